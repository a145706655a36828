"use client";

import { useTranslations } from "next-intl";
import { useMemo, useState } from "react";
import { useWatch } from "react-hook-form";
import { FormHead } from "@/components/forms/form-head";
import { useSentForm } from "@/components/forms/use-sent-form";
import { signInAddress } from "@/components/session/next-path";
import { useTRPCClient } from "@/components/trpc/client";
import { settle } from "@/components/trpc/settle";
import { useReasons } from "@/components/trpc/use-reasons";
import { Button, ButtonLink } from "@/components/ui/button";
import { Field, Input, PasswordInput } from "@/components/ui/field";
import { Note } from "@/components/ui/note";
import { readIdentityNumber } from "@/lib/domain/identity-document";
import { plainDateIn } from "@/lib/domain/plain-date";
import { CodeRow } from "./code-row";
import { PasswordRules } from "./password-rules";
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
  const form = useSentForm<SignUpFields>({ fields: order, resolver, worded: true });
  const { register, control, trigger, getValues, clearErrors, textOf, head, busy, place, sends } = form;
  const [password = "", mobile = "", idNumber = ""] = useWatch({
    control,
    name: ["password", "mobile", "idNumber"],
  });
  const live = useLiveCheck(form);
  const [made, setMade] = useState(false);
  const { busy: entering, enter } = useSignIn(next);

  async function requestCode() {
    if (!(await trigger("mobile", { shouldFocus: true }))) return undefined;
    clearErrors("code");
    return settle(client.account.requestSignUpCode.mutate({ mobile: getValues("mobile") }));
  }
  const signUp = sends({
    command: ({ sex, birthDate, ...typed }) => {
      const number = readIdentityNumber(typed.idType, typed.idNumber, today);
      const asked = number.ok && !number.value.derived;
      return client.account.signUp.mutate({
        ...typed,
        code: typed.code.trim(),
        ...(asked && sex ? { sex } : {}),
        ...(asked && birthDate ? { birthDate } : {}),
      });
    },
    done: async (_, { idNumber: identifier, password: secret }) => {
      if (!(await enter("person-password", { identifier, password: secret }))) setMade(true);
    },
  });

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
  const labelOf = (id: keyof SignUpFields) => (id === "code" ? t("codes.label") : t(`signUp.${id}`));
  return (
    <form method="post" noValidate onSubmit={signUp} className="grid gap-8">
      <FormHead {...head} found={head.attempt > 0 && !busy ? head.found : []} labelOf={labelOf} />
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
          error={textOf("mobile")}
        >
          <Input type="tel" autoComplete="tel" maxLength={30} {...register("mobile", live("mobile"))} />
        </Field>
        <CodeRow
          id="code"
          error={textOf("code")}
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
        <Field id="password" label={t("signUp.password")} required error={textOf("password")}>
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
          busy={busy || entering}
          busyLabel={t("signUp.busy")}
        >
          {t("signUp.submit")}
        </Button>
        <p className="text-14 text-ink-500">{t("signUp.privacy")}</p>
      </div>
    </form>
  );
}
