"use client";

import { useTranslations } from "next-intl";
import { Refusals } from "@/components/forms/refusals";
import { useDone } from "@/components/forms/use-done";
import { useSentForm } from "@/components/forms/use-sent-form";
import { useTRPCClient } from "@/components/trpc/client";
import { Button } from "@/components/ui/button";
import { Field, Input, Select } from "@/components/ui/field";
import type { Colleague } from "@/lib/dto/caseload";

const fields = ["officerId", "from", "to", "deputyId"] as const; // as they stand
type Entries = Record<(typeof fields)[number], string>;

/** Sets an officer's leave and who does his cases meanwhile. */
export function LeaveForm({
  registry,
  whose,
  deputies,
  me,
}: {
  registry: string;
  /** Whose leave the reader may set. */
  whose: readonly Colleague[];
  deputies: readonly Colleague[];
  me: string;
}) {
  const t = useTranslations("desk.leave");
  const client = useTRPCClient();
  const done = useDone();
  const { register, watch, reset, textOf, head, busy, sends } = useSentForm<Entries>({
    fields,
    short: true,
    defaultValues: {
      officerId: whose.some(({ id }) => id === me) ? me : (whose[0]?.id ?? ""),
      deputyId: "",
      from: "",
      to: "",
    },
  });
  const officerId = watch("officerId");
  const set = sends({
    command: async (entries) => {
      const missing = fields.filter((name) => entries[name] === "");
      const reasons = missing.map((field) => ({ key: `leave.missing.${field}`, field }));
      if (reasons.length > 0) return { ok: false, reasons };
      return client.caseload.setLeave.mutate({ registry, ...entries });
    },
    done: () => {
      reset();
      done(t("done"));
    },
  });
  return (
    <form noValidate method="post" className="grid gap-4" onSubmit={set}>
      <Refusals texts={head.general} />
      <Field label={t("officer")} required error={textOf("officerId")}>
        <Select {...register("officerId")}>
          {whose.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
      </Field>
      <div className="grid gap-4 phone:grid-cols-2">
        <Field label={t("from")} required error={textOf("from")}>
          <Input type="date" {...register("from")} />
        </Field>
        <Field label={t("to")} required error={textOf("to")}>
          <Input type="date" {...register("to")} />
        </Field>
      </div>
      <Field label={t("deputy")} required hint={t("deputyHint")} error={textOf("deputyId")}>
        <Select {...register("deputyId")}>
          <option value="">{t("choose")}</option>
          {deputies
            .filter(({ id }) => id !== officerId)
            .map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
        </Select>
      </Field>
      <Button
        type="submit"
        variant="primary"
        busy={busy}
        busyLabel={t("busy")}
        className="justify-self-start"
      >
        {t("submit")}
      </Button>
    </form>
  );
}
