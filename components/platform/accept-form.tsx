"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Controller } from "react-hook-form";
import { FormHead } from "@/components/forms/form-head";
import { useSentForm } from "@/components/forms/use-sent-form";
import { useTRPCClient } from "@/components/trpc/client";
import { Button } from "@/components/ui/button";
import { CodeInput } from "@/components/ui/code-input";
import { Field, PasswordInput } from "@/components/ui/field";

interface Entries {
  password: string;
  totp: string;
}

const fields = ["password", "totp"] as const;

/** Sets an invited officer's password and proves the second factor; leads to the sign-in page. */
export function AcceptForm({
  token,
  login,
  keepsPassword,
}: {
  token: string;
  login: string;
  /** Only the second factor is new; the present password is asked for. */
  keepsPassword: boolean;
}) {
  const t = useTranslations("platform.invitation");
  const client = useTRPCClient();
  const [done, setDone] = useState(false);
  const { register, control, setValue, textOf, head, busy, sends } = useSentForm<Entries>({
    fields,
    defaultValues: { password: "", totp: "" },
  });
  const accept = sends({
    command: (entries) => client.invitation.accept.mutate({ token, ...entries }),
    done: () => {
      setDone(true); // stays busy while the next page comes
      window.location.assign("/sign-in?as=officer");
    },
    refused: () => setValue("totp", ""), // soon over anyway; the next one is typed into empty cells
  });
  return (
    <form noValidate method="post" onSubmit={accept} className="grid gap-5">
      <FormHead {...head} kept={t("kept")} />
      <input type="text" name="login" autoComplete="username" value={login} readOnly hidden />
      <Field
        id="password"
        label={t(keepsPassword ? "presentPassword" : "password")}
        hint={t(keepsPassword ? "presentPasswordHint" : "passwordHint")}
        required
        error={textOf("password")}
      >
        <PasswordInput
          labels={{ show: t("show"), hide: t("hide") }}
          autoComplete={keepsPassword ? "current-password" : "new-password"}
          {...register("password")}
        />
      </Field>
      <Field id="totp" label={t("totp")} hint={t("totpHint")} required error={textOf("totp")}>
        <Controller
          control={control}
          name="totp"
          render={({ field: { ref: _ref, ...field } }) => <CodeInput {...field} />}
        />
      </Field>
      <div>
        <Button type="submit" variant="primary" size="big" busy={busy || done} busyLabel={t("busy")}>
          {t("submit")}
        </Button>
      </div>
    </form>
  );
}
