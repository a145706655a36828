"use client";

import type { ReactNode } from "react";
import { Note } from "@/components/ui/note";
import { isOvertaken, SeeLatest } from "./see-latest";
import type { Refusal } from "./settle";
import { useReasons } from "./use-reasons";

/** Says why something was not done or cannot be done now; nothing when there is no reason. */
export function ReasonsNote({
  refusal,
  title,
  role,
  action,
}: {
  refusal: Pick<Refusal, "reasons" | "reference"> | undefined;
  title?: ReactNode | undefined;
  /** "alert" when it has just happened. */
  role?: "alert" | undefined;
  action?: ReactNode | undefined;
}) {
  const word = useReasons();
  if (!refusal || refusal.reasons.length === 0) return null;
  return (
    <Note
      kind="no"
      role={role}
      title={title}
      action={action ?? (isOvertaken(refusal) ? <SeeLatest /> : undefined)}
    >
      {refusal.reasons.map((reason) => (
        <p key={reason.key}>{word(reason, refusal.reference)}</p>
      ))}
    </Note>
  );
}
