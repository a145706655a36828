import { getLocale, getTranslations } from "next-intl/server";
import { DataList } from "@/components/ui/data-list";
import { identityDocumentLabel } from "@/lib/domain/identity-document";
import type { ApplicationView } from "@/lib/dto/application";
import type { Answers } from "@/lib/forms/answers";
import { type Bilingual, inLocale } from "@/lib/locale";
import { findProfession } from "@/lib/professions";
import { specialtyName } from "../progress";

/** Shows who applies; numbers come masked. */
export async function Identity({ identity }: Pick<ApplicationView, "identity">) {
  const [t, locale] = await Promise.all([getTranslations("applications.view"), getLocale()]);
  return (
    <DataList
      columns={2}
      items={[
        { term: t("name"), value: identity.name },
        { term: t("sex"), value: t(identity.sex) },
        { term: t("birthDate"), value: identity.birthDate },
        { term: t("mobile"), value: identity.mobile },
        { term: t("idType"), value: inLocale(identityDocumentLabel(identity.idType), locale) },
        { term: t("idNumber"), value: identity.idNumber, wide: true },
      ]}
    />
  );
}

/** Shows what an application states: employer, qualification, continuing education, photo and signature. */
export async function Stated({
  application,
  answers,
}: {
  application: Pick<ApplicationView, "professionCode" | "identity"> & { registry: { province: Bilingual } };
  answers: Answers;
}) {
  const [t, locale] = await Promise.all([getTranslations("applications.view"), getLocale()]);
  const { employer, continuingEducation } = answers;
  return (
    <>
      <DataList
        look="ruled"
        items={[
          { term: t("employer"), value: employer.name },
          { term: t("creditCode"), value: employer.creditCode },
          { term: t("employerPhone"), value: employer.phone },
          ...qualified(),
          ...(continuingEducation
            ? [{ term: t("education"), value: t("educationText", continuingEducation) }]
            : []),
        ]}
      />
      <Images answers={answers} name={application.identity.name} />
    </>
  );

  function qualified() {
    const { specialty, qualification } = answers;
    const { professionCode, registry } = application;
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
}

async function Images({ answers: { photo, signatureImage }, name }: { answers: Answers; name: string }) {
  const t = await getTranslations("applications.view");
  return (
    <div className="flex flex-wrap gap-6">
      <figure>
        <figcaption className="mb-1 text-14 text-ink-500">{t("photo")}</figcaption>
        {/* biome-ignore lint/performance/noImgElement: the optimiser has no session, and the file is its parties' alone */}
        <img
          src={`/api/files/${photo}`}
          alt={t("photoAlt", { name })}
          className="h-42 w-30 rounded-1 border border-rule bg-paper-sunk object-cover"
        />
      </figure>
      {signatureImage ? (
        <figure className="min-w-0">
          <figcaption className="mb-1 text-14 text-ink-500">{t("signature")}</figcaption>
          {/* biome-ignore lint/performance/noImgElement: as above */}
          <img
            src={`/api/files/${signatureImage}`}
            alt={t("signatureAlt", { name })}
            className="h-24 max-w-full rounded-1 border border-rule bg-sheet object-contain p-2"
          />
        </figure>
      ) : null}
    </div>
  );
}
