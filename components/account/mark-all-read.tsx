"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useTRPC, useTRPCClient } from "@/components/trpc/client";
import { Button } from "@/components/ui/button";

/** Marks all messages of whoever reads them as read, a person or an employer's operators, and says so. */
export function MarkAllRead({
  unread,
  reader = "person",
}: {
  unread: number;
  reader?: "person" | "operator" | undefined;
}) {
  const t = useTranslations("account.inbox");
  const client = useTRPCClient();
  const trpc = useTRPC();
  const cache = useQueryClient();
  const router = useRouter();
  const [state, setState] = useState<"idle" | "busy" | "failed">("idle");
  async function mark() {
    setState("busy");
    try {
      if (reader === "person") {
        await client.messages.markRead.mutate({ ids: "all" });
        await cache.invalidateQueries(trpc.messages.countUnread.queryFilter());
      } else {
        await client.employer.markRead.mutate({ ids: "all" });
        await cache.invalidateQueries(trpc.employer.unread.queryFilter());
      }
      router.refresh();
      setState("idle");
    } catch {
      setState("failed");
    }
  }
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
      {unread > 0 ? (
        <Button busy={state === "busy"} busyLabel={t("readAllBusy")} onClick={mark}>
          {t("readAll")}
        </Button>
      ) : null}
      <p role="status" className="text-14 text-ink-500">
        {state === "failed" ? (
          <span className="text-cinnabar-800">{t("readFailed")}</span>
        ) : unread === 0 ? (
          t("read")
        ) : null}
      </p>
    </div>
  );
}
