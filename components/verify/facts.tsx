import { useLocale, useTranslations } from "next-intl";
import { DataList } from "@/components/ui/data-list";
import type { Verification } from "@/lib/dto/verification";
import { inLocale } from "@/lib/locale";
import { findProfession } from "@/lib/professions";

/** Lists a verified certificate's data; what was true once and is not any more is struck through and named so. */
export function Facts({ verification }: { verification: Verification }) {
  const t = useTranslations("verify");
  const locale = useLocale();
  const { verdict, validFrom, validTo, endedOn, birthDate, idNumberMasked, specialty } = verification;
  const former = verdict !== "valid" && verdict !== "doubtful";
  const period = t("period", { from: validFrom, to: validTo });
  return (
    <DataList
      look="ruled"
      className="min-w-0 flex-1 basis-72"
      items={[
        { term: t("term.name"), value: <span lang="zh-CN">{verification.name}</span> },
        { term: t("term.sex"), value: t(verification.sex) },
        ...(birthDate ? [{ term: t("term.birthDate"), value: birthDate }] : []),
        ...(idNumberMasked ? [{ term: t("term.idNumber"), value: idNumberMasked }] : []),
        { term: t("term.certificate"), value: <span lang="zh-CN">{verification.title}</span> },
        { term: t("term.number"), value: <span lang="zh-CN">{verification.number}</span> },
        ...(specialty
          ? [
              {
                term: t("term.specialty"),
                value: specialtyOf(verification.professionCode, specialty, locale),
              },
            ]
          : []),
        {
          term: t(former ? "term.employerFormer" : "term.employer"),
          value: <span lang="zh-CN">{verification.employer}</span>,
        },
        {
          term: t(former ? "term.validityFormer" : "term.validity"),
          value: former ? <s>{period}</s> : period,
        },
        ...(former && endedOn ? [{ term: t(`term.endedOn.${verdict}`), value: endedOn }] : []),
        { term: t("term.authority"), value: inLocale(verification.authority, locale) },
        { term: t("term.issuedOn"), value: verification.issuedOn },
      ]}
    />
  );
}

/** Words a specialty in the reader's language; the certificate has its Chinese word. */
function specialtyOf(professionCode: string, word: string, locale: string): string {
  const specialties = findProfession(professionCode)?.specialties;
  const offered = specialties?.kind === "perApplication" ? specialties.offered : [];
  const label = offered.find(({ label }) => label.zh === word)?.label;
  return label ? inLocale(label, locale) : word;
}
