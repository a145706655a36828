"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { useForm } from "react-hook-form";
import { Field, Input } from "@/components/ui/field";
import { Link } from "@/components/ui/link";
import type { Filling } from "./fill-in";
import { PasswordField, SignInForm } from "./sign-in-form";
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
    <SignInForm
      refusals={refusals}
      busy={busy}
      onSubmit={handleSubmit(async (proof) => {
        await enter("person-password", proof);
      })}
      below={
        <p className="flex flex-wrap items-center justify-between gap-x-4">
          {other}
          <Link href={forgottenHref} className="inline-flex min-h-11 items-center">
            {t("forgotten")}
          </Link>
        </p>
      }
    >
      <Field id="identifier" label={t("identifier")} required error={errors.identifier?.message}>
        <Input
          autoComplete="username"
          autoCapitalize="characters"
          spellCheck={false}
          {...register("identifier", { required: missing("identifier") })}
        />
      </Field>
      <PasswordField
        label={t("password")}
        error={errors.password?.message}
        wiring={register("password", { required: missing("password") })}
      />
    </SignInForm>
  );
}
