import { getLocale, getTranslations } from "next-intl/server";
import { identityDocumentLabel } from "@/lib/domain/identity-document";
import { provinceOf } from "@/lib/domain/provinces";
import type { ApplicationView } from "@/lib/dto/application";
import type { Answers } from "@/lib/forms/answers";
import { type Bilingual, inLocale } from "@/lib/locale";
import { findProfession } from "@/lib/professions";
import { absenceGround, specialtyName } from "../progress";

/** An application as far as what it states is shown: to its owner, its employer, its registry. */
export type Stating = Pick<ApplicationView, "professionCode" | "matter" | "identity"> & {
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

/** Words what an application states, in the order of the form; scans and proofs as links that open beside it. */
export async function statedFacts(application: Stating, answers: Answers) {
  const [t, locale] = await Promise.all([getTranslations("applications.view"), getLocale()]);
  const { professionCode, registry } = application;
  const { employer, registrations, deregistrationReason, continuingEducation, educationProof } = answers;
  const reason = findProfession(professionCode)?.deregistrationReasons.find(
    ({ code }) => code === deregistrationReason,
  );
  const labelled = (specialty: string | null) =>
    specialty ? specialtyName(professionCode, specialty, locale) : "";
  return [
    ...registrations.map(({ number, specialty, validTo }) => ({
      term: t("registration"),
      value: t("registrationText", { number, specialty: labelled(specialty), validTo }),
    })),
    ...(reason ? [{ term: t("deregistrationReason"), value: inLocale(reason.label, locale) }] : []),
    ...(await absenceFacts(application, answers)),
    { term: t("employer"), value: employer.name },
    { term: t("creditCode"), value: <span className="break-all">{employer.creditCode}</span> },
    ...(employer.phone === "" ? [] : [{ term: t("employerPhone"), value: employer.phone }]),
    ...(await qualificationFacts(application, answers)),
    ...continuingEducation.map(({ specialty, ...hours }) => ({
      term:
        specialty && continuingEducation.length > 1
          ? t("educationOf", { specialty: labelled(specialty) })
          : t("education"),
      value: t("educationText", hours),
    })),
    ...(educationProof
      ? [{ term: t("educationProof"), value: <Attached id={educationProof} registry={registry.code} /> }]
      : []),
  ];
}

async function absenceFacts({ professionCode, matter, registry }: Stating, { route, absence }: Answers) {
  const [t, locale] = await Promise.all([getTranslations("applications.view"), getLocale()]);
  const ground = absenceGround({ professionCode, matter, route }, absence?.ground);
  if (!absence || !ground) return [];
  return [
    { term: t("absenceGround"), value: inLocale(ground.label, locale) },
    { term: t("absenceText"), value: absence.text },
    ...(absence.proof
      ? [{ term: t("absenceProof"), value: <Attached id={absence.proof} registry={registry.code} /> }]
      : []),
  ];
}

async function qualificationFacts(
  { professionCode, registry }: Stating,
  { specialty, qualification }: Answers,
) {
  const [t, locale] = await Promise.all([getTranslations("applications.view"), getLocale()]);
  const label = specialty && specialtyName(professionCode, specialty, locale);
  if (!qualification) return [];
  const { number, scans, source } = qualification;
  const place = (qualification.province && provinceOf(qualification.province)?.name) || registry.province;
  const placeText = inLocale(place, locale);
  return [
    ...(label
      ? [
          { term: t("specialty"), value: label },
          { term: t("qualificationKind"), value: label },
        ]
      : []),
    {
      term: t("qualificationPlace"),
      value: source === "register" ? t("fromRegister", { place: placeText }) : placeText,
    },
    ...(number ? [{ term: t("qualificationNumber"), value: number }] : []),
    { term: t(`${qualification.kind}Date`), value: qualification.date },
    ...scans.map((id) => ({
      term: t("qualificationScan"),
      value: <Attached id={id} registry={registry.code} />,
    })),
  ];
}

/** Links a file that came with an application. */
async function Attached({ id, registry }: { id: string; registry: string }) {
  const t = await getTranslations("applications.view");
  return (
    <a
      className="underline"
      href={`/api/files/${id}?registry=${encodeURIComponent(registry)}`}
      target="_blank"
      rel="noopener"
    >
      {t("openFile")}
    </a>
  );
}
