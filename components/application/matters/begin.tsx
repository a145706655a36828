"use client";

import { ArrowRight } from "lucide-react";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useTRPCClient } from "@/components/trpc/client";
import { ReasonsNote } from "@/components/trpc/reasons-note";
import { type Refusal, settle } from "@/components/trpc/settle";
import { Button } from "@/components/ui/button";
import type { MatterCode } from "@/lib/professions/matters";

/** Begins an application of a matter and opens its form. */
export function Begin({
  registry,
  matter,
  label,
  leaving = false,
}: {
  registry: string;
  matter: MatterCode;
  label: string;
  /** The employer is left: the form begins with every registration chosen. */
  leaving?: boolean;
}) {
  const t = useTranslations("applications.matters");
  const client = useTRPCClient();
  const router = useRouter();
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Refusal>();
  async function begin() {
    setBusy(true);
    setRefusal(undefined);
    const begun = await settle(client.application.begin.mutate({ registry, matter, leaving }));
    if (begun.ok) {
      router.push(`/applications/${begun.value.id}/form`); // stays busy until the form is there
      return;
    }
    setBusy(false);
    setRefusal(begun);
    router.refresh();
  }
  return (
    <div className="grid justify-items-start gap-3">
      <ReasonsNote role="alert" title={t("failed")} refusal={refusal} />
      <Button variant="primary" busy={busy} busyLabel={t("starting")} onClick={begin}>
        {label}
        <ArrowRight />
      </Button>
    </div>
  );
}
