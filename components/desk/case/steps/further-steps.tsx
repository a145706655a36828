"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import type { DeskCase } from "@/lib/dto/desk";
import { CorrectionDialog } from "./correction-dialog";
import { StepDialog } from "./step-dialog";
import type { StepSubject } from "./use-step";

/** Offers the steps beside review and decision, and says of those that this officer does not take why not. */
export function FurtherSteps({
  steps,
  nameable,
  wordings,
  subject,
  state,
}: Pick<DeskCase, "steps" | "nameable" | "wordings" | "state"> & { subject: StepSubject }) {
  const t = useTranslations("procedure.desk");
  if (steps.length === 0) return null;
  return (
    <section aria-labelledby="further" className="grid gap-3 print:hidden">
      <h2 id="further" className="text-18">
        {t(state === "awaitingAcceptance" ? "acceptTitle" : "title")}
      </h2>
      {steps.map(({ action, not }) => {
        if (not)
          return (
            <Button key={action} block unavailableReason={t(`not.${not}`)}>
              {t(`step.${action}`)}
            </Button>
          );
        return action === "requestCorrection" ? (
          <CorrectionDialog key={action} nameable={nameable} wordings={wordings} subject={subject} />
        ) : (
          <StepDialog key={action} step={action} wordings={wordings} subject={subject} />
        );
      })}
    </section>
  );
}
