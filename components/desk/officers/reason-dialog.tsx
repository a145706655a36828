"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { useForm } from "react-hook-form";
import { ReasonsNote } from "@/components/trpc/reasons-note";
import { useCommand } from "@/components/trpc/use-command";
import { Button } from "@/components/ui/button";
import { Dialog, DialogClose } from "@/components/ui/dialog";
import { DialogFormFoot } from "@/components/ui/dialog-foot";
import { Field, Textarea } from "@/components/ui/field";
import type { Reason } from "@/lib/errors";

interface Props<T> {
  /** Words on the button that opens the dialog. */
  label: string;
  /** Names the dialog, and the button to a screen reader. */
  title: string;
  text: string;
  confirmLabel: string;
  danger?: boolean;
  act: (reason: string) => Promise<{ ok: true; value: T } | { ok: false; reasons: Reason[] }>;
  onDone: (value: T) => void;
}

/** Offers an act that is done only with a reason; a refusal is told in the dialog, which stays open. */
export function ReasonDialog<T>({ label, title, text, onDone, ...props }: Props<T>) {
  const t = useTranslations("platform.officers");
  const [open, setOpen] = useState(false);
  return (
    <Dialog
      open={open}
      onOpenChange={setOpen}
      trigger={
        <Button variant="quiet" aria-label={title}>
          {label}
        </Button>
      }
      title={title}
      description={text}
      closeLabel={t("close")}
    >
      <ReasonForm
        {...props}
        onDone={(value) => {
          setOpen(false);
          onDone(value);
        }}
      />
    </Dialog>
  );
}

const bounds = { min: 5, max: 200 };

function ReasonForm<T>({
  confirmLabel,
  danger = false,
  act,
  onDone,
}: Pick<Props<T>, "confirmLabel" | "danger" | "act" | "onDone">) {
  const t = useTranslations("platform.officers");
  const { refusal, run } = useCommand();
  const { register, handleSubmit, formState } = useForm({ defaultValues: { reason: "" } });
  const { reason } = formState.errors;
  const confirm = handleSubmit(async (entries) => {
    const settled = await run(act(entries.reason));
    if (settled.ok) onDone(settled.value);
  });
  return (
    <form noValidate method="post" onSubmit={confirm} className="grid gap-5">
      <ReasonsNote role="alert" refusal={refusal} />
      <Field
        id="reason"
        label={t("reason")}
        hint={t("reasonHint", bounds)}
        required
        error={reason ? t("reasonFault", bounds) : undefined}
      >
        <Textarea
          rows={3}
          maxLength={bounds.max}
          {...register("reason", { validate: (text) => text.trim().length >= bounds.min })}
        />
      </Field>
      <DialogFormFoot>
        <DialogClose>
          <Button>{t("cancel")}</Button>
        </DialogClose>
        <Button
          type="submit"
          variant={danger ? "danger" : "primary"}
          busy={formState.isSubmitting}
          busyLabel={t("savingRoles")}
        >
          {confirmLabel}
        </Button>
      </DialogFormFoot>
    </form>
  );
}
