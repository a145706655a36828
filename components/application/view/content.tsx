import { getLocale, getTranslations } from "next-intl/server";
import { recordTime } from "@/components/session/record-time";
import { DataList } from "@/components/ui/data-list";
import { Note } from "@/components/ui/note";
import { Sheet, SheetBody, SheetHead } from "@/components/ui/sheet";
import { identityDocumentLabel } from "@/lib/domain/identity-document";
import type { ApplicationView } from "@/lib/dto/application";
import type { Answers } from "@/lib/forms/answers";
import { inLocale } from "@/lib/locale";
import { specialtyName } from "../progress";

/** Shows what was saved of an application, to read only. */
export async function Content({ application }: { application: ApplicationView }) {
  const t = await getTranslations("applications.view");
  const { answers, unsaved, workingCopy } = application;
  return (
    <Sheet aria-labelledby="content">
      <SheetHead id="content" title={t("content")} />
      <SheetBody className="grid gap-6">
        {answers && unsaved && workingCopy ? (
          <Note kind="wait" title={t("unsaved")}>
            <p>{t("unsavedText", { time: recordTime(workingCopy.updatedAt) })}</p>
          </Note>
        ) : null}
        <Identity application={application} />
        {answers ? (
          <Stated application={application} answers={answers} />
        ) : (
          <p className="text-ink-500">{t("contentNone")}</p>
        )}
      </SheetBody>
    </Sheet>
  );
}

async function Identity({ application: { identity } }: { application: ApplicationView }) {
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

async function Stated({ application, answers }: { application: ApplicationView; answers: Answers }) {
  const [t, locale] = await Promise.all([getTranslations("applications.view"), getLocale()]);
  const { employer, specialty, qualification, continuingEducation } = answers;
  return (
    <>
      <DataList
        look="ruled"
        items={[
          { term: t("employer"), value: employer.name },
          { term: t("creditCode"), value: employer.creditCode },
          { term: t("employerPhone"), value: employer.phone },
          ...(specialty
            ? [{ term: t("specialty"), value: specialtyName(application.professionCode, specialty, locale) }]
            : []),
          ...(qualification ? [{ term: t(`${qualification.kind}Date`), value: qualification.date }] : []),
          ...(continuingEducation
            ? [{ term: t("education"), value: t("educationText", continuingEducation) }]
            : []),
        ]}
      />
      <Images answers={answers} name={application.identity.name} />
    </>
  );
}

async function Images({ answers: { photo, signatureImage }, name }: { answers: Answers; name: string }) {
  const t = await getTranslations("applications.view");
  return (
    <div className="flex flex-wrap gap-6">
      <figure>
        <figcaption className="mb-1 text-14 text-ink-500">{t("photo")}</figcaption>
        {/* biome-ignore lint/performance/noImgElement: the optimiser has no session, and the file is its owner's alone */}
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
