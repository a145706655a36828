"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { FormHead } from "@/components/forms/form-head";
import { useSentForm } from "@/components/forms/use-sent-form";
import { useTRPCClient } from "@/components/trpc/client";
import { Button } from "@/components/ui/button";
import { Field, Input, Textarea } from "@/components/ui/field";
import { Note } from "@/components/ui/note";
import { Sheet, SheetBody, SheetHead } from "@/components/ui/sheet";
import { writeMoment } from "@/lib/domain/moment";

interface Entries {
  name: string;
  idNumber: string;
  mobile: string;
  reason: string;
}

const fields = ["name", "idNumber", "mobile", "reason"] as const;
const empty: Entries = { name: "", idNumber: "", mobile: "", reason: "" };

/** Takes a change of a person's mobile at the counter, and says when it takes effect. */
export function MobileResetForm({ registry }: { registry: string }) {
  const [effectiveAt, setEffectiveAt] = useState<Date>();
  if (effectiveAt) return <Accepted at={effectiveAt} onNext={() => setEffectiveAt(undefined)} />;
  return <Form registry={registry} onAccepted={setEffectiveAt} />;
}

function Form({ registry, onAccepted }: { registry: string; onAccepted: (at: Date) => void }) {
  const t = useTranslations("desk.reset");
  const words = useTranslations("layout.form");
  const client = useTRPCClient();
  const { register, textOf, head, busy, sends } = useSentForm<Entries>({ fields, defaultValues: empty });
  const submit = sends({
    command: (entries) => client.officer.resetMobile.mutate({ ...entries, registry }),
    done: ({ effectiveAt }) => onAccepted(effectiveAt),
  });
  return (
    <form noValidate method="post" onSubmit={submit} className="grid gap-6">
      <FormHead {...head} />
      <Sheet aria-labelledby="person-head">
        <SheetHead id="person-head" title={t("person")} />
        <SheetBody className="grid gap-5">
          <p className="text-14 text-ink-500">{words("required")}</p>
          <Field id="name" label={t("name")} hint={t("nameHint")} required error={textOf("name")}>
            <Input autoComplete="off" {...register("name")} />
          </Field>
          <Field
            id="idNumber"
            label={t("idNumber")}
            hint={t("idNumberHint")}
            required
            error={textOf("idNumber")}
          >
            <Input autoComplete="off" spellCheck={false} {...register("idNumber")} />
          </Field>
          <Field id="mobile" label={t("mobile")} required error={textOf("mobile")}>
            <Input type="tel" autoComplete="off" {...register("mobile")} />
          </Field>
          <Field id="reason" label={t("reason")} hint={t("reasonHint")} required error={textOf("reason")}>
            <Textarea maxLength={500} {...register("reason")} />
          </Field>
          <div>
            <Button type="submit" variant="primary" size="big" busy={busy} busyLabel={t("busy")}>
              {t("submit")}
            </Button>
          </div>
        </SheetBody>
      </Sheet>
    </form>
  );
}

function Accepted({ at, onNext }: { at: Date; onNext: () => void }) {
  const t = useTranslations("desk.reset");
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  return (
    <div ref={box} tabIndex={-1}>
      <Note
        kind="ok"
        role="status"
        title={t("doneTitle", { at: writeMoment(at) })}
        action={<Button onClick={onNext}>{t("another")}</Button>}
      >
        {t("done")}
      </Note>
    </div>
  );
}
