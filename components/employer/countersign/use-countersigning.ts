"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useEffect, useRef, useState, useTransition } from "react";
import type { EnterpriseSigner } from "@/components/enterprise-key/port";
import { isOvertaken } from "@/components/trpc/see-latest";
import type { Refusal } from "@/components/trpc/settle";
import { useRefusal } from "@/components/trpc/use-reasons";
import { forgetAgreed } from "../view/agreement";
import {
  type CountersignActions,
  type Countersigned,
  type CountersignStep,
  countersign,
} from "./countersign";

/** Why it was not signed, in words; `unknown` while it may have been signed all the same. */
export interface CountersignTrouble {
  text: string;
  signedOut: boolean;
  unknown: boolean;
  /** Somebody else was first; told until the reader asks for the latest. */
  overtaken: boolean;
}

const unsigned = { signedOut: false, unknown: false, overtaken: false };
const ofTheMoment = [
  "network",
  "session.none",
  "limit.tooMany",
  "outdated",
  "countersign.keyFailed",
  "application.overtaken",
];

/** Runs the countersignature once at a time, tells its steps and what went wrong, and shows the signed page when it is done. */
export function useCountersigning(what: Countersigned, actions: CountersignActions) {
  const t = useTranslations("employer.countersign");
  const word = useRefusal();
  const router = useRouter();
  const working = useRef(false);
  const [step, setStep] = useState<CountersignStep>();
  const [trouble, setTrouble] = useState<CountersignTrouble>();
  const [checking, check] = useTransition();

  /** Without an answer it may have been signed: once the connection is back the page shows what is true. */
  function checkLater() {
    window.addEventListener("online", () => check(() => router.refresh()), { once: true });
  }
  useEffect(() => {
    if (checking) return () => setTrouble({ ...unsigned, text: t("checked") });
  }, [checking, t]);

  /** Signs with the open key. When it is signed it does not come back: it stays busy until the signed page has taken its place. */
  async function run(signer: EnterpriseSigner): Promise<void> {
    if (working.current) return;
    working.current = true;
    setTrouble(undefined);
    const done = await countersign(what, signer, actions, setStep);
    if (done.ok) {
      forgetAgreed();
      router.refresh();
      return new Promise<never>(() => {});
    }
    working.current = false;
    setStep(undefined);
    tell(done);
  }

  function tell(refusal: Refusal) {
    const [first] = refusal.reasons;
    const unknown = first?.key === "countersign.unknown";
    const text = word(refusal);
    setTrouble({ text, signedOut: first?.key === "session.none", unknown, overtaken: isOvertaken(refusal) });
    if (unknown) checkLater();
    else if (first && !ofTheMoment.includes(first.key)) router.refresh(); // what the page shows may be behind
  }
  return { step, trouble, run, forget: () => setTrouble(undefined) };
}
