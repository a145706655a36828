"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { BackLink } from "@/components/signing/back-link";
import { DocumentFacts } from "@/components/signing/document-facts";
import { Parties } from "@/components/signing/parties";
import { ReasonsNote } from "@/components/trpc/reasons-note";
import { Note } from "@/components/ui/note";
import { Sheet } from "@/components/ui/sheet";
import type { EmployerApplication, OwnOperator } from "@/lib/dto/employer";
import type { FormDocumentView } from "@/lib/dto/signing";
import { KeyLines } from "./key-lines";
import { TroubleNote } from "./trouble-note";
import type { CountersignTrouble } from "./use-countersigning";

/** Shows beside the document who signs it, what exactly is signed and with what, the declaration, and what went wrong. */
export function CountersignPanel({
  application,
  document,
  operator,
  trouble,
  declaration,
  button,
  backHref,
  deregisters,
}: {
  application: EmployerApplication;
  document: FormDocumentView;
  operator: OwnOperator;
  trouble: CountersignTrouble | undefined;
  declaration: ReactNode;
  button: ReactNode;
  /** The application, read only. */
  backHref: string;
  /** The signature ends the registration at once. */
  deregisters: boolean;
}) {
  const t = useTranslations("employer.countersign");
  const obstacle = useTranslations("employer.obstacles");
  const { parties, obstacles, acceptanceNumber, registry } = application;
  return (
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
          {trouble ? <TroubleNote trouble={trouble} alert={false} /> : null}
          {declaration}
          <div className="max-desk:hidden">{button}</div>
          <BackLink href={backHref}>{t("back")}</BackLink>
        </div>
      </Sheet>
      {deregisters ? (
        <Note kind="wait">
          <p>{t("deregisters")}</p>
        </Note>
      ) : null}
      <p className="text-14 text-ink-500">{t("hotline", { number: registry.hotline })}</p>
    </aside>
  );
}
