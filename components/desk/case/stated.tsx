import { getLocale, getTranslations } from "next-intl/server";
import { specialtyName } from "@/components/application/progress";
import { DataList } from "@/components/ui/data-list";
import { identityDocumentLabel } from "@/lib/domain/identity-document";
import type { DeskCase } from "@/lib/dto/desk";
import { inLocale } from "@/lib/locale";

/** Shows what an application states, in the order of the form; numbers come masked. */
export async function Stated({ shown }: { shown: DeskCase }) {
  const [t, words, locale] = await Promise.all([
    getTranslations("applications.view"),
    getTranslations("desk.case"),
    getLocale(),
  ]);
  const { identity, answers, professionCode } = shown;
  const { employer, specialty, qualification, continuingEducation } = answers;
  return (
    <section aria-labelledby="stated">
      <h2 id="stated" className="mb-2 text-18">
        {words("stated")}
      </h2>
      <DataList
        look="ruled"
        items={[
          { term: t("name"), value: identity.name },
          { term: t("sex"), value: t(identity.sex) },
          { term: t("birthDate"), value: identity.birthDate },
          { term: t("idType"), value: inLocale(identityDocumentLabel(identity.idType), locale) },
          { term: t("idNumber"), value: identity.idNumber },
          { term: t("mobile"), value: identity.mobile },
          { term: t("employer"), value: employer.name },
          { term: t("creditCode"), value: <span className="break-all">{employer.creditCode}</span> },
          { term: t("employerPhone"), value: employer.phone },
          ...(specialty
            ? [{ term: t("specialty"), value: specialtyName(professionCode, specialty, locale) }]
            : []),
          ...(qualification ? [{ term: t(`${qualification.kind}Date`), value: qualification.date }] : []),
          ...(continuingEducation
            ? [{ term: t("education"), value: t("educationText", continuingEducation) }]
            : []),
        ]}
      />
      <Images shown={shown} />
    </section>
  );
}

async function Images({
  shown: {
    answers: { photo, signatureImage },
    identity: { name },
    registry,
  },
}: {
  shown: DeskCase;
}) {
  const t = await getTranslations("applications.view");
  const address = (id: string) => `/api/files/${id}?registry=${encodeURIComponent(registry.code)}`;
  return (
    <div className="mt-4 flex flex-wrap gap-6">
      <figure>
        <figcaption className="mb-1 text-14 text-ink-500">{t("photo")}</figcaption>
        {/* biome-ignore lint/performance/noImgElement: the optimiser has no session, and the file is not public */}
        <img
          src={address(photo)}
          alt={t("photoAlt", { name })}
          className="h-42 w-30 rounded-1 border border-rule bg-paper-sunk object-cover"
        />
      </figure>
      {signatureImage ? (
        <figure className="min-w-0">
          <figcaption className="mb-1 text-14 text-ink-500">{t("signature")}</figcaption>
          {/* biome-ignore lint/performance/noImgElement: as above */}
          <img
            src={address(signatureImage)}
            alt={t("signatureAlt", { name })}
            className="h-24 max-w-full rounded-1 border border-rule bg-sheet object-contain p-2"
          />
        </figure>
      ) : null}
    </div>
  );
}
