"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { UseFormRegisterReturn } from "react-hook-form";
import { Field, Input } from "@/components/ui/field";
import { Sheet, SheetBody, SheetHead } from "@/components/ui/sheet";

/** Names the fields of who keeps the register, in their order. */
export const authorityFields = ["authorityZh", "authorityEn", "creditCode", "hotline", "address"] as const;

/** Names the fields of a registry's numbers, in their order. */
export const numberFields = ["acceptanceCode", "documentPrefix"] as const;

type AuthorityField = (typeof authorityFields)[number];
type NumberField = (typeof numberFields)[number];

interface Wiring<F extends string> {
  register: (field: F) => UseFormRegisterReturn;
  textOf: (field: F) => string | undefined;
}

/** Asks who keeps the register and how to reach them. */
export function AuthoritySheet({ register, textOf }: Wiring<AuthorityField>) {
  const t = useTranslations("platform.form");
  return (
    <Sheet aria-labelledby="authority-head">
      <SheetHead id="authority-head" title={t("authoritySection")} />
      <SheetBody className="grid gap-5 phone:grid-cols-2">
        <AuthorityFields register={register} textOf={textOf} />
      </SheetBody>
    </Sheet>
  );
}

/** Asks what tells this registry's numbers from every other's, after what they depend on. */
export function NumbersSheet({
  register,
  textOf,
  children,
}: Wiring<NumberField> & { children?: ReactNode | undefined }) {
  const t = useTranslations("platform.form");
  return (
    <Sheet aria-labelledby="numbers-head">
      <SheetHead id="numbers-head" title={t("numbersSection")} />
      <SheetBody className="grid gap-5 phone:grid-cols-2">
        {children}
        <NumberFields register={register} textOf={textOf} />
        <p className="text-14 text-ink-500 phone:col-span-2">{t("fixed")}</p>
      </SheetBody>
    </Sheet>
  );
}

function AuthorityFields({ register, textOf }: Wiring<AuthorityField>) {
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

function NumberFields({ register, textOf }: Wiring<NumberField>) {
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
