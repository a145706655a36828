"use client";

import { useEffect, useRef } from "react";
import { Note } from "@/components/ui/note";

/** Says at the head of a form why nothing was done, where no single field is at fault; a long form leads the reader there. */
export function Refusals({
  texts,
  lead = false,
  attempt = 0,
}: {
  texts: string[];
  lead?: boolean | undefined;
  /** How many attempts there were; at a new one the reader is led here again. */
  attempt?: number | undefined;
}) {
  const box = useRef<HTMLDivElement>(null);
  const any = texts.length > 0;
  // biome-ignore lint/correctness/useExhaustiveDependencies: attempt is the reason to lead anew; mending a field is none
  useEffect(() => {
    if (any && lead) box.current?.focus();
  }, [any, attempt]);
  if (!any) return null;
  return (
    <div ref={box} tabIndex={-1}>
      <Note kind="no" role="alert">
        {texts.map((text) => (
          <p key={text}>{text}</p>
        ))}
      </Note>
    </div>
  );
}
