"use client";

import { useQuery } from "@tanstack/react-query";
import { ArrowLeft } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { DocumentDesk } from "@/components/signing/document-desk";
import { DocumentFacts } from "@/components/signing/document-facts";
import { Parties } from "@/components/signing/parties";
import { useTRPC } from "@/components/trpc/client";
import { ReasonsNote } from "@/components/trpc/reasons-note";
import { Button } from "@/components/ui/button";
import { Declaration } from "@/components/ui/declaration";
import { Note } from "@/components/ui/note";
import { Sheet } from "@/components/ui/sheet";
import type { EmployerApplication, OwnOperator } from "@/lib/dto/employer";
import type { FormDocumentView } from "@/lib/dto/signing";
import { inLocale } from "@/lib/locale";
import { KeyLines } from "../countersign/key-lines";
import type { Choice } from "./use-sitting";

interface Turns {
  operator: OwnOperator;
  /** What was decided about it before. */
  chosen: Choice | undefined;
  onBack: (() => void) | undefined;
  /** Undefined where there is nothing to sign. */
  onChoose: (choice: Choice | undefined) => void;
}

/** One document of a sitting, read when it is its turn: a view is logged and told to the applicant. */
export function BatchDocument({ id, ...turns }: Turns & { id: string }) {
  const t = useTranslations("employer.batch");
  const trpc = useTRPC();
  const { data, isPending } = useQuery(
    trpc.employer.view.queryOptions(
      { id },
      { staleTime: Number.POSITIVE_INFINITY, refetchOnWindowFocus: false, retry: false },
    ),
  );
  if (isPending) return <p role="status">{t("loading")}</p>;
  const document = data?.document;
  const toSign = data && document && !document.employerSignedAt && data.actions.includes("countersign");
  if (!toSign)
    return (
      <Note
        kind="no"
        role="alert"
        title={t("gone")}
        action={
          <Button variant="primary" onClick={() => turns.onChoose(undefined)}>
            {t("next")}
          </Button>
        }
      >
        <p>{t("goneText")}</p>
      </Note>
    );
  return <Desk application={data} document={document} {...turns} />;
}

function Desk({
  application,
  document,
  operator,
  chosen,
  onBack,
  onChoose,
}: Turns & { application: EmployerApplication; document: FormDocumentView }) {
  const t = useTranslations("employer.batch");
  const opinion = useTranslations("employer.opinion");
  const obstacle = useTranslations("employer.obstacles");
  const locale = useLocale();
  const [agreed, setAgreed] = useState(chosen?.agreed ?? false);
  const [missing, setMissing] = useState(false);
  const { title, text, parties, obstacles, acceptanceNumber, declaration, identity } = application;
  const choice = { application, document, name: identity.name };
  const tickId = `agreed-${document.id}`;
  function agree() {
    if (agreed) return onChoose({ ...choice, agreed: true });
    setMissing(true);
    window.document.getElementById(tickId)?.focus();
  }
  return (
    <div className="grid items-start gap-6 work:grid-cols-[minmax(0,1fr)_22.5rem] work:gap-8">
      <DocumentDesk document={document} title={title} text={text} />
      <aside aria-label={t("crumb")} className="grid gap-5">
        <Sheet as="div">
          <Parties parties={parties} />
          <div className="grid gap-5 p-4 phone:p-5">
            <DocumentFacts
              document={document}
              number={acceptanceNumber}
              certificate={<KeyLines operator={operator} />}
            />
            <ReasonsNote title={obstacle("title")} refusal={{ reasons: obstacles }} />
            <Declaration
              id={tickId}
              title={opinion("title")}
              tick={opinion("agree")}
              error={missing ? <span role="alert">{t("missing")}</span> : undefined}
              checked={agreed}
              onChange={(event) => {
                setAgreed(event.target.checked);
                setMissing(false);
              }}
            >
              <p>{inLocale(declaration, locale)}</p>
            </Declaration>
            <div className="grid gap-3">
              <Button
                variant="primary"
                size="big"
                block
                unavailableReason={obstacles.length > 0 ? opinion("blocked") : undefined}
                onClick={agree}
              >
                {t("agree")}
              </Button>
              <Button block onClick={() => onChoose({ ...choice, agreed: false })}>
                {t("leaveOut")}
              </Button>
              {onBack ? (
                <Button variant="quiet" onClick={onBack}>
                  <ArrowLeft />
                  {t("previous")}
                </Button>
              ) : null}
            </div>
          </div>
        </Sheet>
      </aside>
    </div>
  );
}
