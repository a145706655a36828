import { FileText, Printer } from "lucide-react";
import { getTranslations } from "next-intl/server";
import { recordTime } from "@/components/session/record-time";
import { buttonStyle } from "@/components/ui/button-style";
import type { OfficialDocumentView } from "@/lib/dto/official";
import { AwaitOfficial } from "./await-official";

/** Names a document by its kind; to refuse the end of a registration is another document than to refuse a registration. */
export function documentWords(
  kind: OfficialDocumentView["kind"],
  ends: boolean,
): OfficialDocumentView["kind"] | "refusedEnd" {
  return ends && kind === "refused" ? "refusedEnd" : kind;
}

/** Lists the authority's documents on an application, each to be printed from its file; one still being made appears by itself. */
export async function OfficialDocuments({
  documents,
  applicationId,
  reader,
  ends,
}: {
  documents: OfficialDocumentView[];
  applicationId: string;
  reader: "applicant" | "employer";
  /** They are about the end of a registration. */
  ends: boolean;
}) {
  const t = await getTranslations("applications.official");
  if (documents.length === 0) return null;
  const making = documents.filter(({ fileId }) => fileId === null).length;
  return (
    <>
      {making > 0 ? (
        <AwaitOfficial key={making} applicationId={applicationId} reader={reader} making={making} />
      ) : null}
      <ul>
        {documents.map((document) => (
          <li
            key={document.kind + document.number}
            className="flex flex-wrap items-start gap-x-4 gap-y-2 border-rule border-b py-3"
          >
            <FileText aria-hidden="true" className="mt-1 text-ink-500" />
            <div className="min-w-0 flex-1 basis-56">
              <p className="text-ink-900">{t(`kind.${documentWords(document.kind, ends)}`)}</p>
              <p className="flex flex-wrap gap-x-4 text-14 text-ink-500">
                <span lang="zh-CN">{document.number}</span>
                {document.issuedAt ? (
                  <span>{t("issued", { time: recordTime(document.issuedAt) })}</span>
                ) : null}
              </p>
            </div>
            <PrintOfficial document={document} ends={ends} />
          </li>
        ))}
      </ul>
    </>
  );
}

/** Opens an official document to be printed; says so while it is still being made. */
export async function PrintOfficial({
  document: { kind, fileId },
  primary = false,
  ends = false,
}: {
  document: Pick<OfficialDocumentView, "kind" | "fileId">;
  primary?: boolean | undefined;
  ends?: boolean | undefined;
}) {
  const t = await getTranslations("applications.official");
  if (!fileId)
    return (
      <span role="status" className="inline-flex min-h-11 items-center gap-2 text-14 text-ink-500">
        <span
          aria-hidden="true"
          className="size-4 animate-turn rounded-full border-2 border-current border-r-transparent"
        />
        {t("making")}
      </span>
    );
  return (
    <a
      href={`/api/files/${fileId}`}
      target="_blank"
      rel="noopener"
      className={buttonStyle({ variant: primary ? "primary" : "secondary" })}
    >
      <Printer aria-hidden="true" />
      {t(`print.${documentWords(kind, ends)}`)}
      <span className="sr-only">{t("newWindow")}</span>
    </a>
  );
}
