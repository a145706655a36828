"use client";

import { ExternalLink, FileText, Image, ZoomIn, ZoomOut } from "lucide-react";
import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import { Button } from "@/components/ui/button";
import { buttonStyle } from "@/components/ui/button-style";
import { cn } from "@/components/ui/cn";
import { EvidencePage } from "./evidence-page";

/** The signed form as it was signed: its pages, enlarged where wanted, or its words, and the original to open. */
export function Evidence({
  document,
  registry,
  title,
  children,
}: {
  document: { id: string; sha256: string; pages: number };
  registry: string;
  title: string;
  /** The document's words. */
  children: ReactNode;
}) {
  const t = useTranslations("desk.evidence");
  const [large, setLarge] = useState(false);
  const [asText, setAsText] = useState(false);
  const pages = Array.from({ length: document.pages }, (_, at) => at + 1);
  return (
    <>
      <div className="mb-3 flex flex-wrap items-center gap-2 print:hidden">
        {asText ? null : (
          <Button onClick={() => setLarge(!large)} className="px-3">
            {large ? <ZoomOut /> : <ZoomIn />}
            {t(large ? "reduce" : "enlarge")}
          </Button>
        )}
        <Button onClick={() => setAsText(!asText)} className="px-3">
          {asText ? <Image /> : <FileText />}
          {t(asText ? "picture" : "text")}
        </Button>
        <a
          href={`/api/documents/${document.id}?registry=${encodeURIComponent(registry)}`}
          target="_blank"
          rel="noopener"
          className={cn(buttonStyle(), "px-3")}
        >
          <ExternalLink aria-hidden="true" />
          {t("original")}
          <span className="sr-only">{t("newWindow")}</span>
        </a>
      </div>
      {asText ? (
        children
      ) : (
        <div // what scrolls must be reachable by keyboard
          {...(large ? { role: "region", tabIndex: 0, "aria-label": t("enlarged") } : {})}
          className={cn(large ? "max-h-[85dvh] overflow-auto" : "mx-auto w-full max-w-[44rem]")}
        >
          <div className={cn("grid gap-4", large && "w-[max(200%,60rem)]")}>
            {pages.map((page) => (
              <EvidencePage
                key={page}
                document={document}
                registry={registry}
                page={page}
                large={large}
                alt={t("page", { title, page, pages: document.pages })}
              />
            ))}
          </div>
        </div>
      )}
    </>
  );
}
