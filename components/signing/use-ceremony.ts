"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useEffect, useRef, useState, useTransition } from "react";
import { announceSms } from "@/components/session/sms-event";
import { isOvertaken } from "@/components/trpc/see-latest";
import { onThisClock } from "@/components/trpc/server-clock";
import { type Refusal, settle } from "@/components/trpc/settle";
import { useRefusal } from "@/components/trpc/use-reasons";
import type { SigningView } from "@/lib/dto/signing";
import type { Reason } from "@/lib/errors";
import type { SigningActions } from "./signing-actions";

/** A code under way, by this device's clock, in milliseconds since 1970. */
interface Running {
  /** The document it releases the key for. */
  documentId: string;
  /** Undefined where only the time until the next is known. */
  expiresAt: number | undefined;
  resendAt: number;
}

/** Why it was not signed, in words, and what can be done about it. */
interface CeremonyTrouble {
  text: string;
  signedOut?: boolean;
  overtaken?: boolean;
}

const spent = ["code.used", "code.noTriesLeft", "code.none"]; // the code that was sent is of no use any more
const ofTheCode = [...spent, "code.wrong", "code.expired", "missing.code"];

/** Runs the ceremony over one document: asks for the code, counts its time, signs once, and tells what went wrong. */
export function useCeremony(
  { application, document, code: known }: Pick<SigningView, "application" | "document" | "code">,
  { requestCode, sign }: Pick<SigningActions, "requestCode" | "sign">,
) {
  const t = useTranslations("signing.sign");
  const word = useRefusal();
  const router = useRouter();
  const working = useRef(false);
  const [step, setStep] = useState<"idle" | "asking" | "signing">("idle");
  const [code, setCode] = useState("");
  const [running, setRunning] = useState<Running>();
  const [justSent, setJustSent] = useState(false);
  const [wrong, setWrong] = useState("");
  const [trouble, setTrouble] = useState<CeremonyTrouble>();
  const [checking, check] = useTransition();
  const which = { applicationId: application.id, documentId: document?.id ?? "" };

  /** Begins anew, with the code that was sent for this document before, if there is one. */
  function resume() {
    setCode("");
    setWrong("");
    setTrouble(undefined);
    setJustSent(false);
    const { documentId } = which;
    if (running?.documentId === documentId) return;
    if (known)
      setRunning({
        documentId,
        expiresAt: onThisClock(known.expiresAt),
        resendAt: onThisClock(known.resendAt),
      });
    else setRunning((now) => now && { documentId, expiresAt: undefined, resendAt: now.resendAt });
  }

  /** Without an answer it may have been signed: once the connection is back the page shows what is true. */
  function checkLater() {
    setStep("idle");
    setTrouble({ text: t("unknown") });
    window.addEventListener("online", () => check(() => router.refresh()), { once: true });
  }
  useEffect(() => {
    if (checking) return () => setTrouble({ text: t("notSigned") });
  }, [checking, t]);

  async function once(what: "asking" | "signing", act: () => Promise<void>) {
    if (working.current) return;
    working.current = true;
    setStep(what);
    setWrong("");
    setTrouble(undefined);
    await act();
    working.current = false;
  }

  function tell(refusal: Refusal) {
    setStep("idle");
    const [first] = refusal.reasons;
    const text = word(refusal);
    if (first && ofTheCode.includes(first.key)) {
      setWrong(text);
      setCode("");
      if (spent.includes(first.key)) setRunning((now) => now && { ...now, expiresAt: 0 });
    } else setTrouble({ text, signedOut: first?.key === "session.none", overtaken: isOvertaken(refusal) });
  }

  /** 【获取验证码】 */
  const ask = (then: () => void) =>
    once("asking", async () => {
      const began = Date.now();
      const answer = await settle(requestCode(which));
      if (answer.ok) {
        const { sentAt, expiresAt, resendAt } = answer.value;
        const at = (instant: Date) => began + instant.getTime() - sentAt.getTime();
        setRunning({ documentId: which.documentId, expiresAt: at(expiresAt), resendAt: at(resendAt) });
        setJustSent(true);
        setCode((now) => (now === code ? "" : now)); // the message may be quicker than this answer, and its code typed already
        setStep("idle");
        announceSms();
        then();
        return;
      }
      const seconds = answer.reasons[0]?.values?.seconds;
      if (answer.reasons[0]?.key === "code.tooSoon" && typeof seconds === "number")
        setRunning((now) => ({
          documentId: which.documentId,
          expiresAt: now?.expiresAt,
          resendAt: began + seconds * 1000,
        }));
      tell(answer);
      if (isBehind(answer.reasons)) router.refresh();
    });

  /** 【确定】: signs; while the signed page comes it stays busy. */
  const submit = (refocus: () => void) =>
    once("signing", async () => {
      if (code.length < 6) {
        tell({ ok: false, reasons: [{ key: running ? "missing.code" : "code.none" }] });
        refocus();
        return;
      }
      const answer = await settle(sign({ ...which, code }));
      if (answer.ok) return router.refresh();
      if (answer.reasons[0]?.key === "network") return checkLater();
      tell(answer);
      if (isBehind(answer.reasons)) router.refresh();
      refocus();
    });

  return { step, code, setCode, running, justSent, wrong, trouble, resume, ask, submit };
}

const ofTheMoment = ["session.none", "network", "outdated", "limit.tooMany", "application.overtaken"]; // the last is told until the reader asks for the latest

/** Tells whether what the page shows may be behind what the server has. */
function isBehind(reasons: Reason[]): boolean {
  return reasons.some(({ key }) => !key.startsWith("code.") && !ofTheMoment.includes(key));
}
