"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Note } from "@/components/ui/note";
import type { DeskCase } from "@/lib/dto/desk";
import type { QueueAsked } from "@/lib/queue/address";
import { recommendedBy } from "./course";
import type { About } from "./opinion";
import { OpinionForm } from "./opinion-form";
import { useOpinion } from "./use-opinion";

type Shown = Pick<
  DeskCase,
  "id" | "version" | "state" | "grounds" | "wordings" | "reviews" | "may" | "steps"
> & {
  registry: string;
  name: string;
  about: About;
};

/** The officer's step: the form of the one that is due, or why it is not his; nothing where only further steps are. */
export function CasePanel({
  shown,
  from,
  place,
}: {
  shown: Shown;
  from: QueueAsked;
  /** Where the case stood in the queue that the reader came from. */
  place: string | undefined;
}) {
  const t = useTranslations("desk.case");
  const sender = useOpinion(shown, from, place);
  const { may, name, grounds, wordings, reviews, state, about, steps } = shown;
  const step = may.review ? "review" : may.decide ? "decision" : undefined;
  const due = step || may.decideNot || may.reviewNot;
  if (!due && !sender.problem && steps.some(({ not }) => not === null)) return null;
  const decides = step === "decision" || may.decideNot !== null || state === "inDecision";
  return (
    <section aria-labelledby="step" className="grid gap-4 print:hidden">
      <h2 id="step" className="text-18">
        {t(due ? (decides ? "decision" : "review") : "yourStep")}
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
            about={about}
            grounds={grounds}
            wordings={wordings}
            recommended={recommendedBy(reviews)}
            sender={sender}
          />
          <p className="text-14 text-ink-500">
            {t(`fourEyes.${step === "decision" && reviews.length === 0 ? "alone" : step}`)}
          </p>
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
