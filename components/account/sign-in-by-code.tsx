"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { useForm } from "react-hook-form";
import { useTRPCClient } from "@/components/trpc/client";
import { settle } from "@/components/trpc/settle";
import { Field, Input } from "@/components/ui/field";
import type { Reason } from "@/lib/errors";
import { CodeRow } from "./code-row";
import { SignInForm } from "./sign-in-form";
import { useMobileRule } from "./use-mobile-rule";
import { useSignIn } from "./use-sign-in";

interface Proof {
  mobile: string;
  code: string;
}

/** Asks for the mobile and the code sent to it. */
export function SignInByCode({ next, other }: { next: string | undefined; other: ReactNode }) {
  const codes = useTranslations("account.codes");
  const words = useTranslations("account.signUp");
  const missing = useTranslations("reasons.missing");
  const client = useTRPCClient();
  const mobileRule = useMobileRule();
  const { busy, refusals, enter } = useSignIn(next);
  const { register, handleSubmit, formState, trigger, getValues, setError, clearErrors } = useForm<Proof>();
  const { errors } = formState;

  function place(reason: Reason, text: string): boolean {
    const field = /^(code|mobile)\./.exec(reason.key)?.[1] as keyof Proof | undefined;
    if (!field) return false;
    setError(field, { message: text }, { shouldFocus: true });
    return true;
  }
  async function request() {
    if (!(await trigger("mobile", { shouldFocus: true }))) return undefined;
    clearErrors("code");
    return settle(client.account.requestSignInCode.mutate({ mobile: getValues("mobile") }));
  }
  return (
    <SignInForm
      refusals={refusals}
      busy={busy}
      onSubmit={handleSubmit(async (proof) => {
        await enter("person-code", proof, place);
      })}
      below={<p>{other}</p>}
    >
      <Field id="mobile" label={words("mobile")} required error={errors.mobile?.message}>
        <Input type="tel" autoComplete="tel" {...register("mobile", { validate: mobileRule })} />
      </Field>
      <CodeRow
        id="code"
        error={errors.code?.message}
        request={request}
        sent={() => codes("sentTo", { mobile: getValues("mobile") })}
        onFieldReason={place}
        {...register("code", { required: missing("code") })}
      />
    </SignInForm>
  );
}
