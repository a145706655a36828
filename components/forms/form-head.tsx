"use client";

import { useTranslations } from "next-intl";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Refusals } from "./refusals";

/** What a form says at its head after an attempt to send it. */
export interface HeadOfForm<Id extends string = string> {
  /** What is wrong at fields, in the order of the form. */
  found: { id: Id; message: string }[];
  /** What belongs to no field. */
  general: string[];
  /** How many attempts there were; a new one takes focus again. */
  attempt: number;
}

/** Says at the head of a form why it was not sent: what belongs to no field, at which fields, and that nothing typed is lost. */
export function FormHead<Id extends string>({
  found,
  general,
  attempt,
  act = "submit",
  kept,
  labelOf,
  onFollow,
}: HeadOfForm<Id> & {
  /** What could not be done yet: handed in, saved, or gone on with to the next step. */
  act?: "submit" | "save" | "next";
  /** What is not lost, where that is not all that was typed. */
  kept?: string;
  /** Names a field before what is wrong there; where the messages do not say themselves what they are about. */
  labelOf?: (id: Id) => string;
  /** Called before the jump to a field, so that a stepped form can show it. */
  onFollow?: (id: string) => void;
}) {
  const t = useTranslations("layout.form");
  return (
    <>
      <Refusals texts={general} lead={found.length === 0} attempt={attempt} />
      <ErrorSummary
        title={t("cannot", { act, count: found.length })}
        kept={kept ?? t("kept")}
        errors={
          labelOf
            ? found.map(({ id, message }) => ({ id, message: t("finding", { label: labelOf(id), message }) }))
            : found
        }
        attempt={attempt}
        onFollow={onFollow}
      />
    </>
  );
}
