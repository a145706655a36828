"use client";

import { useRef, useState } from "react";
import { useTRPCClient } from "@/components/trpc/client";
import { settle } from "@/components/trpc/settle";
import { useRefusal } from "@/components/trpc/use-reasons";
import type { VerificationAnswer } from "@/lib/dto/verification";

/** What came of a question by number and name. */
export type Asked = { kind: "answer"; answer: VerificationAnswer } | { kind: "problem"; text: string };

/** Asks for a certificate by number and name, in the body of a request and never in an address. */
export function useVerification() {
  const client = useTRPCClient();
  const word = useRefusal();
  const [busy, setBusy] = useState(false);
  const [asked, setAsked] = useState<Asked>();
  const running = useRef(false);
  async function ask(question: { number: string; name: string }) {
    if (running.current) return;
    running.current = true;
    setBusy(true);
    setAsked(undefined);
    const settled = await settle<VerificationAnswer>(
      client.verify.byNumber.mutate(question).then((value) => ({ ok: true as const, value })),
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
