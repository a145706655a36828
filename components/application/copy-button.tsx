"use client";

import { Copy } from "lucide-react";
import { type ComponentProps, useState } from "react";
import { Button } from "@/components/ui/button";
import { cn } from "@/components/ui/cn";

/** Copies a text for the reader and says whether the browser let it. */
export function CopyButton({
  text,
  labels,
  variant = "quiet",
  compact = false,
}: {
  text: string;
  labels: {
    copy: string;
    /** What is copied, for those who do not see what stands beside the button. */
    name?: string | undefined;
    copied: string;
    failed: string;
  };
  variant?: ComponentProps<typeof Button>["variant"];
  /** Only the icon, in a line of small print. */
  compact?: boolean | undefined;
}) {
  const [outcome, setOutcome] = useState<"copied" | "failed">();
  async function copy() {
    try {
      await navigator.clipboard.writeText(text);
      setOutcome("copied");
    } catch {
      setOutcome("failed"); // refused by the browser, or the page is not served securely
    }
  }
  return (
    <>
      <Button
        variant={variant}
        size={compact ? "icon" : "normal"}
        aria-label={labels.name}
        title={compact ? labels.name : undefined}
        onClick={copy}
        className={cn(compact && "-my-2.5")}
      >
        <Copy />
        {compact ? null : labels.copy}
      </Button>
      <span role="status" className="text-14 text-ink-500 print:hidden">
        {outcome ? labels[outcome] : null}
      </span>
    </>
  );
}
