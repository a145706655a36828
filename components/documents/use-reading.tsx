"use client";

import { FileText, Image, ZoomIn, ZoomOut } from "lucide-react";
import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import { Button } from "@/components/ui/button";

/** How a document is read now, the buttons that change it, and what its enlarged pages need to scroll by keyboard. */
export interface Reading {
  large: boolean;
  asText: boolean;
  buttons: ReactNode;
  scrolling: { role: "region"; tabIndex: 0; "aria-label": string } | Record<never, never>;
}

/** Lets a document be enlarged, or read as words instead of pictures; `className` goes to both buttons. */
export function useReading(className: string): Reading {
  const t = useTranslations("documents");
  const [large, setLarge] = useState(false);
  const [asText, setAsText] = useState(false);
  return {
    large,
    asText,
    scrolling: large ? { role: "region", tabIndex: 0, "aria-label": t("enlarged") } : {},
    buttons: (
      <>
        {asText ? null : (
          <Button onClick={() => setLarge(!large)} className={className}>
            {large ? <ZoomOut /> : <ZoomIn />}
            {t(large ? "reduce" : "enlarge")}
          </Button>
        )}
        <Button onClick={() => setAsText(!asText)} className={className}>
          {asText ? <Image /> : <FileText />}
          {t(asText ? "picture" : "text")}
        </Button>
      </>
    ),
  };
}
