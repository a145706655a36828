import { getTranslations } from "next-intl/server";
import { recordTime } from "@/components/session/record-time";
import { DocumentText } from "@/components/signing/document-text";
import { shortHex } from "@/components/signing/short-hex";
import { DataList } from "@/components/ui/data-list";
import { Note } from "@/components/ui/note";
import type { DeskCase } from "@/lib/dto/desk";
import { Evidence } from "./evidence";

/** Shows the signed form, and under it who signed and by which digest it is known. */
export async function SignedForm({ shown }: { shown: DeskCase }) {
  const t = await getTranslations("desk.evidence");
  const { document, registry, title, text, parties } = shown;
  return (
    <section aria-labelledby="signed">
      <h2 id="signed" className="mb-2 text-18">
        {t("title")}
      </h2>
      {document ? (
        <>
          <Evidence document={document} registry={registry.code} title={title}>
            <DocumentText title={title} text={text} />
          </Evidence>
          <h3 className="mt-6 mb-1 text-16">{t("signatures")}</h3>
          <DataList
            look="ruled"
            items={[
              ...parties.map(({ party, name, signedAt }) => ({
                term: t(`party.${party}`),
                value: (
                  <>
                    {name}
                    <span className="block text-14 text-ink-700">
                      {signedAt ? t("signedAt", { time: recordTime(signedAt) }) : t("unsigned")}
                    </span>
                  </>
                ),
              })),
              { term: t("file"), value: <span lang="zh-CN">{document.fileName}</span> },
              {
                term: t("digest"),
                value: <span title={document.sha256}>SHA-256　{shortHex(document.sha256)}</span>,
              },
            ]}
          />
        </>
      ) : (
        <NoForm away={shown.correction?.open === true} />
      )}
    </section>
  );
}

/** Says why there is no form to look at: it is between two signatures, or something is wrong. */
async function NoForm({ away }: { away: boolean }) {
  const [t, words] = await Promise.all([getTranslations("desk.evidence"), getTranslations("procedure.desk")]);
  return away ? (
    <Note kind="wait" title={words("away")}>
      <p>{words("awayText")}</p>
    </Note>
  ) : (
    <Note kind="no" title={t("none")}>
      <p>{t("noneText")}</p>
    </Note>
  );
}
