"use client";

import { useLocale, useTranslations } from "next-intl";
import { Refusals } from "@/components/forms/refusals";
import { useDone } from "@/components/forms/use-done";
import { useSentForm } from "@/components/forms/use-sent-form";
import { recordTime } from "@/components/session/record-time";
import { useTRPCClient } from "@/components/trpc/client";
import { Button } from "@/components/ui/button";
import { Field, Input, Select } from "@/components/ui/field";
import {
  type IdentityDocumentType,
  identityDocumentLabel,
  identityDocumentTypes,
} from "@/lib/domain/identity-document";
import { inLocale } from "@/lib/locale";

interface Entries {
  idType: IdentityDocumentType;
  idNumber: string;
  creditCode: string;
}

const fields = ["idNumber", "creditCode"] as const;

/** Takes an officer's own ID number and his employer's credit code; says what is stated already, never the numbers. */
export function InterestForm({ stated }: { stated: { id: boolean; employer: boolean; at: Date | null } }) {
  const t = useTranslations("desk.interest");
  const locale = useLocale();
  const client = useTRPCClient();
  const done = useDone();
  const { register, resetField, textOf, head, busy, sends } = useSentForm<Entries>({
    fields,
    short: true,
    defaultValues: { idType: "residentId", idNumber: "", creditCode: "" },
  });
  const send = sends({
    command: (entries) => client.officer.stateInterest.mutate(entries),
    done: () => {
      resetField("idNumber");
      resetField("creditCode");
      done(t("done"));
    },
  });
  return (
    <form noValidate method="post" className="grid gap-4" onSubmit={send}>
      <Refusals texts={head.general} />
      <p className="text-ink-700">{t("lead")}</p>
      <p role="status">
        {stated.at
          ? t("stated", {
              time: recordTime(stated.at),
              id: stated.id ? "yes" : "no",
              employer: stated.employer ? "yes" : "no",
            })
          : t("notStated")}
      </p>
      <div className="grid gap-4 desk:grid-cols-3">
        <Field id="interest-idType" label={t("idType")}>
          <Select {...register("idType")}>
            {identityDocumentTypes.map((type) => (
              <option key={type} value={type}>
                {inLocale(identityDocumentLabel(type), locale)}
              </option>
            ))}
          </Select>
        </Field>
        <Field id="interest-idNumber" label={t("idNumber")} error={textOf("idNumber")}>
          <Input autoComplete="off" maxLength={60} {...register("idNumber")} />
        </Field>
        <Field
          id="interest-creditCode"
          label={t("creditCode")}
          hint={t("creditCodeHint")}
          error={textOf("creditCode")}
        >
          <Input autoComplete="off" maxLength={60} {...register("creditCode")} />
        </Field>
      </div>
      <div>
        <Button type="submit" busy={busy} busyLabel={t("busy")}>
          {t("send")}
        </Button>
      </div>
    </form>
  );
}
