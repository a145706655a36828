"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useTRPCClient } from "@/components/trpc/client";
import { settle } from "@/components/trpc/settle";
import { useRefusal } from "@/components/trpc/use-reasons";
import { Button } from "@/components/ui/button";
import { Note } from "@/components/ui/note";

/** Tells of an officer's change of the mobile that has not taken effect yet, and lets its owner stop it. */
export function PendingReset({
  pending,
}: {
  pending: {
    id: string;
    authority: string;
    hotline: string;
    mobile: string;
    reason: string;
    effectiveAt: string;
  } | null;
}) {
  const t = useTranslations("account.pendingReset");
  const word = useRefusal();
  const client = useTRPCClient();
  const router = useRouter();
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState("");
  const [cancelled, setCancelled] = useState(false);
  async function cancel(id: string) {
    setBusy(true);
    const answer = await settle(client.mobileReset.cancel.mutate({ id }));
    setBusy(false);
    setCancelled(answer.ok);
    setTrouble(answer.ok ? "" : word(answer));
    router.refresh();
  }
  if (cancelled) {
    return (
      <Note kind="ok" role="status">
        <p>{t("cancelled")}</p>
      </Note>
    );
  }
  if (!pending && !trouble) return null;
  return (
    <Note
      kind="wait"
      title={pending ? t("title", { authority: pending.authority }) : undefined}
      action={
        pending ? (
          <Button variant="danger" busy={busy} busyLabel={t("busy")} onClick={() => cancel(pending.id)}>
            {t("cancel")}
          </Button>
        ) : undefined
      }
    >
      {pending ? (
        <>
          <p>{t("text", { date: pending.effectiveAt, mobile: pending.mobile, reason: pending.reason })}</p>
          <p>{t("hint", { hotline: pending.hotline })}</p>
        </>
      ) : null}
      {trouble ? (
        <p role="alert" className="text-cinnabar-800">
          {trouble}
        </p>
      ) : null}
    </Note>
  );
}
