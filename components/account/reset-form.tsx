"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
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
import { passwordReasons } from "@/lib/domain/password";
import { CodeRow } from "./code-row";
import { PasswordRules } from "./password-rules";

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
  const { register, control, trigger, getValues, clearErrors, textOf, head, busy, place, sends } =
    useSentForm<Reset>({ fields: order, worded: true });
  const [password = "", idNumber = ""] = useWatch({ control, name: ["password", "idNumber"] });

  async function requestCode() {
    if (!(await trigger("idNumber", { shouldFocus: true }))) return undefined;
    clearErrors("code");
    return settle(client.account.requestPasswordResetCode.mutate({ idNumber: getValues("idNumber") }));
  }
  const setAnew = sends({
    command: (typed) => client.account.resetPassword.mutate({ ...typed, code: typed.code.trim() }),
    done: () => setDone(true),
  });

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
  return (
    <form method="post" noValidate onSubmit={setAnew} className="grid gap-5">
      <FormHead {...head} found={head.attempt > 0 && !busy ? head.found : []} labelOf={(id) => labels[id]} />
      <Field
        id="idNumber"
        label={labels.idNumber}
        hint={t("reset.idNumberHint")}
        required
        error={textOf("idNumber")}
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
        error={textOf("code")}
        request={requestCode}
        sent={() => t("reset.sent")}
        onFieldReason={place}
        {...register("code", {
          validate: (typed) => Boolean(typed?.trim()) || word({ key: "missing.code" }),
        })}
      />
      <Field id="password" label={labels.password} required error={textOf("password")}>
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
      <Button type="submit" variant="primary" size="big" block busy={busy} busyLabel={t("reset.busy")}>
        {t("reset.submit")}
      </Button>
    </form>
  );
}
