"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useTRPCClient } from "@/components/trpc/client";
import { settle } from "@/components/trpc/settle";
import { useReasons } from "@/components/trpc/use-reasons";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/dialog";
import { Note } from "@/components/ui/note";

/** Gives an application up after saying what becomes of its number and its documents. */
export function Abandon({
  id,
  version,
  kind,
  number,
}: {
  id: string;
  /** The application's version as the page shows it; over another change nothing is done. */
  version: number;
  /** Undefined once it cannot be given up any more; then only what came of the last try is told. */
  kind: "discard" | "withdraw" | undefined;
  number: string;
}) {
  const t = useTranslations("applications.view");
  const client = useTRPCClient();
  const router = useRouter();
  const word = useReasons();
  const [open, setOpen] = useState(false);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string>();
  async function abandon() {
    setBusy(true);
    setProblem(undefined);
    const done = await settle(client.application.abandon.mutate({ id, version }));
    setBusy(false);
    setOpen(false);
    if (!done.ok) setProblem(done.reasons.map((reason) => word(reason, done.reference)).join(" "));
    router.refresh(); // also after a refusal: what the page shows may be behind
  }
  return (
    <>
      {problem ? (
        <Note kind="no" role="alert" title={t("notAbandoned")}>
          <p>{problem}</p>
        </Note>
      ) : null}
      {kind ? (
        <>
          <Button variant="danger" onClick={() => setOpen(true)}>
            {t(kind)}
          </Button>
          <ConfirmDialog
            open={open}
            onOpenChange={setOpen}
            title={t(`${kind}Title`)}
            description={kind === "discard" ? t("discardText") : t("withdrawText", { number })}
            closeLabel={t("close")}
            cancelLabel={t("keep")}
            confirmLabel={t(`${kind}Confirm`)}
            danger
            busy={busy}
            busyLabel={t("abandoning")}
            onConfirm={abandon}
          />
        </>
      ) : null}
    </>
  );
}
