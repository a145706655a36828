"use client";

import { Copy } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";

/** Shows the acceptance number and copies it for the reader. */
export function CopyNumber({ number }: { number: string }) {
  const t = useTranslations("applications.view");
  const [outcome, setOutcome] = useState<"copied" | "copyFailed">();
  async function copy() {
    try {
      await navigator.clipboard.writeText(number);
      setOutcome("copied");
    } catch {
      setOutcome("copyFailed"); // refused by the browser, or the page is not served securely
    }
  }
  return (
    <span className="flex flex-wrap items-center gap-x-2">
      <span className="select-all font-medium">{number}</span>
      <Button variant="quiet" aria-label={t("copyNumber")} onClick={copy}>
        <Copy />
        {t("copy")}
      </Button>
      <span role="status" className="text-14 text-ink-500">
        {outcome ? t(outcome) : null}
      </span>
    </span>
  );
}
