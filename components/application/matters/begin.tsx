"use client";

import { ArrowRight } from "lucide-react";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useTRPCClient } from "@/components/trpc/client";
import { settle } from "@/components/trpc/settle";
import { useReasons } from "@/components/trpc/use-reasons";
import { Button } from "@/components/ui/button";
import { Note } from "@/components/ui/note";
import type { MatterCode } from "@/lib/professions/matters";

/** Begins an application of a matter and opens its form. */
export function Begin({ registry, matter, label }: { registry: string; matter: MatterCode; label: string }) {
  const t = useTranslations("applications.matters");
  const client = useTRPCClient();
  const router = useRouter();
  const word = useReasons();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string>();
  async function begin() {
    setBusy(true);
    setProblem(undefined);
    const begun = await settle(client.application.begin.mutate({ registry, matter }));
    if (begun.ok) {
      router.push(`/applications/${begun.value.id}/form`); // stays busy until the form is there
      return;
    }
    setBusy(false);
    setProblem(begun.reasons.map((reason) => word(reason, begun.reference)).join(" "));
    router.refresh();
  }
  return (
    <div className="grid justify-items-start gap-3">
      {problem ? (
        <Note kind="no" role="alert" title={t("failed")}>
          <p>{problem}</p>
        </Note>
      ) : null}
      <Button variant="primary" busy={busy} busyLabel={t("starting")} onClick={begin}>
        {label}
        <ArrowRight />
      </Button>
    </div>
  );
}
