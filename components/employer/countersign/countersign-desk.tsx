"use client";

import { Stamp } from "lucide-react";
import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { type ReactNode, useState, useSyncExternalStore } from "react";
import { Main } from "@/components/layout/container";
import { DocumentDesk } from "@/components/signing/document-desk";
import { ActionBar } from "@/components/ui/action-bar";
import { Button } from "@/components/ui/button";
import { Declaration } from "@/components/ui/declaration";
import { Note } from "@/components/ui/note";
import type { EmployerApplication, OwnOperator } from "@/lib/dto/employer";
import type { FormDocumentView } from "@/lib/dto/signing";
import { wasAgreed } from "../view/agreement";
import type { CountersignActions } from "./countersign";
import { CountersignPanel } from "./countersign-panel";
import { CountersignSteps } from "./countersign-steps";
import { TroubleNote } from "./trouble-note";
import { useCountersigning } from "./use-countersigning";

// Reading a key file takes much code: it is loaded when the dialog is asked for.
const KeyDialog = dynamic(() =>
  import("@/components/enterprise-key/key-dialog").then((module) => module.KeyDialog),
);

const tickId = "countersign-agreed";
const never = () => () => {};

/** The employer's signing page: the document on the desk, its declaration, and the way to the signature. */
export function CountersignDesk({
  header,
  application,
  document,
  operator,
  title,
  declaration,
  backHref,
  deregisters,
  actions,
}: {
  header: ReactNode;
  application: EmployerApplication;
  document: FormDocumentView;
  operator: OwnOperator;
  /** The form's title in the reader's language. */
  title: string;
  /** The employer's declaration in the reader's language. */
  declaration: string;
  /** The application, read only. */
  backHref: string;
  /** The signature ends the registration at once. */
  deregisters: boolean;
  actions: CountersignActions;
}) {
  const t = useTranslations("employer.countersign");
  const opinion = useTranslations("employer.opinion");
  const signing = useTranslations("signing");
  const { step, trouble, run, forget } = useCountersigning(
    { applicationId: application.id, document },
    actions,
  );
  const carried = useSyncExternalStore(
    never,
    () => wasAgreed({ documentId: document.id, serial: operator.serial }),
    () => false,
  );
  const [ticked, setTicked] = useState<boolean>(); // here; until then what was ticked on the page before
  const agreed = ticked ?? carried;
  const [missing, setMissing] = useState(false);
  const [open, setOpen] = useState(false);
  const [asked, setAsked] = useState<string>(); // the document that the reader last wanted to sign
  const stale = asked !== undefined && asked !== document.id;

  function ask() {
    setMissing(!agreed);
    if (!agreed) {
      window.document.getElementById(tickId)?.focus();
      return;
    }
    forget();
    setAsked(document.id);
    setOpen(true);
  }
  const button = (
    <Button
      variant="primary"
      size="big"
      block
      onClick={ask}
      busy={step !== undefined}
      busyLabel={t(`step.${step ?? "preparing"}`)}
      unavailableReason={application.obstacles.length > 0 ? opinion("blocked") : undefined}
    >
      <Stamp />
      {signing("sign.button")}
    </Button>
  );
  return (
    <>
      <Main work>
        {header}
        {stale ? (
          <Note kind="no" role="alert" className="mb-5">
            <p>{signing("stale")}</p>
          </Note>
        ) : null}
        <div className="grid items-start gap-6 work:grid-cols-[minmax(0,1fr)_22.5rem] work:gap-8">
          <DocumentDesk key={document.id} document={document} title={title} text={application.text} />
          <CountersignPanel
            application={application}
            deregisters={deregisters}
            document={document}
            operator={operator}
            trouble={open && !stale ? undefined : trouble}
            declaration={
              <Declaration
                id={tickId}
                title={opinion("title")}
                tick={opinion("agree")}
                error={missing ? <span role="alert">{opinion("missing")}</span> : undefined}
                checked={agreed}
                onChange={(event) => {
                  setTicked(event.target.checked);
                  setMissing(false);
                }}
              >
                <p>{declaration}</p>
              </Declaration>
            }
            button={button}
            backHref={backHref}
          />
        </div>
      </Main>
      <section aria-label={signing("sign.bar")} className="contents">
        <ActionBar className="desk:hidden">{button}</ActionBar>
      </section>
      {open && !stale ? (
        <KeyDialog
          open
          onClose={() => setOpen(false)}
          title={t("dialog")}
          busyLabel={step ? t(`step.${step}`) : undefined}
          expectedSerial={operator.serial}
          onSigner={run}
        >
          {step ? <CountersignSteps step={step} /> : null}
          {trouble ? <TroubleNote trouble={trouble} alert /> : null}
        </KeyDialog>
      ) : null}
    </>
  );
}
