"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { ReasonsNote } from "@/components/trpc/reasons-note";
import { Button } from "@/components/ui/button";
import { Dialog, DialogClose } from "@/components/ui/dialog";
import { Field, Input, Textarea } from "@/components/ui/field";
import { Radio, RadioGroup } from "@/components/ui/radio-group";
import { wordingKindOf } from "@/lib/domain/dictionary";
import { notAcceptedCodes, rightAuthorityLength } from "@/lib/domain/not-accepted";
import { opinionLength } from "@/lib/domain/opinion-length";
import { statutoryPeriods } from "@/lib/domain/statutory-periods";
import type { OfferedWordings } from "@/lib/dto/dictionary";
import { WordingChoice } from "../../wordings/wording-choice";
import { type StepDraft, type StepFaults, stepFaults, type WordStep } from "./step-words";
import { type StepSubject, useStep } from "./use-step";

const against: readonly WordStep[] = ["refuseAcceptance", "declineExtension", "declineWithdrawal"];

/** Takes a step that consists of words: says what it brings about, takes them, and sends them once. */
export function StepDialog({
  step,
  subject,
  wordings,
}: {
  step: WordStep;
  subject: StepSubject;
  wordings: OfferedWordings;
}) {
  const t = useTranslations("procedure.desk");
  const usual = `usual.${step}` as "usual.accept";
  const first = t.has(usual) ? t(usual) : "";
  const [draft, setDraft] = useState<StepDraft>({ opinion: first, ground: "", rightAuthority: "" });
  const [faults, setFaults] = useState<StepFaults>({});
  const { open, busy, refusal, change, say } = useStep(subject);
  function take(changed: Partial<StepDraft>) {
    setDraft({ ...draft, ...changed });
    setFaults({});
  }
  function send() {
    const found = stepFaults(step, draft);
    setFaults(found);
    const [wrong] = Object.keys(found);
    if (wrong) document.getElementById(`${step}-${wrong}`)?.focus();
    else void say(step, draft);
  }
  const danger = against.includes(step);
  const kind = wordingKindOf(step);
  return (
    <Dialog
      open={open}
      onOpenChange={change}
      trigger={
        <Button variant={step === "accept" ? "primary" : danger ? "danger" : "secondary"} block>
          {t(`step.${step}`)}
        </Button>
      }
      title={t(`step.${step}`)}
      description={t(`what.${step}`, { days: statutoryPeriods.extension.workingDays })}
      closeLabel={t("close")}
      footer={
        <>
          <DialogClose>
            <Button>{t("cancel")}</Button>
          </DialogClose>
          <Button
            variant={danger ? "dangerFill" : "primary"}
            busy={busy}
            busyLabel={t("busy")}
            onClick={send}
          >
            {t("confirm")}
          </Button>
        </>
      }
    >
      <ReasonsNote role="alert" refusal={refusal} />
      {step === "refuseAcceptance" ? <Grounds draft={draft} faults={faults} onChange={take} /> : null}
      {kind ? (
        <WordingChoice
          id={`${step}-wording`}
          of={{ kind, wordings }}
          words={draft.opinion}
          readOnly={busy}
          onChange={(opinion) => take({ opinion })}
        />
      ) : null}
      <Words step={step} draft={draft} fault={faults.opinion} readOnly={busy} onChange={take} />
    </Dialog>
  );
}

function Words({
  step,
  draft: { opinion },
  fault,
  readOnly,
  onChange,
}: {
  step: WordStep;
  draft: StepDraft;
  fault: string | undefined;
  readOnly: boolean;
  onChange: (changed: Partial<StepDraft>) => void;
}) {
  const t = useTranslations("procedure.desk");
  const { most, leastFacts: least } = opinionLength;
  return (
    <Field
      id={`${step}-opinion`}
      label={t(`words.${step}`)}
      required
      error={
        fault ? <span role="alert">{t(`fault.${fault as "wordsMissing"}`, { most, least })}</span> : undefined
      }
      aside={<span className="text-14 text-ink-500">{t("count", { count: opinion.length, most })}</span>}
    >
      <Textarea
        rows={4}
        value={opinion}
        readOnly={readOnly}
        onChange={({ target }) => onChange({ opinion: target.value })}
      />
    </Field>
  );
}

function Grounds({
  draft: { ground, rightAuthority },
  faults,
  onChange,
}: {
  draft: StepDraft;
  faults: StepFaults;
  onChange: (changed: Partial<StepDraft>) => void;
}) {
  const t = useTranslations("procedure.desk");
  const said = (key: string | undefined) =>
    key ? <span role="alert">{t(`fault.${key as "ground"}`, rightAuthorityLength)}</span> : undefined;
  return (
    <>
      <RadioGroup id="refuseAcceptance-ground" label={t("ground")} required error={said(faults.ground)}>
        {notAcceptedCodes.map((code) => (
          <Radio
            key={code}
            boxed
            value={code}
            label={t(`grounds.${code}`)}
            checked={ground === code}
            onChange={() => onChange({ ground: code })}
          />
        ))}
      </RadioGroup>
      {ground === "notOurs" ? (
        <Field
          id="refuseAcceptance-rightAuthority"
          label={t("rightAuthority")}
          hint={t("rightAuthorityHint")}
          required
          error={said(faults.rightAuthority)}
        >
          <Input
            autoComplete="off"
            value={rightAuthority}
            onChange={({ target }) => onChange({ rightAuthority: target.value })}
          />
        </Field>
      ) : null}
    </>
  );
}
