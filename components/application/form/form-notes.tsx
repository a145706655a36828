"use client";

import { useTranslations } from "next-intl";
import { Refusals } from "@/components/account/refusals";
import { ReasonsNote } from "@/components/trpc/reasons-note";
import { useReasons } from "@/components/trpc/use-reasons";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Note } from "@/components/ui/note";
import { educationAsked, educationKey } from "@/lib/forms/education";
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
    return message ? [{ id, message: t("finding", { label: t(`labels.${labelOf(id)}`), message }) }] : [];
  });
  const general = refusal?.reasons.map((reason) => word(reason, refusal.reference)) ?? [];
  return (
    <>
      <SignedNote view={open.view} />
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
          <p>{t("conflict.text")}</p>
        </Note>
      ) : null}
      {keeping.kind === "offline" ? (
        <Note kind="wait" role="status">
          <p>{t("offline")}</p>
        </Note>
      ) : null}
      {keeping.kind === "failed" ? <ReasonsNote role="alert" refusal={keeping.refusal} /> : null}
      <Refusals texts={general} lead={wrong.length === 0} />
      <ErrorSummary
        title={t("cannot", { count: wrong.length })}
        kept={t("safe")}
        errors={attempt > 0 && !busy ? wrong : []}
        attempt={attempt}
        onFollow={onFollow}
      />
      <SavedNote saved={open.saved} />
    </>
  );
}
