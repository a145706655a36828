"use client";

import { RefreshCw } from "lucide-react";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useTransition } from "react";
import { Button } from "@/components/ui/button";

/** Draws the case anew on request: every view of a case is logged, so it does not ask by itself. */
export function LookAgain() {
  const t = useTranslations("desk.outcome");
  const router = useRouter();
  const [busy, start] = useTransition();
  return (
    <Button
      variant="quiet"
      className="-ml-3"
      busy={busy}
      busyLabel={t("looking")}
      onClick={() => start(() => router.refresh())}
    >
      <RefreshCw />
      {t("lookAgain")}
    </Button>
  );
}
