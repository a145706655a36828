"use client";

import { useTranslations } from "next-intl";
import { FormHead } from "@/components/forms/form-head";
import { useDone } from "@/components/forms/use-done";
import { useSentForm } from "@/components/forms/use-sent-form";
import { useTRPCClient } from "@/components/trpc/client";
import { Button } from "@/components/ui/button";
import { Field, Input, Select, Textarea } from "@/components/ui/field";
import { Sheet, SheetBody, SheetHead } from "@/components/ui/sheet";
import { type OwnDayKind, ownDayBounds, ownDayKinds } from "@/lib/domain/own-days";
import { parsePlainDate } from "@/lib/domain/plain-date";

interface Entries {
  day: string;
  kind: OwnDayKind;
  reason: string;
}

const fields = ["day", "kind", "reason"] as const;

/** Adds a day off for one registry. */
export function OwnDayForm({ registry }: { registry: string }) {
  const t = useTranslations("administration.calendar");
  const done = useDone();
  const client = useTRPCClient();
  const { register, reset, textOf, head, busy, sends } = useSentForm<Entries>({
    fields,
    defaultValues: { day: "", kind: "systemFailure", reason: "" },
  });
  const add = sends({
    command: async ({ day, kind, reason }) => {
      const read = parsePlainDate(day);
      const reasons = [
        ...(read.ok ? [] : [{ key: "calendar.own.day", field: "day" }]),
        ...(reason.trim().length < 5 ? [{ key: "calendar.reason", field: "reason" }] : []),
      ];
      if (!read.ok || reasons.length > 0) return { ok: false, reasons };
      return client.ownCalendar.add.mutate({ registry, day: read.value, kind, reason });
    },
    done: (_, { day }) => {
      reset();
      done(t("added", { day }));
    },
  });
  return (
    <Sheet aria-labelledby="add-day">
      <SheetHead id="add-day" title={t("addTitle")} />
      <SheetBody>
        <form noValidate method="post" onSubmit={add} className="grid gap-5">
          <FormHead {...head} />
          <Field id="kind" label={t("why")} required error={textOf("kind")}>
            <Select {...register("kind")}>
              {ownDayKinds.map((kind) => (
                <option key={kind} value={kind}>
                  {t(`own.${kind}`)}
                </option>
              ))}
            </Select>
          </Field>
          <Field
            id="day"
            label={t("day")}
            hint={t("dayHint", { back: ownDayBounds.daysBack.systemFailure, most: ownDayBounds.perYear })}
            required
            error={textOf("day")}
          >
            <Input type="date" {...register("day")} />
          </Field>
          <Field id="reason" label={t("reason")} hint={t("reasonHint")} required error={textOf("reason")}>
            <Textarea rows={2} maxLength={200} {...register("reason")} />
          </Field>
          <div>
            <Button type="submit" variant="primary" busy={busy} busyLabel={t("adding")}>
              {t("add")}
            </Button>
          </div>
        </form>
      </SheetBody>
    </Sheet>
  );
}
