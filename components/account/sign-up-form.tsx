"use client";

import { useTranslations } from "next-intl";
import { useMemo, useState } from "react";
import { useForm, useWatch } from "react-hook-form";
import { signInAddress } from "@/components/session/next-path";
import { useTRPCClient } from "@/components/trpc/client";
import { settle } from "@/components/trpc/settle";
import { useReasons } from "@/components/trpc/use-reasons";
import { Button, ButtonLink } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Field, Input, PasswordInput } from "@/components/ui/field";
import { Note } from "@/components/ui/note";
import { readIdentityNumber } from "@/lib/domain/identity-document";
import { plainDateIn } from "@/lib/domain/plain-date";
import type { Reason } from "@/lib/errors";
import { CodeRow } from "./code-row";
import { PasswordRules } from "./password-rules";
import { Refusals } from "./refusals";
import { SignUpIdentity } from "./sign-up-identity";
import { type SignUpFields, signUpResolver } from "./sign-up-resolver";
import { useLiveCheck } from "./use-live-check";
import { useSignIn } from "./use-sign-in";

const order = ["name", "idType", "idNumber", "sex", "birthDate", "mobile", "code", "password"] as const;

/** Makes a person's account: tells every mistake at once, keeps what was typed, and signs in when it is done. */
export function SignUpForm({ next }: { next: string | undefined }) {
  const t = useTranslations("account");
  const word = useReasons();
  const client = useTRPCClient();
  const today = useMemo(() => plainDateIn(new Date()), []);
  const resolver = useMemo(() => signUpResolver(word, today), [word, today]);
  // Without default values: what was typed before the page came to life is taken over.
  const form = useForm<SignUpFields>({
    resolver,
    shouldFocusError: false,
  });
  const { register, handleSubmit, formState, control, trigger, getValues, setError, clearErrors } = form;
  const { errors, isSubmitting, submitCount } = formState;
  const [password = "", mobile = "", idNumber = ""] = useWatch({
    control,
    name: ["password", "mobile", "idNumber"],
  });
  const live = useLiveCheck(form);
  const [refusals, setRefusals] = useState<string[]>([]);
  const [made, setMade] = useState(false);
  const { busy, enter } = useSignIn(next);

  function place(reason: Reason, text: string): boolean {
    const field = order.find((name) => name === reason.field);
    if (field) setError(field, { message: text });
    return field !== undefined;
  }
  async function requestCode() {
    if (!(await trigger("mobile", { shouldFocus: true }))) return undefined;
    clearErrors("code");
    return settle(client.account.requestSignUpCode.mutate({ mobile: getValues("mobile") }));
  }
  async function submit({ sex, birthDate, ...typed }: SignUpFields) {
    setRefusals([]);
    const number = readIdentityNumber(typed.idType, typed.idNumber, today);
    const asked = number.ok && !number.value.derived;
    const answer = await settle(
      client.account.signUp.mutate({
        ...typed,
        code: typed.code.trim(),
        ...(asked && sex ? { sex } : {}),
        ...(asked && birthDate ? { birthDate } : {}),
      }),
    );
    if (!answer.ok) {
      const left = answer.reasons.filter((reason) => !place(reason, word(reason)));
      setRefusals(left.map((reason) => word(reason, answer.reference)));
      return;
    }
    const entered = await enter("person-password", {
      identifier: typed.idNumber,
      password: typed.password,
    });
    if (!entered) setMade(true);
  }

  if (made) {
    return (
      <Note
        kind="ok"
        role="status"
        title={t("signUp.madeTitle")}
        action={<ButtonLink href={signInAddress(next, "person")}>{t("signUp.toSignIn")}</ButtonLink>}
      >
        <p>{t("signUp.made")}</p>
      </Note>
    );
  }
  const wrong = order.flatMap((id) => {
    const message = errors[id]?.message;
    const label = id === "code" ? t("codes.label") : t(`signUp.${id}`);
    return message ? [{ id, message: t("form.finding", { label, message }) }] : [];
  });
  return (
    <form method="post" noValidate onSubmit={handleSubmit(submit)} className="grid gap-8">
      <ErrorSummary
        title={t("form.cannot", { count: wrong.length })}
        kept={t("form.kept")}
        errors={submitCount > 0 && !isSubmitting ? wrong : []}
        attempt={submitCount}
      />
      <Refusals texts={refusals} lead />
      <section aria-labelledby="identity" className="grid gap-5">
        <h2 id="identity" className="text-20">
          {t("signUp.identity")}
        </h2>
        <SignUpIdentity form={form} today={today} />
      </section>
      <section aria-labelledby="mobile-section" className="grid gap-5">
        <h2 id="mobile-section" className="text-20">
          {t("signUp.mobileSection")}
        </h2>
        <Field
          id="mobile"
          label={t("signUp.mobile")}
          hint={t("signUp.mobileHint")}
          required
          error={errors.mobile?.message}
        >
          <Input type="tel" autoComplete="tel" maxLength={30} {...register("mobile", live("mobile"))} />
        </Field>
        <CodeRow
          id="code"
          error={errors.code?.message}
          request={requestCode}
          sent={() => t("codes.sentTo", { mobile: getValues("mobile") })}
          onFieldReason={place}
          {...register("code")}
        />
      </section>
      <section aria-labelledby="password-section" className="grid gap-5">
        <h2 id="password-section" className="text-20">
          {t("signUp.passwordSection")}
        </h2>
        <Field id="password" label={t("signUp.password")} required error={errors.password?.message}>
          <PasswordInput
            labels={{ show: t("signIn.showPassword"), hide: t("signIn.hidePassword") }}
            autoComplete="new-password"
            {...register("password", live("password"))}
          />
        </Field>
        <PasswordRules password={password} mobile={mobile} idNumber={idNumber} />
      </section>
      <div className="grid gap-3">
        <Button
          type="submit"
          variant="primary"
          size="big"
          busy={isSubmitting || busy}
          busyLabel={t("signUp.busy")}
        >
          {t("signUp.submit")}
        </Button>
        <p className="text-14 text-ink-500">{t("signUp.privacy")}</p>
      </div>
    </form>
  );
}
