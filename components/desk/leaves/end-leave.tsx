"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useTRPCClient } from "@/components/trpc/client";
import { useCommand } from "@/components/trpc/use-command";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/dialog";

/** Ends a leave that has begun, or calls off one that is to come. */
export function EndLeave({
  registry,
  id,
  name,
  begun,
}: {
  registry: string;
  id: string;
  /** The officer on leave. */
  name: string;
  begun: boolean;
}) {
  const t = useTranslations("desk.leave");
  const client = useTRPCClient();
  const router = useRouter();
  const { busy, run } = useCommand();
  const [open, setOpen] = useState(false);
  async function end() {
    await run(client.caseload.endLeave.mutate({ registry, id }));
    setOpen(false);
    router.refresh();
  }
  const act = t(begun ? "end" : "callOff");
  return (
    <ConfirmDialog
      open={open}
      onOpenChange={setOpen}
      trigger={<Button aria-label={t(begun ? "endOf" : "callOffOf", { name })}>{act}</Button>}
      title={t(begun ? "endOf" : "callOffOf", { name })}
      closeLabel={t("cancel")}
      cancelLabel={t("cancel")}
      confirmLabel={act}
      busy={busy}
      busyLabel={t("busy")}
      onConfirm={() => void end()}
    >
      <p>{t(begun ? "endText" : "callOffText")}</p>
    </ConfirmDialog>
  );
}
