import { getTranslations } from "next-intl/server";
import { CorrectionItems } from "@/components/application/procedure/correction-items";
import { Question } from "@/components/application/procedure/procedure";
import { recordTime } from "@/components/session/record-time";
import { Note } from "@/components/ui/note";
import { statutoryPeriods } from "@/lib/domain/statutory-periods";
import type { DeskCase } from "@/lib/dto/desk";
import { openStates } from "@/lib/queue/views";

/** Tells what is asked of whom in a case: a withdrawal, more time, a correction, explanations. */
export async function Asked({ shown }: { shown: DeskCase }) {
  const t = await getTranslations("procedure.desk");
  const { withdrawalAskedAt, extensionAskedAt, extendedAt, correction, questions, registry, events } = shown;
  const isOpen = openStates.some((open) => open === shown.state); // what was asked stays dated when the case is closed
  const wish = events.findLast(({ action }) => action === "askWithdrawal")?.note ?? "";
  return (
    <>
      {isOpen && withdrawalAskedAt ? (
        <Note kind="no" title={t("withdrawalAsked")}>
          <p className="whitespace-pre-line wrap-anywhere">
            {t("withdrawalText", { time: recordTime(withdrawalAskedAt), reason: wish })}
          </p>
        </Note>
      ) : null}
      {isOpen && extensionAskedAt ? (
        <Note kind="wait" title={t("extensionAsked")}>
          <p>{t("extensionText", { time: recordTime(extensionAskedAt) })}</p>
        </Note>
      ) : null}
      {extendedAt ? <Note title={t("extended", { days: statutoryPeriods.extension.workingDays })} /> : null}
      {correction ? (
        <Note
          kind={correction.open ? "wait" : "info"}
          title={t(titleOf(correction), { date: correction.dueOn })}
        >
          <CorrectionItems items={correction.items} />
          {correction.explanation ? (
            <p className="whitespace-pre-line wrap-anywhere">{t("said", { text: correction.explanation })}</p>
          ) : null}
        </Note>
      ) : null}
      {questions.map((question) => (
        <Question key={question.askedAt.toISOString()} question={question} registry={registry.code} />
      ))}
    </>
  );
}

function titleOf({ open, lapsedAt }: NonNullable<DeskCase["correction"]>) {
  if (open) return "correctionOpen";
  return lapsedAt ? "correctionLapsed" : "correctionPast";
}
