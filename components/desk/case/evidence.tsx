"use client";

import { ExternalLink } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { PagePicture } from "@/components/documents/page-picture";
import { useReading } from "@/components/documents/use-reading";
import { buttonStyle } from "@/components/ui/button-style";
import { cn } from "@/components/ui/cn";

/** The signed form as it was signed: its pages, enlarged where wanted, or its words, and the original to open. It is printed from its document alone. */
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
  const { large, asText, buttons, scrolling } = useReading("px-3");
  const pages = Array.from({ length: document.pages }, (_, at) => at + 1);
  return (
    <>
      <div className="mb-3 flex flex-wrap items-center gap-2 print:hidden">
        {buttons}
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
        <>
          <p className="hidden print:block">{t("printed")}</p>
          <div
            {...scrolling}
            className={cn(
              "print:hidden",
              large ? "max-h-[85dvh] overflow-auto" : "mx-auto w-full max-w-[44rem]",
            )}
          >
            <div className={cn("grid gap-4", large && "w-[max(200%,60rem)]")}>
              {pages.map((page) => (
                <PagePicture
                  key={page}
                  document={document}
                  page={page}
                  title={title}
                  registry={registry}
                  sizes={large ? "60rem" : "(min-width: 75rem) 34vw, (min-width: 44rem) 44rem, 100vw"}
                />
              ))}
            </div>
          </div>
        </>
      )}
    </>
  );
}
