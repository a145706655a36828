import { getLocale, getTranslations } from "next-intl/server";
import { expectedDocuments } from "@/components/application/expected-documents";
import { titleOf } from "@/components/application/progress";
import { AwaitOfficial } from "@/components/application/view/await-official";
import { PrintOfficial } from "@/components/application/view/official-documents";
import { ResultSheet } from "@/components/signing/result-sheet";
import { ButtonLink } from "@/components/ui/button";
import { Note } from "@/components/ui/note";
import type { EmployerApplication } from "@/lib/dto/employer";
import type { FormDocumentView } from "@/lib/dto/signing";
import { inLocale } from "@/lib/locale";

/** Says that the employer has signed, what and when, and what follows. */
export async function Countersigned({
  application,
  document,
  back,
  viewHref,
}: {
  application: EmployerApplication;
  document: FormDocumentView;
  /** The list that the reader came from. */
  back: string;
  /** The application, read only. */
  viewHref: string;
}) {
  const [t, done, locale] = await Promise.all([
    getTranslations("employer.done"),
    getTranslations("signing.done"),
    getLocale(),
  ]);
  const documents = expectedDocuments(application);
  const making = documents.filter(({ fileId }) => fileId === null).length;
  const notice = documents.find(({ kind }) => kind === "acceptance");
  return (
    <div className="mx-auto max-w-[48rem]">
      {making > 0 ? (
        <AwaitOfficial key={making} applicationId={application.id} reader="employer" making={making} />
      ) : null}
      <ResultSheet
        heading={t.rich("heading", {
          name: titleOf(application, locale),
          nb: (words) => <span className="inline-block">{words}</span>,
        })}
        number={application.acceptanceNumber}
        times={[
          { term: t("time"), at: document.employerSignedAt },
          { term: t("applicantTime"), at: document.applicantSignedAt },
        ]}
        document={document}
        list={{ href: back, label: t("list") }}
        next={<Next application={application} />}
      >
        {notice ? <PrintOfficial document={notice} /> : null}
        <ButtonLink variant="quiet" href={viewHref}>
          {done("progress")}
        </ButtonLink>
      </ResultSheet>
    </div>
  );
}

async function Next({ application: { state, registry, identity } }: { application: EmployerApplication }) {
  const [t, locale] = await Promise.all([getTranslations("employer.done"), getLocale()]);
  const values = { authority: inLocale(registry.authority, locale), name: identity.name };
  if (state === "deregistered")
    return (
      <Note kind="ok" title={t("deregistered", values)}>
        <p>{t("deregisteredText", values)}</p>
      </Note>
    );
  const handedIn = state === "awaitingAcceptance";
  return (
    <Note kind="ok" title={t(handedIn ? "handedIn" : "accepted", values)}>
      <p>{t(handedIn ? "handedInText" : "acceptedText", values)}</p>
    </Note>
  );
}
