"use client";

import { useEffect, useRef } from "react";
import { Note } from "@/components/ui/note";

/** Says at the head of a form why nothing was done, where no single field is at fault; a long form leads the reader there. */
export function Refusals({ texts, lead = false }: { texts: string[]; lead?: boolean | undefined }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (lead && texts.length > 0) box.current?.focus();
  }, [lead, texts]);
  if (texts.length === 0) return null;
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
