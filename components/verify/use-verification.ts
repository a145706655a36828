"use client";

import { useRef, useState } from "react";
import type { Settled } from "@/components/trpc/settle";
import { useRefusal } from "@/components/trpc/use-reasons";
import type { VerificationAnswer } from "@/lib/dto/verification";

/** What came of a question by number and name. */
export type Asked = { kind: "answer"; answer: VerificationAnswer } | { kind: "problem"; text: string };

const offline: Settled<VerificationAnswer> = { ok: false, reasons: [{ key: "network" }] };

/** Lets the reader ask for a certificate, one question at a time; what asks is loaded with the first. */
export function useVerification() {
  const word = useRefusal();
  const [busy, setBusy] = useState(false);
  const [asked, setAsked] = useState<Asked>();
  const running = useRef(false);
  async function ask(question: { number: string; name: string }) {
    if (running.current) return;
    running.current = true;
    setBusy(true);
    setAsked(undefined);
    const settled = await import("./ask-verification").then(
      ({ askVerification }) => askVerification(question),
      () => offline,
    );
    running.current = false;
    setBusy(false);
    setAsked(
      settled.ok
        ? { kind: "answer", answer: settled.value }
        : {
            kind: "problem",
            text: word(settled),
          },
    );
  }
  return { busy, asked, ask, forget: () => setAsked(undefined) };
}
