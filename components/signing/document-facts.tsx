import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { CopyButton } from "@/components/application/copy-button";
import type { FormDocumentView } from "@/lib/dto/signing";
import { shortHex } from "./short-hex";

/** Names the document to be signed so that it cannot be mistaken, and the certificate that signs it. */
export function DocumentFacts({
  document,
  number,
  certificate,
}: {
  document: Pick<FormDocumentView, "fileName" | "sha256">;
  /** The acceptance number. */
  number: string;
  /** What signs it, in lines; left out while there is none. */
  certificate?: ReactNode | undefined;
}) {
  const t = useTranslations("signing.facts");
  const copy = useTranslations("signing.copy");
  const labels = { copy: copy("copy"), copied: copy("copied"), failed: copy("failed") };
  return (
    <dl className="grid gap-2 text-14" aria-label={t("title")}>
      <Fact term={t("file")}>
        <span lang="zh-CN">{document.fileName}</span>
      </Fact>
      <Fact term={t("number")}>
        <span className="flex flex-wrap items-center gap-x-1">
          <span className="select-all">{number}</span>
          <CopyButton text={number} labels={{ ...labels, name: copy("number") }} compact />
        </span>
      </Fact>
      <Fact term={t("digest")}>
        <span className="flex flex-wrap items-center gap-x-1">
          <span title={document.sha256}>SHA-256　{shortHex(document.sha256)}</span>
          <CopyButton text={document.sha256} labels={{ ...labels, name: copy("digest") }} compact />
        </span>
      </Fact>
      {certificate ? <Fact term={t("certificate")}>{certificate}</Fact> : null}
    </dl>
  );
}

function Fact({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div className="grid grid-cols-[5em_minmax(0,1fr)] gap-x-3">
      <dt className="text-ink-500">{term}</dt>
      <dd className="text-ink-900">{children}</dd>
    </div>
  );
}
