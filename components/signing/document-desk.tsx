"use client";

import { Download } from "lucide-react";
import { useTranslations } from "next-intl";
import { PagePicture } from "@/components/documents/page-picture";
import { useReading } from "@/components/documents/use-reading";
import { buttonStyle } from "@/components/ui/button-style";
import { cn } from "@/components/ui/cn";
import type { FormDocumentView, SigningView } from "@/lib/dto/signing";
import { DocumentText } from "./document-text";

/** Lays the document on the desk: its pages as they will be signed, enlarged where wanted, or its words. */
export function DocumentDesk({
  document,
  title,
  text,
}: {
  document: FormDocumentView;
  title: string;
  text: SigningView["text"];
}) {
  const t = useTranslations("signing.document");
  const { large, asText, buttons, scrolling } = useReading("max-phone:px-3");
  const pages = Array.from({ length: document.pages }, (_, at) => at + 1);
  return (
    <section
      aria-label={t("label")}
      className="grid min-w-0 gap-4 bg-desk p-3 max-phone:-mx-4 phone:rounded-3 phone:p-6"
    >
      {asText ? (
        <DocumentText title={title} text={text} />
      ) : (
        <div
          {...scrolling}
          className={cn(large ? "max-h-[80dvh] overflow-auto" : "mx-auto w-full max-w-[40rem]")}
        >
          <div className={cn("grid gap-4", large && "w-[max(200%,64rem)]")}>
            {pages.map((page) => (
              <figure key={page}>
                <PagePicture
                  document={document}
                  page={page}
                  title={title}
                  sizes={large ? "75rem" : "(min-width: 44rem) 40rem, 100vw"}
                />
                {pages.length > 1 ? (
                  <figcaption className="pt-1 text-center text-14">
                    {t("pageOf", { page, pages: document.pages })}
                  </figcaption>
                ) : null}
              </figure>
            ))}
          </div>
        </div>
      )}
      <div className="flex flex-wrap items-center justify-center gap-2 print:hidden">
        {buttons}
        <a href={`/api/documents/${document.id}?download`} className={cn(buttonStyle(), "max-phone:px-3")}>
          <Download aria-hidden="true" />
          {t("download")}
        </a>
        {asText || pages.length > 1 ? null : (
          <span className="px-1 text-14">{t("pageOf", { page: 1, pages: document.pages })}</span>
        )}
      </div>
    </section>
  );
}
