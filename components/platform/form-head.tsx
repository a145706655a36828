"use client";

import { ErrorSummary } from "@/components/ui/error-summary";
import { Note } from "@/components/ui/note";

/** Says at the head of a form why it was not saved: at which fields, and what belongs to none. */
export function FormHead({
  found,
  general,
  attempt,
  title,
  kept,
}: {
  found: { id: string; message: string }[];
  general: string[];
  attempt: number;
  title: string;
  kept: string;
}) {
  return (
    <>
      {general.length > 0 ? (
        <Note kind="no" role="alert">
          {general.map((text) => (
            <p key={text}>{text}</p>
          ))}
        </Note>
      ) : null}
      <ErrorSummary title={title} kept={kept} errors={found} attempt={attempt} />
    </>
  );
}
