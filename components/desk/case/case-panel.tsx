"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Note } from "@/components/ui/note";
import type { DeskCase, QueueQuery } from "@/lib/dto/desk";
import { lastReviewOf } from "./course";
import { OpinionForm } from "./opinion-form";
import { useOpinion } from "./use-opinion";

type Shown = Pick<DeskCase, "id" | "version" | "state" | "grounds" | "reviews" | "may"> & {
  registry: string;
  name: string;
};

/** The officer's step: the form of the one that is due, or why it is not his. */
export function CasePanel({ shown, from }: { shown: Shown; from: QueueQuery }) {
  const t = useTranslations("desk.case");
  const sender = useOpinion(shown, from);
  const { may, name, grounds, reviews, state } = shown;
  const step = may.review ? "review" : may.decide ? "decision" : undefined;
  const decides = step === "decision" || may.decideNot !== null || state === "inDecision";
  return (
    <section aria-labelledby="step" className="grid gap-4 print:hidden">
      <h2 id="step" className="text-18">
        {t(step || may.decideNot || may.reviewNot ? (decides ? "decision" : "review") : "yourStep")}
      </h2>
      {sender.problem ? (
        <Note kind="no" role="alert" title={t("notDone")}>
          <p>{sender.problem}</p>
        </Note>
      ) : null}
      {step ? (
        <>
          <OpinionForm
            key={step}
            step={step}
            name={name}
            grounds={grounds}
            recommended={lastReviewOf(reviews)?.verdict}
            sender={sender}
          />
          <p className="text-14 text-ink-500">{t(`fourEyes.${step}`)}</p>
        </>
      ) : (
        <NotYours may={may} />
      )}
    </section>
  );
}

function NotYours({ may }: { may: DeskCase["may"] }) {
  const t = useTranslations("desk.case");
  if (may.decideNot)
    return (
      <>
        {may.decideNot === "reviewed" ? (
          <Note title={t("reviewedTitle")}>
            <p>{t("reviewedText")}</p>
          </Note>
        ) : null}
        <Button variant="primary" unavailableReason={t(`decideNot.${may.decideNot}`)}>
          {t("decide")}
        </Button>
      </>
    );
  if (may.reviewNot)
    return (
      <Button variant="primary" unavailableReason={t(`reviewNot.${may.reviewNot}`)}>
        {t("doReview")}
      </Button>
    );
  return <p className="text-ink-700">{t("nothingDue")}</p>;
}
