"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Controller, useForm } from "react-hook-form";
import { useTRPCClient } from "@/components/trpc/client";
import { settle } from "@/components/trpc/settle";
import { Button } from "@/components/ui/button";
import { CodeInput } from "@/components/ui/code-input";
import { Field, PasswordInput } from "@/components/ui/field";
import { FormHead } from "./form-head";
import { useFieldErrors } from "./use-field-errors";

interface Entries {
  password: string;
  totp: string;
}

const fields = ["password", "totp"] as const;

/** Sets an invited officer's password and proves the second factor; leads to the sign-in page. */
export function AcceptForm({ token, login }: { token: string; login: string }) {
  const t = useTranslations("platform.invitation");
  const client = useTRPCClient();
  const [done, setDone] = useState(false);
  const { register, handleSubmit, control, formState, setError, setValue } = useForm<Entries>({
    defaultValues: { password: "", totp: "" },
  });
  const { textOf, found, general, tell, clear } = useFieldErrors<Entries>(fields, formState.errors, setError);
  const accept = handleSubmit(async (entries) => {
    clear();
    const accepted = await settle(client.invitation.accept.mutate({ token, ...entries }));
    if (!accepted.ok) {
      setValue("totp", ""); // soon over anyway; the next one is typed into empty cells
      return tell(accepted);
    }
    setDone(true); // stays busy while the next page comes
    window.location.assign("/sign-in?as=officer");
  });
  return (
    <form noValidate method="post" onSubmit={accept} className="grid gap-5">
      <FormHead
        found={found}
        general={general}
        attempt={formState.submitCount}
        title={t("cannot", { count: found.length })}
        kept={t("kept")}
      />
      <input type="text" name="login" autoComplete="username" value={login} readOnly hidden />
      <Field id="password" label={t("password")} hint={t("passwordHint")} required error={textOf("password")}>
        <PasswordInput
          labels={{ show: t("show"), hide: t("hide") }}
          autoComplete="new-password"
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
        <Button
          type="submit"
          variant="primary"
          size="big"
          busy={formState.isSubmitting || done}
          busyLabel={t("busy")}
        >
          {t("submit")}
        </Button>
      </div>
    </form>
  );
}
