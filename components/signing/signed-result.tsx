import { FileText } from "lucide-react";
import { getLocale, getTranslations } from "next-intl/server";
import { CopyButton } from "@/components/application/copy-button";
import { titleOf } from "@/components/application/progress";
import { recordTime } from "@/components/session/record-time";
import { ButtonLink } from "@/components/ui/button";
import { buttonStyle } from "@/components/ui/button-style";
import { DataList } from "@/components/ui/data-list";
import { Note } from "@/components/ui/note";
import { VerdictBlock } from "@/components/ui/seal";
import { Sheet } from "@/components/ui/sheet";
import type { FormDocumentView, SigningView } from "@/lib/dto/signing";
import { inLocale } from "@/lib/locale";
import { ForwardText } from "./forward-text";

/** Says that the person has signed, what and when, and who is to sign next. */
export async function SignedResult({
  view,
  document,
}: {
  view: SigningView;
  document: Pick<FormDocumentView, "id" | "fileName" | "applicantSignedAt" | "employerSignedAt">;
}) {
  const [t, copy, locale] = await Promise.all([
    getTranslations("signing.done"),
    getTranslations("signing.copy"),
    getLocale(),
  ]);
  const { application } = view;
  const { acceptanceNumber, registry } = application;
  const name = titleOf(application, locale);
  return (
    <div className="mx-auto grid max-w-[48rem] gap-6">
      <Sheet as="div" bound>
        <div className="grid gap-6 p-4 phone:p-6">
          <div className="flex items-center gap-4 max-[26rem]:flex-col max-[26rem]:items-start phone:gap-5">
            <VerdictBlock tone="valid">{t("seal")}</VerdictBlock>
            <div>
              <h1 id="page-title" tabIndex={-1} className="font-serif text-24">
                {t.rich("heading", {
                  name,
                  nb: (words) => <span className="inline-block">{words}</span>,
                })}
              </h1>
              <p>{t("below")}</p>
            </div>
          </div>
          <DataList
            look="ruled"
            items={[
              {
                term: t("number"),
                value: (
                  <span className="flex flex-wrap items-center justify-between gap-x-3">
                    <strong className="select-all text-20">{acceptanceNumber}</strong>
                    <span className="flex flex-wrap items-center gap-x-2">
                      <CopyButton
                        text={acceptanceNumber}
                        labels={{
                          copy: copy("copy"),
                          name: copy("number"),
                          copied: copy("copied"),
                          failed: copy("failed"),
                        }}
                      />
                    </span>
                  </span>
                ),
              },
              ...timeOf(t("time"), document.applicantSignedAt),
              ...timeOf(t("employerTime"), document.employerSignedAt),
              { term: t("file"), value: <span lang="zh-CN">{document.fileName}</span> },
            ]}
          />
          <Next view={view} employerSigned={document.employerSignedAt !== null} />
          <div className="flex flex-wrap gap-3 max-phone:[&>a]:flex-auto print:hidden">
            <ButtonLink variant="primary" href={`/applications?registry=${registry}`}>
              {t("list")}
            </ButtonLink>
            <a
              href={`/api/documents/${document.id}`}
              target="_blank"
              rel="noopener"
              className={buttonStyle()}
            >
              <FileText aria-hidden="true" />
              {t("open")}
              <span className="sr-only">{t("newWindow")}</span>
            </a>
            <ButtonLink variant="quiet" href={`/applications/${application.id}`}>
              {t("progress")}
            </ButtonLink>
          </div>
        </div>
      </Sheet>
      {application.state === "applicantSigned" ? <Forward view={view} /> : null}
    </div>
  );
}

function timeOf(term: string, at: Date | null) {
  return at ? [{ term, value: recordTime(at) }] : [];
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
