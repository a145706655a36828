"use client";

import { useTranslations } from "next-intl";
import { FormHead } from "@/components/forms/form-head";
import { ReasonsNote } from "@/components/trpc/reasons-note";
import { isOvertaken, SeeLatest } from "@/components/trpc/see-latest";
import { useReasons } from "@/components/trpc/use-reasons";
import { Button } from "@/components/ui/button";
import { Note } from "@/components/ui/note";
import { educationAsked, educationKey } from "@/lib/forms/education";
import { CorrectionNote } from "./correction-note";
import { useOpenForm } from "./form-context";
import { fieldsOf, labelOf, type StepId } from "./form-steps";
import { SavedNote, SignedNote } from "./saved-note";
import type { useApplicationForm } from "./use-application-form";

/** Says above the form what must be known before going on: what is wrong, what was saved, and what stands in the way. */
export function FormNotes({
  open,
  steps,
  onFollow,
}: {
  open: ReturnType<typeof useApplicationForm>;
  steps: StepId[];
  onFollow: (field: string) => void;
}) {
  const t = useTranslations("form");
  const { errorAt, profession, matter, draft, facts } = useOpenForm();
  const word = useReasons();
  const { keeping, refusal, attempt, busy } = open;
  const keys = educationAsked({ profession, matter, draft, facts }).map(educationKey);
  const wrong = fieldsOf(steps, keys).flatMap((id) => {
    const message = errorAt(id);
    return message ? [{ id, message }] : [];
  });
  const general = refusal?.reasons.map((reason) => word(reason, refusal.reference)) ?? [];
  return (
    <>
      <SignedNote view={open.view} />
      {open.view.correction?.open ? (
        <CorrectionNote
          correction={open.view.correction}
          explanation={open.explanation}
          readOnly={busy}
          onExplain={open.explain}
        />
      ) : null}
      {keeping.kind === "conflict" ? (
        <Note
          kind="no"
          role="alert"
          title={t("conflict.title")}
          action={
            <>
              <Button busy={busy} onClick={() => void open.loadOther()}>
                {t("conflict.load")}
              </Button>
              <Button busy={busy} onClick={() => void open.goOnHere()}>
                {t("conflict.here")}
              </Button>
            </>
          }
        >
          <p>{keeping.refusal.reasons.map((reason) => word(reason)).join("")}</p>
        </Note>
      ) : null}
      {keeping.kind === "offline" ? (
        <Note kind="wait" role="status">
          <p>{t("offline")}</p>
        </Note>
      ) : null}
      {keeping.kind === "failed" ? <ReasonsNote role="alert" refusal={keeping.refusal} /> : null}
      <FormHead
        found={attempt > 0 && !busy ? wrong : []}
        general={general}
        attempt={attempt}
        act={open.view.state === "correction" ? "submit" : "save"}
        labelOf={(id) => t(`labels.${labelOf(id)}`)}
        onFollow={onFollow}
      />
      {refusal && isOvertaken(refusal) ? (
        <div>
          <SeeLatest />
        </div>
      ) : null}
      <SavedNote saved={open.saved} />
    </>
  );
}
