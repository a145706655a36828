"use client";

import { useTranslations } from "next-intl";
import { useForm } from "react-hook-form";
import { Field, Input } from "@/components/ui/field";
import { type Filling, useFilling } from "./fill-in";
import { PasswordField, SignInForm } from "./sign-in-form";
import { useSignIn } from "./use-sign-in";

/** Signs an officer in by name, password and the current code of his authenticator. */
export function SignInOfficer({ next }: { next: string | undefined }) {
  const { filling, count } = useFilling();
  return <OfficerForm key={count} next={next} filling={filling} />;
}

function OfficerForm({ next, filling }: { next: string | undefined; filling: Filling | undefined }) {
  const t = useTranslations("account.signIn");
  const codes = useTranslations("account.codes");
  const missing = useTranslations("reasons.missing");
  const { busy, refusals, enter } = useSignIn(next);
  const { register, handleSubmit, formState } = useForm<{ login: string; password: string; totp: string }>(
    filling
      ? {
          defaultValues: {
            login: filling.identifier,
            password: filling.password,
            totp: filling.totp ?? "",
          },
        }
      : {},
  );
  const { errors } = formState;
  return (
    <SignInForm
      refusals={refusals}
      busy={busy}
      onSubmit={handleSubmit(async (proof) => {
        await enter("officer", { ...proof, totp: proof.totp.replace(/\s/g, "") });
      })}
      below={<p className="text-14 text-ink-500">{t("officerIdle")}</p>}
    >
      <Field id="login" label={t("login")} required error={errors.login?.message}>
        <Input
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          {...register("login", { required: missing("login") })}
        />
      </Field>
      <PasswordField
        label={t("officerPassword")}
        error={errors.password?.message}
        wiring={register("password", { required: missing("password") })}
      />
      <Field id="totp" label={t("totp")} hint={t("totpHint")} required error={errors.totp?.message}>
        <Input
          inputMode="numeric"
          autoComplete="one-time-code"
          maxLength={7}
          placeholder={codes("placeholder")}
          {...register("totp", { required: missing("totp") })}
        />
      </Field>
    </SignInForm>
  );
}
