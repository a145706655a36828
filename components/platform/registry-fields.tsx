"use client";

import { useTranslations } from "next-intl";
import type { UseFormRegisterReturn } from "react-hook-form";
import { Field, Input } from "@/components/ui/field";

type AuthorityField = "authorityZh" | "authorityEn" | "creditCode" | "hotline" | "address";
type NumberField = "acceptanceCode" | "documentPrefix";

interface Wiring<F extends string> {
  register: (field: F) => UseFormRegisterReturn;
  textOf: (field: F) => string | undefined;
}

/** Asks who keeps the register and how to reach them. */
export function AuthorityFields({ register, textOf }: Wiring<AuthorityField>) {
  const t = useTranslations("platform.form");
  return (
    <>
      <Field
        id="authorityZh"
        label={t("authorityZh")}
        hint={t("authorityZhHint")}
        required
        error={textOf("authorityZh")}
        className="phone:col-span-2"
      >
        <Input lang="zh-CN" autoComplete="organization" {...register("authorityZh")} />
      </Field>
      <Field
        id="authorityEn"
        label={t("authorityEn")}
        required
        error={textOf("authorityEn")}
        className="phone:col-span-2"
      >
        <Input lang="en" {...register("authorityEn")} />
      </Field>
      <Field
        id="creditCode"
        label={t("creditCode")}
        hint={t("creditCodeHint")}
        required
        error={textOf("creditCode")}
      >
        <Input spellCheck={false} autoCapitalize="characters" {...register("creditCode")} />
      </Field>
      <Field id="hotline" label={t("hotline")} hint={t("hotlineHint")} required error={textOf("hotline")}>
        <Input type="tel" {...register("hotline")} />
      </Field>
      <Field
        id="address"
        label={t("address")}
        required
        error={textOf("address")}
        className="phone:col-span-2"
      >
        <Input lang="zh-CN" autoComplete="street-address" {...register("address")} />
      </Field>
    </>
  );
}

/** Asks what tells this registry's numbers from every other's. */
export function NumberFields({ register, textOf }: Wiring<NumberField>) {
  const t = useTranslations("platform.form");
  return (
    <>
      <Field
        id="acceptanceCode"
        label={t("acceptanceCode")}
        hint={t("acceptanceCodeHint")}
        required
        error={textOf("acceptanceCode")}
      >
        <Input inputMode="numeric" maxLength={3} {...register("acceptanceCode")} />
      </Field>
      <Field
        id="documentPrefix"
        label={t("documentPrefix")}
        hint={t("documentPrefixHint")}
        required
        error={textOf("documentPrefix")}
      >
        <Input lang="zh-CN" {...register("documentPrefix")} />
      </Field>
    </>
  );
}
