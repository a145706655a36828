"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { ReasonsNote } from "@/components/trpc/reasons-note";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { Dialog, DialogClose } from "@/components/ui/dialog";
import { Field, Textarea } from "@/components/ui/field";
import type { DeskCase } from "@/lib/dto/desk";
import type { OfferedWordings } from "@/lib/dto/dictionary";
import { type CorrectionItem, correctionLength } from "@/lib/forms/correction";
import { WordingChoice } from "../../wordings/wording-choice";
import { type StepSubject, useStep } from "./use-step";

const length = { least: correctionLength.leastReason, most: correctionLength.mostReason };
type Reasons = Partial<Record<CorrectionItem, string>>;

/** 补正: takes everything that is to be corrected at once, each with its reason. */
export function CorrectionDialog({
  nameable,
  subject,
  wordings,
}: {
  nameable: DeskCase["nameable"];
  subject: StepSubject;
  wordings: OfferedWordings;
}) {
  const t = useTranslations("procedure.desk");
  const [reasons, setReasons] = useState<Reasons>({});
  const [tried, setTried] = useState(false);
  const { open, busy, refusal, change, name } = useStep(subject);
  const chosen = nameable.filter((item) => reasons[item] !== undefined);
  const unfit = chosen.find((item) => !fits(reasons[item]));
  function send() {
    setTried(true);
    if (chosen.length === 0) document.getElementById("correction-items")?.focus();
    else if (unfit) document.getElementById(`correction-${unfit}`)?.focus();
    else void name(chosen.map((item) => ({ item, reason: reasons[item] ?? "" })));
  }
  return (
    <Dialog
      wide
      open={open}
      onOpenChange={change}
      trigger={<Button block>{t("step.requestCorrection")}</Button>}
      title={t("step.requestCorrection")}
      description={t("what.requestCorrection")}
      closeLabel={t("close")}
      footer={
        <>
          <DialogClose>
            <Button>{t("cancel")}</Button>
          </DialogClose>
          <Button variant="primary" busy={busy} busyLabel={t("busy")} onClick={send}>
            {t("confirm")}
          </Button>
        </>
      }
    >
      <ReasonsNote role="alert" refusal={refusal} />
      <Field
        id="correction-items"
        group
        label={t("items")}
        hint={t("itemsHint")}
        required
        error={tried && chosen.length === 0 ? <span role="alert">{t("fault.items")}</span> : undefined}
      >
        {nameable.map((item) => (
          <Item
            key={item}
            item={item}
            reason={reasons[item]}
            wordings={wordings}
            tried={tried}
            readOnly={busy}
            onChange={(reason) => setReasons({ ...reasons, [item]: reason })}
          />
        ))}
      </Field>
    </Dialog>
  );
}

function Item({
  item,
  reason,
  wordings,
  tried,
  readOnly,
  onChange,
}: {
  item: CorrectionItem;
  /** Undefined while the item is not chosen. */
  reason: string | undefined;
  wordings: OfferedWordings;
  tried: boolean;
  readOnly: boolean;
  onChange: (reason: string | undefined) => void;
}) {
  const t = useTranslations("procedure.desk");
  const items = useTranslations("procedure.item");
  const wrong = tried && !fits(reason);
  return (
    <div className="grid gap-1">
      <Checkbox
        label={items(item)}
        checked={reason !== undefined}
        onChange={({ target }) => (readOnly ? undefined : onChange(target.checked ? "" : undefined))}
      />
      {reason === undefined ? null : (
        <div className="ml-8 grid gap-3">
          <WordingChoice
            id={`correction-${item}-wording`}
            of={{ kind: "correction", wordings }}
            words={reason}
            readOnly={readOnly}
            onChange={onChange}
          />
          <Field
            id={`correction-${item}`}
            label={t("reasonOf", { item: items(item) })}
            required
            error={wrong ? <span role="alert">{t("fault.reason", length)}</span> : undefined}
          >
            <Textarea
              rows={2}
              value={reason}
              readOnly={readOnly}
              onChange={({ target }) => onChange(target.value)}
            />
          </Field>
        </div>
      )}
    </div>
  );
}

function fits(reason = ""): boolean {
  const typed = reason.trim().length;
  return typed >= length.least && typed <= length.most;
}
