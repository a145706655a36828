import { Info } from "lucide-react";
import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { expectedDocuments } from "@/components/application/expected-documents";
import { endsRegistration } from "@/components/application/progress";
import { awaitsOf, Documents } from "@/components/application/view/documents";
import { OfficialDocuments, PrintOfficial } from "@/components/application/view/official-documents";
import { ApplicationRecord } from "@/components/application/view/record";
import { Identity, Stated } from "@/components/application/view/stated";
import { ReasonsNote } from "@/components/trpc/reasons-note";
import { ButtonLink } from "@/components/ui/button";
import { PrintButton } from "@/components/ui/print-button";
import { Sheet, SheetBody, SheetHead } from "@/components/ui/sheet";
import type { EmployerApplication } from "@/lib/dto/employer";
import { inLocale } from "@/lib/locale";
import { EmployerCourse } from "./employer-course";
import { EmployerNow } from "./employer-now";
import { Opinion } from "./opinion";
import { ReturnDialog } from "./return-dialog";

/** Shows the employer an application to read only, and while it waits takes its opinion or its reason for returning it. */
export async function EmployerView({
  application,
  back,
  signHref,
  toReturn,
}: {
  application: EmployerApplication;
  /** The list that the reader came from. */
  back: string;
  /** The signing page, which leads back to the same list. */
  signHref: string;
  /** The reader came to return it. */
  toReturn: boolean;
}) {
  const [t, view] = await Promise.all([
    getTranslations("employer.view"),
    getTranslations("applications.view"),
  ]);
  const { id, version, identity, actions, registry } = application;
  const notice = expectedDocuments(application).find(({ kind }) => kind === "acceptance");
  const waits = actions.includes("countersign");
  return (
    <>
      {waits ? (
        <p className="mb-4 flex items-start gap-2 text-ink-700">
          <Info aria-hidden="true" className="mt-[.27em] text-ink-500" />
          {t("note")}
        </p>
      ) : null}
      <EmployerNow application={application} />
      <div className="mt-8 grid items-start gap-8 work:grid-cols-[minmax(0,1fr)_18rem]">
        <div className="grid min-w-0 gap-8">
          {waits ? null : <Signed application={application} />}
          <Stating application={application} />
          {waits ? (
            <Waiting application={application} signHref={signHref}>
              {actions.includes("return") ? (
                <ReturnDialog id={id} version={version} name={identity.name} openAtOnce={toReturn} />
              ) : null}
              <ButtonLink href={back}>{t("back")}</ButtonLink>
            </Waiting>
          ) : null}
          <EmployerCourse application={application} />
        </div>
        <div className="grid gap-8">
          {waits ? null : (
            <section aria-label={t("handle")} className="grid gap-3 print:hidden">
              {notice?.fileId ? <PrintOfficial document={notice} /> : null}
              <ButtonLink href={back}>{t("back")}</ButtonLink>
              <PrintButton>{view("print")}</PrintButton>
            </section>
          )}
          <ApplicationRecord
            application={application}
            further={[{ term: t("hotline"), value: registry.hotline }]}
          />
        </div>
      </div>
    </>
  );
}

function Signed({ application }: { application: EmployerApplication }) {
  const { id, document } = application;
  return (
    <Documents documents={document ? [document] : []} awaits={awaitsOf(application)}>
      <OfficialDocuments
        documents={expectedDocuments(application)}
        applicationId={id}
        reader="employer"
        ends={endsRegistration(application)}
      />
    </Documents>
  );
}

async function Stating({ application }: { application: EmployerApplication }) {
  const t = await getTranslations("employer.view");
  return (
    <Sheet aria-labelledby="content">
      <SheetHead id="content" title={t("content")} />
      <SheetBody className="grid gap-6">
        <Identity identity={application.identity} />
        <Stated application={application} answers={application.answers} />
      </SheetBody>
    </Sheet>
  );
}

async function Waiting({
  application,
  signHref,
  children,
}: {
  application: EmployerApplication;
  signHref: string;
  children: ReactNode;
}) {
  const [t, locale] = await Promise.all([getTranslations("employer.obstacles"), getLocale()]);
  const { declaration, document, serial, obstacles } = application;
  return (
    <div className="grid gap-4">
      <ReasonsNote title={t("title")} refusal={{ reasons: obstacles }} />
      <Opinion
        text={inLocale(declaration, locale)}
        to={{ documentId: document?.id ?? "", serial }}
        href={signHref}
        blocked={obstacles.length > 0}
      >
        {children}
      </Opinion>
    </div>
  );
}
