"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { useForm } from "react-hook-form";
import { Button } from "@/components/ui/button";
import { Field, Input, PasswordInput } from "@/components/ui/field";
import type { Filling } from "./fill-in";
import { Refusals } from "./refusals";
import { useSignIn } from "./use-sign-in";

/** Asks for ID number or mobile, and the password. */
export function SignInByPassword({
  next,
  forgottenHref,
  filling,
  other,
}: {
  next: string | undefined;
  forgottenHref: string;
  filling: Filling | undefined;
  /** Leads to the other way. */
  other: ReactNode;
}) {
  const t = useTranslations("account.signIn");
  const missing = useTranslations("reasons.missing");
  const { busy, refusals, enter } = useSignIn(next);
  // Without default values: what was typed before the page came to life is taken over.
  const { register, handleSubmit, formState } = useForm<{ identifier: string; password: string }>(
    filling ? { defaultValues: { identifier: filling.identifier, password: filling.password } } : {},
  );
  const { errors } = formState;
  return (
    <form
      method="post"
      noValidate
      className="grid gap-5"
      onSubmit={handleSubmit(async (proof) => {
        await enter("person-password", proof);
      })}
    >
      <Refusals texts={refusals} />
      <Field id="identifier" label={t("identifier")} required error={errors.identifier?.message}>
        <Input
          autoComplete="username"
          autoCapitalize="characters"
          spellCheck={false}
          {...register("identifier", { required: missing("identifier") })}
        />
      </Field>
      <Field id="password" label={t("password")} required error={errors.password?.message}>
        <PasswordInput
          labels={{ show: t("showPassword"), hide: t("hidePassword") }}
          autoComplete="current-password"
          {...register("password", { required: missing("password") })}
        />
      </Field>
      <Button type="submit" variant="primary" size="big" block busy={busy} busyLabel={t("busy")}>
        {t("submit")}
      </Button>
      <p className="flex flex-wrap items-center justify-between gap-x-4">
        {other}
        <Link href={forgottenHref} className="inline-flex min-h-11 items-center">
          {t("forgotten")}
        </Link>
      </p>
    </form>
  );
}
