"use client";

import { useTranslations } from "next-intl";
import { Field, Textarea } from "@/components/ui/field";
import { Note } from "@/components/ui/note";
import type { ShownCorrection } from "@/lib/dto/procedure";
import { correctionLength } from "@/lib/forms/correction";
import { CorrectionItems } from "../procedure/correction-items";

const most = correctionLength.mostExplanation;

/** Says above the form what is to be corrected, by when and what it leads to, and takes what the applicant says to it. */
export function CorrectionNote({
  correction,
  explanation,
  readOnly,
  onExplain,
}: {
  correction: ShownCorrection;
  explanation: string;
  readOnly: boolean;
  onExplain: (text: string) => void;
}) {
  const t = useTranslations("procedure.correction");
  return (
    <Note kind="wait" title={t("title", { date: correction.dueOn })}>
      <CorrectionItems items={correction.items} />
      <p className="mt-2">{t("howTo")}</p>
      <Field
        id="explanation"
        className="mt-3"
        label={t("explanation")}
        hint={t("explanationHint")}
        error={explanation.trim().length > most ? t("explanationLong", { most }) : undefined}
        aside={
          <span className="text-14 text-ink-500">
            {t("count", { count: explanation.trim().length, most })}
          </span>
        }
      >
        <Textarea
          rows={3}
          value={explanation}
          readOnly={readOnly}
          onChange={({ target }) => onExplain(target.value)}
        />
      </Field>
    </Note>
  );
}
