"use client";

import { useTranslations } from "next-intl";
import type { ComponentProps, ReactNode } from "react";
import type { UseFormRegisterReturn } from "react-hook-form";
import { Refusals } from "@/components/forms/refusals";
import { Button } from "@/components/ui/button";
import { Field, PasswordInput } from "@/components/ui/field";

/** Lays a way to sign in out: why it was refused, what it asks, the button, and what stands below. */
export function SignInForm({
  refusals,
  busy,
  onSubmit,
  below,
  children,
}: {
  refusals: string[];
  busy: boolean;
  onSubmit: ComponentProps<"form">["onSubmit"];
  below: ReactNode;
  children: ReactNode;
}) {
  const t = useTranslations("account.signIn");
  return (
    <form method="post" noValidate className="grid gap-5" onSubmit={onSubmit}>
      <Refusals texts={refusals} />
      {children}
      <Button type="submit" variant="primary" size="big" block busy={busy} busyLabel={t("busy")}>
        {t("submit")}
      </Button>
      {below}
    </form>
  );
}

/** Asks for the password of an account. */
export function PasswordField({
  label,
  error,
  wiring,
}: {
  label: string;
  error: string | undefined;
  wiring: UseFormRegisterReturn;
}) {
  const t = useTranslations("account.signIn");
  return (
    <Field id="password" label={label} required error={error}>
      <PasswordInput
        labels={{ show: t("showPassword"), hide: t("hidePassword") }}
        autoComplete="current-password"
        {...wiring}
      />
    </Field>
  );
}
