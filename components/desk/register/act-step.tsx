"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { useDone } from "@/components/forms/use-done";
import { useTRPCClient } from "@/components/trpc/client";
import { ReasonsNote } from "@/components/trpc/reasons-note";
import { useCommand } from "@/components/trpc/use-command";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/dialog";
import { Field, Textarea } from "@/components/ui/field";
import type { RegistrationActStep } from "@/lib/domain/registration-act";
import type { RegistryActKind } from "@/lib/professions/registry-acts-schema";

const adverse: readonly RegistrationActStep[] = ["approve", "carryOut"];

/** Offers one step on an act; asks for the officer's words and says what it brings about before it is taken. */
export function ActStep({
  registry,
  act: { id, version, kind, heard },
  step,
}: {
  registry: string;
  act: {
    id: string;
    version: number;
    kind: RegistryActKind /** Whether the holder is heard first. */;
    heard: boolean;
  };
  step: RegistrationActStep;
}) {
  const t = useTranslations("register.step");
  const kinds = useTranslations("register.act.kind");
  const layout = useTranslations("layout");
  const client = useTRPCClient();
  const done = useDone();
  const [open, setOpen] = useState(false);
  const [words, setWords] = useState("");
  const { busy, refusal, run, forget } = useCommand();
  async function take() {
    const asked = { registry, id, version, words };
    const settled = await run(
      step === "withdraw"
        ? client.register.withdraw.mutate(asked)
        : client.register.decide.mutate({ ...asked, step }),
    );
    if (!settled.ok) return;
    setOpen(false);
    done(t(`done.${settled.value}`));
  }
  const what = { act: kinds(kind) };
  const brings = step === "approve" && heard ? "approveHeard" : step;
  return (
    <ConfirmDialog
      open={open}
      onOpenChange={(next) => {
        setOpen(next);
        if (!next) forget();
      }}
      trigger={
        <Button variant={adverse.includes(step) ? "primary" : "secondary"}>{t(`label.${step}`)}</Button>
      }
      title={t(`title.${step}`, what)}
      description={t(`text.${brings}`)}
      closeLabel={layout("close")}
      cancelLabel={t("cancel")}
      confirmLabel={t(`label.${step}`)}
      danger={step === "carryOut" || (step === "approve" && kind !== "unlock")}
      busy={busy}
      busyLabel={t("busy")}
      onConfirm={() => void take()}
    >
      <ReasonsNote role="alert" refusal={refusal} />
      <Field id={`words-${step}`} label={t("words")} hint={t(`wordsHint.${step}`)} required>
        <Textarea value={words} maxLength={2000} onChange={(event) => setWords(event.target.value)} />
      </Field>
    </ConfirmDialog>
  );
}
