"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useTRPCClient } from "@/components/trpc/client";
import { ReasonsNote } from "@/components/trpc/reasons-note";
import { useCommand } from "@/components/trpc/use-command";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/dialog";

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
  const [open, setOpen] = useState(false);
  const { busy, refusal, run } = useCommand();
  async function abandon() {
    await run(client.application.abandon.mutate({ id, version }));
    setOpen(false);
    router.refresh(); // also after a refusal: what the page shows may be behind
  }
  return (
    <>
      <ReasonsNote role="alert" title={t("notAbandoned")} refusal={refusal} />
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
