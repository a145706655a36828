"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { useTRPCClient } from "@/components/trpc/client";
import { ReasonsNote } from "@/components/trpc/reasons-note";
import { useCommand } from "@/components/trpc/use-command";
import { Button } from "@/components/ui/button";
import { Note } from "@/components/ui/note";
import { writeMoment } from "@/lib/domain/moment";
import type { PlainDate } from "@/lib/domain/plain-date";
import type { ChainCheck } from "@/lib/dto/audit";

/** Has the chain of seals recomputed and says whether it holds. */
export function CheckChain({
  registry,
  from,
  to,
}: {
  registry: string | null;
  from: PlainDate | undefined;
  to: PlainDate | undefined;
}) {
  const t = useTranslations("administration.audit");
  const client = useTRPCClient();
  const { busy, refusal, run } = useCommand();
  const [found, setFound] = useState<ChainCheck>();
  async function check() {
    const days = { from, to };
    const asked = registry
      ? client.audit.check.mutate({ registry, ...days })
      : client.audit.checkPlatform.mutate(days);
    const settled = await run(asked);
    if (settled.ok) setFound(settled.value);
  }
  return (
    <div className="grid gap-3">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <Button busy={busy} busyLabel={t("checking")} onClick={() => void check()}>
          {t("check")}
        </Button>
        <span className="text-14 text-ink-500">{from || to ? t("checkDays") : t("checkUsual")}</span>
      </div>
      <ReasonsNote role="alert" refusal={refusal} />
      {found ? <Outcome found={found} /> : null}
    </div>
  );
}

function Outcome({ found: { seals, firstAt, lastAt, broken } }: { found: ChainCheck }) {
  const t = useTranslations("administration.audit");
  if (broken)
    return (
      <Note kind="no" role="alert" title={t("brokenTitle", { seal: broken })}>
        {t("broken")}
      </Note>
    );
  return (
    <Note kind="ok" role="status" title={t("holdsTitle", { count: seals })}>
      {firstAt && lastAt ? t("holds", { from: writeMoment(firstAt), to: writeMoment(lastAt) }) : t("noSeals")}
    </Note>
  );
}
