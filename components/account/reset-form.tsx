"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { useForm, useWatch } from "react-hook-form";
import { signInAddress } from "@/components/session/next-path";
import { useTRPCClient } from "@/components/trpc/client";
import { settle } from "@/components/trpc/settle";
import { useReasons } from "@/components/trpc/use-reasons";
import { Button, ButtonLink } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Field, Input, PasswordInput } from "@/components/ui/field";
import { Note } from "@/components/ui/note";
import { passwordReasons } from "@/lib/domain/password";
import type { Reason } from "@/lib/errors";
import { CodeRow } from "./code-row";
import { PasswordRules } from "./password-rules";
import { Refusals } from "./refusals";

interface Reset {
  idNumber: string;
  code: string;
  password: string;
}

const order = ["idNumber", "code", "password"] as const;

/** Sets a new password with a code; says the same whether or not an account has the number. */
export function ResetForm({ next }: { next: string | undefined }) {
  const t = useTranslations("account");
  const word = useReasons();
  const client = useTRPCClient();
  const [done, setDone] = useState(false);
  const [refusals, setRefusals] = useState<string[]>([]);
  const { register, handleSubmit, formState, control, trigger, getValues, setError, clearErrors } =
    useForm<Reset>({ shouldFocusError: false });
  const { errors, isSubmitting, submitCount } = formState;
  const [password = "", idNumber = ""] = useWatch({ control, name: ["password", "idNumber"] });

  function place(reason: Reason, text: string): boolean {
    const field = order.find((name) => name === reason.field);
    if (field) setError(field, { message: text });
    return field !== undefined;
  }
  async function requestCode() {
    if (!(await trigger("idNumber", { shouldFocus: true }))) return undefined;
    clearErrors("code");
    return settle(client.account.requestPasswordResetCode.mutate({ idNumber: getValues("idNumber") }));
  }
  async function submit(typed: Reset) {
    setRefusals([]);
    const answer = await settle(client.account.resetPassword.mutate({ ...typed, code: typed.code.trim() }));
    if (answer.ok) {
      setDone(true);
      return;
    }
    const left = answer.reasons.filter((reason) => !place(reason, word(reason)));
    setRefusals(left.map((reason) => word(reason, answer.reference)));
  }

  if (done) {
    return (
      <Note
        kind="ok"
        role="status"
        title={t("reset.doneTitle")}
        action={
          <ButtonLink variant="primary" href={signInAddress(next, "person")}>
            {t("reset.toSignIn")}
          </ButtonLink>
        }
      >
        <p>{t("reset.done")}</p>
      </Note>
    );
  }
  const labels = {
    idNumber: t("reset.idNumber"),
    code: t("codes.label"),
    password: t("reset.password"),
  };
  const wrong = order.flatMap((id) => {
    const message = errors[id]?.message;
    return message ? [{ id, message: t("form.finding", { label: labels[id], message }) }] : [];
  });
  return (
    <form method="post" noValidate onSubmit={handleSubmit(submit)} className="grid gap-5">
      <ErrorSummary
        title={t("form.cannot", { count: wrong.length })}
        kept={t("form.kept")}
        errors={submitCount > 0 && !isSubmitting ? wrong : []}
        attempt={submitCount}
      />
      <Refusals texts={refusals} lead />
      <Field
        id="idNumber"
        label={labels.idNumber}
        hint={t("reset.idNumberHint")}
        required
        error={errors.idNumber?.message}
      >
        <Input
          autoComplete="username"
          autoCapitalize="characters"
          spellCheck={false}
          maxLength={40}
          {...register("idNumber", {
            validate: (typed) => Boolean(typed?.trim()) || word({ key: "missing.idNumber" }),
          })}
        />
      </Field>
      <CodeRow
        id="code"
        error={errors.code?.message}
        request={requestCode}
        sent={() => t("reset.sent")}
        onFieldReason={place}
        {...register("code", {
          validate: (typed) => Boolean(typed?.trim()) || word({ key: "missing.code" }),
        })}
      />
      <Field id="password" label={labels.password} required error={errors.password?.message}>
        <PasswordInput
          labels={{ show: t("signIn.showPassword"), hide: t("signIn.hidePassword") }}
          autoComplete="new-password"
          {...register("password", {
            validate: (typed, all) => {
              const [reason] = passwordReasons(typed ?? "", { idNumber: all.idNumber });
              return reason === undefined || word(reason);
            },
          })}
        />
      </Field>
      <PasswordRules password={password} idNumber={idNumber} />
      <Button
        type="submit"
        variant="primary"
        size="big"
        block
        busy={isSubmitting}
        busyLabel={t("reset.busy")}
      >
        {t("reset.submit")}
      </Button>
    </form>
  );
}
