import { getLocale, getTranslations } from "next-intl/server";
import { identityDocumentLabel } from "@/lib/domain/identity-document";
import type { ApplicationView } from "@/lib/dto/application";
import type { Answers } from "@/lib/forms/answers";
import { type Bilingual, inLocale } from "@/lib/locale";
import { findProfession } from "@/lib/professions";
import { specialtyName } from "../progress";

/** An application as far as what it states is shown: to its owner, its employer, its registry. */
export type Stating = Pick<ApplicationView, "professionCode" | "identity"> & {
  registry: { code: string; province: Bilingual };
};

/** Words who applies, in the order of the form; numbers come masked. */
export async function identityFacts({ identity }: Pick<Stating, "identity">) {
  const [t, locale] = await Promise.all([getTranslations("applications.view"), getLocale()]);
  return [
    { term: t("name"), value: identity.name },
    { term: t("sex"), value: t(identity.sex) },
    { term: t("birthDate"), value: identity.birthDate },
    { term: t("idType"), value: inLocale(identityDocumentLabel(identity.idType), locale) },
    { term: t("idNumber"), value: identity.idNumber, wide: true },
    { term: t("mobile"), value: identity.mobile },
  ];
}

/** Words what an application states, in the order of the form: employer, qualification, continuing education. */
export async function statedFacts(application: Stating, answers: Answers) {
  const t = await getTranslations("applications.view");
  const { employer, continuingEducation } = answers;
  return [
    { term: t("employer"), value: employer.name },
    { term: t("creditCode"), value: <span className="break-all">{employer.creditCode}</span> },
    { term: t("employerPhone"), value: employer.phone },
    ...(await qualificationFacts(application, answers)),
    ...(continuingEducation
      ? [{ term: t("education"), value: t("educationText", continuingEducation) }]
      : []),
  ];
}

async function qualificationFacts(
  { professionCode, registry }: Stating,
  { specialty, qualification }: Answers,
) {
  const [t, locale] = await Promise.all([getTranslations("applications.view"), getLocale()]);
  const label = specialty && specialtyName(professionCode, specialty, locale);
  const declared = findProfession(professionCode)?.qualification.kind === "declared";
  return [
    ...(label ? [{ term: t("specialty"), value: label }] : []),
    ...(label && qualification ? [{ term: t("qualificationKind"), value: label }] : []),
    ...(declared && qualification
      ? [{ term: t("qualificationPlace"), value: inLocale(registry.province, locale) }]
      : []),
    ...(qualification ? [{ term: t(`${qualification.kind}Date`), value: qualification.date }] : []),
  ];
}
