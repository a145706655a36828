"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/dialog";
import { Note } from "@/components/ui/note";
import type { Reason } from "@/lib/errors";
import { useCommand } from "./use-command";

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
  const { busy, problem, run, forget } = useCommand();
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
      {problem ? (
        <Note kind="no" role="alert">
          {problem}
        </Note>
      ) : null}
    </ConfirmDialog>
  );
}
