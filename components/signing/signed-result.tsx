import { getLocale, getTranslations } from "next-intl/server";
import { employerSigns, titleOf } from "@/components/application/progress";
import { ButtonLink } from "@/components/ui/button";
import { Note } from "@/components/ui/note";
import type { FormDocumentView, SigningView } from "@/lib/dto/signing";
import { inLocale } from "@/lib/locale";
import { ForwardText } from "./forward-text";
import { ResultSheet } from "./result-sheet";

/** Says that the person has signed, what and when, and who is to sign next. */
export async function SignedResult({
  view,
  document,
}: {
  view: SigningView;
  document: Pick<FormDocumentView, "id" | "fileName" | "applicantSignedAt" | "employerSignedAt">;
}) {
  const [t, locale] = await Promise.all([getTranslations("signing.done"), getLocale()]);
  const { application } = view;
  return (
    <div className="mx-auto grid max-w-[48rem] gap-6">
      <ResultSheet
        heading={t.rich("heading", {
          name: titleOf(application, locale),
          nb: (words) => <span className="inline-block">{words}</span>,
        })}
        number={application.acceptanceNumber}
        times={[
          { term: t("time"), at: document.applicantSignedAt },
          { term: t("employerTime"), at: document.employerSignedAt },
        ]}
        document={document}
        list={{ href: `/applications?registry=${application.registry}`, label: t("list") }}
        next={<Next view={view} employerSigned={document.employerSignedAt !== null} />}
      >
        <ButtonLink variant="quiet" href={`/applications/${application.id}`}>
          {t("progress")}
        </ButtonLink>
      </ResultSheet>
      {application.state === "applicantSigned" ? <Forward view={view} /> : null}
    </div>
  );
}

async function Next({
  view: { application },
  employerSigned,
}: {
  view: SigningView;
  employerSigned: boolean;
}) {
  const [t, locale] = await Promise.all([getTranslations("signing.done"), getLocale()]);
  const { employer, authority, state, id } = application;
  if (state === "returned") {
    return (
      <Note
        kind="wait"
        title={t("returned", { employer })}
        action={<ButtonLink href={`/applications/${id}/form`}>{t("edit")}</ButtonLink>}
      >
        <p>{t("returnedText")}</p>
      </Note>
    );
  }
  if (!employerSigns(application)) {
    return (
      <Note kind="ok" title={t("alone")}>
        <p>{t("aloneText", { authority: inLocale(authority, locale), employer })}</p>
      </Note>
    );
  }
  if (employerSigned) {
    return (
      <Note kind="ok" title={t("employerSigned", { employer })}>
        <p>{t("employerSignedText", { authority: inLocale(authority, locale) })}</p>
      </Note>
    );
  }
  return (
    <Note kind="wait" title={<>* {t("notice")}</>}>
      <p>{t("noticeText", { employer })}</p>
    </Note>
  );
}

async function Forward({ view: { application, employerLink } }: { view: SigningView }) {
  const [t, locale] = await Promise.all([getTranslations("signing.forward"), getLocale()]);
  const { employer, applicant, acceptanceNumber } = application;
  return (
    <ForwardText
      text={t("text", {
        employer,
        name: applicant,
        matter: titleOf(application, locale),
        number: acceptanceNumber,
        link: employerLink,
      })}
    />
  );
}
