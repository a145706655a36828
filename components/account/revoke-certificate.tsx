"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { ReasonsNote } from "@/components/trpc/reasons-note";
import { useCommand } from "@/components/trpc/use-command";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/dialog";
import type { Answer } from "@/lib/dto/answer";

/** Revokes the person's certificate after saying what stays and what will be needed. */
export function RevokeCertificate({
  serial,
  revoke,
  onDone,
}: {
  serial: string;
  revoke: (input: { serial: string }) => Promise<Answer<true>>;
  onDone: () => void;
}) {
  const t = useTranslations("account.certificate");
  const layout = useTranslations("layout");
  const router = useRouter();
  const [open, setOpen] = useState(false);
  const { busy, refusal, run } = useCommand();
  async function confirm() {
    const answer = await run(revoke({ serial }));
    setOpen(false);
    if (answer.ok) onDone();
    if (answer.ok || answer.reasons[0]?.key !== "network") router.refresh(); // the page may be behind
  }
  return (
    <div className="grid justify-items-start gap-4">
      <ReasonsNote role="alert" title={t("notRevoked")} refusal={refusal} />
      <Button variant="danger" onClick={() => setOpen(true)}>
        {t("revoke")}
      </Button>
      <ConfirmDialog
        open={open}
        onOpenChange={setOpen}
        title={t("revokeTitle")}
        description={t("revokeText")}
        closeLabel={layout("close")}
        cancelLabel={t("revokeKeep")}
        confirmLabel={t("revokeConfirm")}
        danger
        busy={busy}
        busyLabel={t("revoking")}
        onConfirm={() => void confirm()}
      />
    </div>
  );
}
