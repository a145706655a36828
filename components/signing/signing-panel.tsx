"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { ReasonsNote } from "@/components/trpc/reasons-note";
import { Note } from "@/components/ui/note";
import { Sheet } from "@/components/ui/sheet";
import type { SigningView } from "@/lib/dto/signing";
import type { Reason } from "@/lib/errors";
import { ApplyCertificate } from "./apply-certificate";
import { BackLink } from "./back-link";
import { CertificateLines } from "./certificate-lines";
import { DocumentFacts } from "./document-facts";
import { Parties } from "./parties";
import type { SigningActions } from "./signing-actions";

/** Id of the step that applies for a certificate, where the phone's bar leads. */
export const stepId = "certificate-step";

/** What stands in the way besides the certificate, for which the page has a step of its own. */
export function obstaclesOf({ obstacles }: Pick<SigningView, "obstacles">): Reason[] {
  return obstacles.filter(({ key }) => key !== "certificate.none" && key !== "certificate.expired");
}

/** Shows beside the document who signs it, what exactly is signed and with what, and the button or what it still needs. */
export function SigningPanel({
  view,
  meaning,
  button,
  applyCertificate,
}: {
  view: SigningView;
  /** What follows from the signature. */
  meaning: ReactNode;
  button: ReactNode;
  applyCertificate: SigningActions["applyCertificate"];
}) {
  const t = useTranslations("signing");
  const { application, document, certificate, parties } = view;
  const [issued, setIssued] = useState(false);
  const told = useRef<HTMLDivElement>(null);
  const ready = certificate !== null && !certificate.expired;
  useEffect(() => {
    if (issued && ready) told.current?.focus(); // the step with the button that had the focus is gone
  }, [issued, ready]);
  return (
    <aside aria-label={t("crumb")} className="grid gap-5">
      <Sheet as="div">
        <Parties parties={parties} />
        <div className="grid gap-5 p-4 phone:p-5">
          {document ? (
            <DocumentFacts
              document={document}
              number={application.acceptanceNumber}
              certificate={certificate && ready ? <CertificateLines certificate={certificate} /> : undefined}
            />
          ) : null}
          <ReasonsNote title={t("obstacles.title")} refusal={{ reasons: obstaclesOf(view) }} />
          {issued && ready ? (
            <div ref={told} tabIndex={-1}>
              <Note kind="ok" role="status">
                <p>{t("apply.done")}</p>
              </Note>
            </div>
          ) : null}
          {document && !ready ? (
            <section aria-labelledby={stepId} className="grid gap-3 border-rule border-t pt-4">
              <h2 id={stepId} className="text-18">
                {t(certificate ? "apply.again" : "apply.title")}
              </h2>
              <ApplyCertificate apply={applyCertificate} onDone={() => setIssued(true)} />
            </section>
          ) : null}
          {document && ready ? <div className="max-desk:hidden">{button}</div> : null}
          <BackLink href={`/applications/${application.id}/form`}>{t("back")}</BackLink>
        </div>
      </Sheet>
      {meaning}
      <p className="text-14 text-ink-500">
        {t.rich("hotline", {
          number: application.hotline,
          b: (words) => <span className="whitespace-nowrap">{words}</span>,
        })}
      </p>
    </aside>
  );
}
