"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { settle } from "@/components/trpc/settle";
import { useReasons } from "@/components/trpc/use-reasons";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/dialog";
import { Note } from "@/components/ui/note";
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
  const word = useReasons();
  const router = useRouter();
  const [open, setOpen] = useState(false);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string>();
  async function confirm() {
    setBusy(true);
    setProblem(undefined);
    const answer = await settle(revoke({ serial }));
    setBusy(false);
    setOpen(false);
    if (answer.ok) onDone();
    else setProblem(answer.reasons.map((reason) => word(reason, answer.reference)).join(" "));
    if (answer.ok || answer.reasons[0]?.key !== "network") router.refresh(); // the page may be behind
  }
  return (
    <div className="grid justify-items-start gap-4">
      {problem ? (
        <Note kind="no" role="alert" title={t("notRevoked")}>
          <p>{problem}</p>
        </Note>
      ) : null}
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
