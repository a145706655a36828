import { FileText } from "lucide-react";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { CopyButton } from "@/components/application/copy-button";
import { recordTime } from "@/components/session/record-time";
import { ButtonLink } from "@/components/ui/button";
import { buttonStyle } from "@/components/ui/button-style";
import { DataList } from "@/components/ui/data-list";
import { VerdictBlock } from "@/components/ui/seal";
import { Sheet } from "@/components/ui/sheet";
import type { FormDocumentView } from "@/lib/dto/signing";

/** Tells that a party has signed: the document's number, times and file, what follows, and the ways on. */
export async function ResultSheet({
  heading,
  number,
  times,
  document,
  list,
  next,
  children,
}: {
  heading: ReactNode;
  /** The acceptance number. */
  number: string;
  /** The signatures made, in their order. */
  times: { term: string; at: Date | null }[];
  document: Pick<FormDocumentView, "id" | "fileName">;
  /** 【返回申报页面】 */
  list: { href: string; label: string };
  next: ReactNode;
  /** Further buttons. */
  children?: ReactNode | undefined;
}) {
  const t = await getTranslations("signing.done");
  return (
    <Sheet as="div" bound>
      <div className="grid gap-6 p-4 phone:p-6">
        <div className="flex items-center gap-4 max-[26rem]:flex-col max-[26rem]:items-start phone:gap-5">
          <VerdictBlock tone="valid">{t("seal")}</VerdictBlock>
          <div>
            <h1 id="page-title" tabIndex={-1} className="font-serif text-24">
              {heading}
            </h1>
            <p>{t("below")}</p>
          </div>
        </div>
        <DataList
          look="ruled"
          items={[
            { term: t("number"), value: <AcceptanceNumber number={number} /> },
            ...times.flatMap(({ term, at }) => (at ? [{ term, value: recordTime(at) }] : [])),
            { term: t("file"), value: <span lang="zh-CN">{document.fileName}</span> },
          ]}
        />
        {next}
        <div className="flex flex-wrap gap-3 max-phone:[&>a]:flex-auto print:hidden">
          <ButtonLink variant="primary" href={list.href}>
            {list.label}
          </ButtonLink>
          <a href={`/api/documents/${document.id}`} target="_blank" rel="noopener" className={buttonStyle()}>
            <FileText aria-hidden="true" />
            {t("open")}
            <span className="sr-only">{t("newWindow")}</span>
          </a>
          {children}
        </div>
      </div>
    </Sheet>
  );
}

async function AcceptanceNumber({ number }: { number: string }) {
  const copy = await getTranslations("signing.copy");
  return (
    <span className="flex flex-wrap items-center justify-between gap-x-3">
      <strong className="select-all text-20">{number}</strong>
      <span className="flex flex-wrap items-center gap-x-2">
        <CopyButton
          text={number}
          labels={{
            copy: copy("copy"),
            name: copy("number"),
            copied: copy("copied"),
            failed: copy("failed"),
          }}
        />
      </span>
    </span>
  );
}
