"use client";

import { useState } from "react";
import { ReasonsNote } from "@/components/trpc/reasons-note";
import { useCommand } from "@/components/trpc/use-command";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/dialog";
import type { Reason } from "@/lib/errors";

/** Offers an act that is confirmed first; a refusal is told in the dialog, which stays open. */
export function ActDialog<T>({
  label,
  name,
  title,
  text,
  confirmLabel,
  labels,
  danger = false,
  act,
  onDone,
}: {
  /** Words on the button that opens the dialog. */
  label: string;
  /** What a screen reader hears for that button. */
  name: string;
  title: string;
  text: string;
  confirmLabel: string;
  labels: { cancel: string; close: string };
  danger?: boolean;
  act: () => Promise<{ ok: true; value: T } | { ok: false; reasons: Reason[] }>;
  onDone: (value: T) => void;
}) {
  const [open, setOpen] = useState(false);
  const { busy, refusal, run, forget } = useCommand();
  async function confirm() {
    const settled = await run(act());
    if (!settled.ok) return;
    setOpen(false);
    onDone(settled.value);
  }
  return (
    <ConfirmDialog
      open={open}
      onOpenChange={(next) => {
        setOpen(next);
        if (!next) forget();
      }}
      trigger={
        <Button variant="quiet" aria-label={name}>
          {label}
        </Button>
      }
      title={title}
      description={text}
      closeLabel={labels.close}
      cancelLabel={labels.cancel}
      confirmLabel={confirmLabel}
      danger={danger}
      busy={busy}
      onConfirm={() => void confirm()}
    >
      <ReasonsNote role="alert" refusal={refusal} />
    </ConfirmDialog>
  );
}
