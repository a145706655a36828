"use client";

import { useTranslations } from "next-intl";
import { useCallback, useState } from "react";
import { useForm } from "react-hook-form";
import { Button } from "@/components/ui/button";
import { Field, Input, PasswordInput } from "@/components/ui/field";
import { type Filling, useFillable } from "./fill-in";
import { Refusals } from "./refusals";
import { useSignIn } from "./use-sign-in";

/** Signs an officer in by name, password and the current code of his authenticator. */
export function SignInOfficer({ next }: { next: string | undefined }) {
  const [filled, setFilled] = useState<{ filling: Filling; count: number }>();
  useFillable(
    useCallback((filling) => setFilled((before) => ({ filling, count: (before?.count ?? 0) + 1 })), []),
  );
  return <OfficerForm key={filled?.count} next={next} filling={filled?.filling} />;
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
    <form
      method="post"
      noValidate
      className="grid gap-5"
      onSubmit={handleSubmit(async (proof) => {
        await enter("officer", { ...proof, totp: proof.totp.replace(/\s/g, "") });
      })}
    >
      <Refusals texts={refusals} />
      <Field id="login" label={t("login")} required error={errors.login?.message}>
        <Input
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          {...register("login", { required: missing("login") })}
        />
      </Field>
      <Field id="password" label={t("officerPassword")} required error={errors.password?.message}>
        <PasswordInput
          labels={{ show: t("showPassword"), hide: t("hidePassword") }}
          autoComplete="current-password"
          {...register("password", { required: missing("password") })}
        />
      </Field>
      <Field id="totp" label={t("totp")} hint={t("totpHint")} required error={errors.totp?.message}>
        <Input
          inputMode="numeric"
          autoComplete="one-time-code"
          maxLength={7}
          placeholder={codes("placeholder")}
          {...register("totp", { required: missing("totp") })}
        />
      </Field>
      <Button type="submit" variant="primary" size="big" block busy={busy} busyLabel={t("busy")}>
        {t("submit")}
      </Button>
      <p className="text-14 text-ink-500">{t("officerIdle")}</p>
    </form>
  );
}
