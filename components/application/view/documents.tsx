import { Download, FileText } from "lucide-react";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { recordTime } from "@/components/session/record-time";
import { buttonStyle } from "@/components/ui/button-style";
import { cn } from "@/components/ui/cn";
import { Sheet, SheetBody, SheetHead } from "@/components/ui/sheet";
import { Tag } from "@/components/ui/tag";
import type { ApplicationState } from "@/lib/domain/application";
import type { FormDocumentView } from "@/lib/dto/signing";
import { employerSigns, type Way } from "../progress";

type Awaits = "employer" | "applicant" | "nobody";

const awaited = {
  employer: "documentWaits",
  applicant: "documentReturned",
  nobody: "documentAlone",
} as const satisfies Record<Awaits, string>;

/** Tells whose signature the form of an application waits for while the employer has not signed. */
export function awaitsOf(application: Way & { state: ApplicationState }): Awaits {
  if (!employerSigns(application)) return "nobody";
  return application.state === "returned" ? "applicant" : "employer";
}

/** Lists the forms that were signed, to be read and kept; those that became void stand folded at the end. */
export async function Documents({
  documents,
  awaits,
  children,
}: {
  documents: FormDocumentView[];
  /** Whose signature a form in force waits for; the employer gave it back, or is not to sign it. */
  awaits: Awaits;
  /** The official documents that came of it, above the forms. */
  children?: ReactNode | undefined;
}) {
  const t = await getTranslations("applications.view");
  const signed = documents.filter(({ applicantSignedAt }) => applicantSignedAt);
  if (signed.length === 0) return null;
  const inForce = signed.filter(({ status }) => status === "current");
  const ended = signed.filter(({ status }) => status !== "current");
  return (
    <Sheet aria-labelledby="documents">
      <SheetHead id="documents" title={t("documents")} />
      <SheetBody className="grid gap-2">
        {children}
        <List documents={inForce} awaits={awaits} />
        {ended.length > 0 ? (
          <details open={inForce.length === 0}>
            <summary className="inline-flex min-h-11 items-center text-azurite-700 underline underline-offset-[.28em]">
              {t("documentsVoid", { count: ended.length })}
            </summary>
            <List documents={ended} awaits={awaits} />
          </details>
        ) : null}
      </SheetBody>
    </Sheet>
  );
}

function List({ documents, awaits }: { documents: FormDocumentView[]; awaits: Awaits }) {
  if (documents.length === 0) return null;
  return (
    <ul>
      {documents.map((document) => (
        <li
          key={document.id}
          className="flex flex-wrap items-start gap-x-4 gap-y-2 border-rule py-3 [&+&]:border-t"
        >
          <Line document={document} awaits={awaits} />
        </li>
      ))}
    </ul>
  );
}

async function Line({ document, awaits }: { document: FormDocumentView; awaits: Awaits }) {
  const t = await getTranslations("applications.view");
  const { id, fileName: file, status, endedAt, applicantSignedAt, employerSignedAt } = document;
  const over = status !== "current";
  return (
    <>
      <FileText aria-hidden="true" className="mt-1 text-ink-500" />
      <div className="min-w-0 flex-1 basis-56">
        <p lang="zh-CN" className={cn("text-ink-900", over && "text-ink-500 line-through")}>
          {file}
        </p>
        <p className="flex flex-wrap gap-x-4 text-14 text-ink-500">
          {applicantSignedAt ? (
            <span>{t("documentSigned", { time: recordTime(applicantSignedAt) })}</span>
          ) : null}
          {employerSignedAt ? (
            <span>{t("documentEmployer", { time: recordTime(employerSignedAt) })}</span>
          ) : null}
          {over || employerSignedAt ? null : <span>{t(awaited[awaits])}</span>}
          {over && endedAt ? <span>{t("documentVoidAt", { time: recordTime(endedAt) })}</span> : null}
        </p>
        {over ? (
          <Tag kind="void" className="mt-1">
            {t("documentVoid")}
          </Tag>
        ) : null}
      </div>
      <div className="-ml-3 flex flex-wrap print:hidden">
        <a
          href={`/api/documents/${id}`}
          target="_blank"
          rel="noopener"
          aria-label={t("documentOpenOf", { file })}
          className={buttonStyle({ variant: "quiet" })}
        >
          {t("documentOpen")}
        </a>
        <a
          href={`/api/documents/${id}?download`}
          aria-label={t("documentDownloadOf", { file })}
          className={buttonStyle({ variant: "quiet" })}
        >
          <Download aria-hidden="true" />
          {t("documentDownload")}
        </a>
      </div>
    </>
  );
}
