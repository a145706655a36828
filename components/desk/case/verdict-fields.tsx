"use client";

import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Checkbox } from "@/components/ui/checkbox";
import { Field, Textarea } from "@/components/ui/field";
import { Radio, RadioGroup } from "@/components/ui/radio-group";
import { opinionLength } from "@/lib/domain/opinion-length";
import type { DeskCase } from "@/lib/dto/desk";
import { inLocale } from "@/lib/locale";
import { WordingChoice } from "../wordings/wording-choice";
import { type About, type Draft, type Faults, isAgainst, type Verdict } from "./opinion";

/** Ids by which the first fault is found. */
export const fieldIds = { verdict: "verdict", reasons: "grounds", opinion: "opinion-text" } as const;

/** Asks for a verdict, for the grounds of a refusal, and for the opinion in words. */
export function VerdictFields({
  offered,
  about,
  grounds,
  wordings,
  draft,
  faults,
  readOnly,
  onVerdict,
  onChange,
}: {
  offered: readonly Verdict[];
  about: About;
  grounds: DeskCase["grounds"];
  wordings: DeskCase["wordings"];
  draft: Draft;
  faults: Faults;
  /** What was sent cannot be changed. */
  readOnly: boolean;
  onVerdict: (verdict: Verdict) => void;
  onChange: (change: Partial<Draft>) => void;
}) {
  const t = useTranslations("desk.case");
  const words = useTranslations("procedure.desk");
  const { verdict, opinion, reasons } = draft;
  const against = verdict !== undefined && isAgainst(verdict);
  const said = (key: string | undefined) =>
    key ? <span role="alert">{t(`fault.${key as "verdictMissing"}`, opinionLength)}</span> : undefined;
  return (
    <>
      <RadioGroup id={fieldIds.verdict} label={t("verdictLabel")} required error={said(faults.verdict)}>
        {offered.map((one) => (
          <Radio
            key={one}
            boxed
            label={t(`choice.${one}`, { about })}
            value={one}
            checked={verdict === one}
            onChange={() => (readOnly ? undefined : onVerdict(one))}
          />
        ))}
      </RadioGroup>
      {verdict === "refuse" ? (
        <Grounds
          about={about}
          grounds={grounds}
          chosen={reasons}
          error={said(faults.reasons)}
          onChange={(codes) => (readOnly ? undefined : onChange({ reasons: codes }))}
        />
      ) : null}
      {against ? (
        <WordingChoice
          id="opinion-wording"
          of={{ kind: "refusal", wordings }}
          words={opinion}
          readOnly={readOnly}
          onChange={(words) => onChange({ opinion: words })}
        />
      ) : null}
      <Field
        id={fieldIds.opinion}
        label={t(verdict === "refuse" ? "facts" : "opinion")}
        required
        hint={verdict ? t(`hint.${verdict}`) : undefined}
        error={said(faults.opinion)}
        aside={
          <span className="text-14 text-ink-500">
            {words("count", { count: opinion.length, most: opinionLength.most })}
          </span>
        }
      >
        <Textarea
          rows={against ? 5 : 4}
          value={opinion}
          readOnly={readOnly}
          onChange={(event) => onChange({ opinion: event.target.value })}
        />
      </Field>
    </>
  );
}

function Grounds({
  about,
  grounds,
  chosen,
  error,
  onChange,
}: {
  about: About;
  grounds: DeskCase["grounds"];
  chosen: readonly string[];
  error: ReactNode;
  onChange: (codes: string[]) => void;
}) {
  const t = useTranslations("desk.case");
  const locale = useLocale();
  return (
    <Field
      group
      id={fieldIds.reasons}
      label={t("grounds", { about })}
      required
      hint={t("groundsHint")}
      error={error}
    >
      {grounds.map(({ code, label }) => (
        <Checkbox
          key={code}
          label={inLocale(label, locale)}
          checked={chosen.includes(code)}
          onChange={({ target }) =>
            onChange(
              grounds
                .map((each) => each.code)
                .filter((each) => (each === code ? target.checked : chosen.includes(each))),
            )
          }
        />
      ))}
    </Field>
  );
}
