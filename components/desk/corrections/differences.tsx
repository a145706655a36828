import { getLocale, getTranslations } from "next-intl/server";
import { Table, Td, Th, Tr } from "@/components/ui/table";
import { identityDocumentLabel } from "@/lib/domain/identity-document";
import type { CorrectionView } from "@/lib/dto/correction";
import { inLocale } from "@/lib/locale";

/** Sets what is registered beside what it is corrected to, line by line; what changes stands out. */
export async function Differences({ shown: { before, after, sex, birthDate } }: { shown: CorrectionView }) {
  const [t, words, locale] = await Promise.all([
    getTranslations("correction.case"),
    getTranslations("correction.form"),
    getLocale(),
  ]);
  const typeOf = ({ idType }: typeof before) => inLocale(identityDocumentLabel(idType), locale);
  const lines = [
    { field: t("name"), from: before.name, to: after.name },
    { field: t("idType"), from: typeOf(before), to: typeOf(after) },
    { field: t("idNumber"), from: before.idNumber, to: after.idNumber },
  ];
  return (
    <>
      <Table
        caption={t("what")}
        head={
          <>
            <Th>{t("field")}</Th>
            <Th>{t("before")}</Th>
            <Th>{t("after")}</Th>
          </>
        }
      >
        {lines.map(({ field, from, to }) => (
          <Tr key={field}>
            <Td part="title">{field}</Td>
            <Td label={t("before")} className="wrap-anywhere">
              {from}
            </Td>
            <Td label={t("after")} className="wrap-anywhere">
              {from === to ? (
                <span className="text-ink-500">{t("unchanged")}</span>
              ) : (
                <strong className="text-cinnabar-800">{to}</strong>
              )}
            </Td>
          </Tr>
        ))}
      </Table>
      <p className="text-14 text-ink-500">
        {t("sex")} {words(sex)} · {t("birthDate")} {birthDate}
      </p>
    </>
  );
}
