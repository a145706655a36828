"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { useSecondsLeft } from "@/components/account/use-seconds-left";
import { keyFileSource } from "./key-file-source";
import type { EnterpriseSigner } from "./port";

const triesBeforePause = 5;
const pauseMs = 60_000;

// Counted for the page, not for one dialog: closing it does not begin anew.
const wrong = { count: 0, pausedUntil: 0 };

/** What is wrong with a key file or its password, in words, by the field that says it. */
export interface KeyFindings {
  file?: string | undefined;
  password?: string | undefined;
}

/** Opens key files by password and words what goes wrong; five wrong passwords in a row pause it for a minute. */
export function useKeyPassword() {
  const t = useTranslations("enterpriseKey");
  const [findings, setFindings] = useState<KeyFindings>({});
  const [opening, setOpening] = useState(false);
  const pausedFor = useSecondsLeft(wrong.pausedUntil);

  async function open(file: File | undefined, password: string): Promise<EnterpriseSigner | undefined> {
    if (opening || Date.now() < wrong.pausedUntil) return undefined;
    const missing = {
      ...(file ? {} : { file: t("file.missing") }),
      ...(password ? {} : { password: t("password.missing") }),
    };
    setFindings(missing);
    if (!file || !password) return undefined;
    setOpening(true);
    const opened = await keyFileSource(file)
      .open(password)
      .catch(() => "notLoaded" as const); // the part of the program that opens it did not come
    setOpening(false);
    if (opened === "notLoaded") setFindings({ file: t("trouble.notLoaded") });
    else if (opened.ok) wrong.count = 0;
    else if (opened.reasons[0] === "wrongPassword") setFindings({ password: countWrong() });
    else setFindings({ file: t(`trouble.${opened.reasons[0]}`) });
    return opened !== "notLoaded" && opened.ok ? opened.value : undefined;
  }

  function countWrong(): string | undefined {
    wrong.count += 1;
    const tries = triesBeforePause - wrong.count;
    if (tries > 0) return t("password.wrong", { tries });
    wrong.count = 0;
    wrong.pausedUntil = Date.now() + pauseMs;
    return undefined; // the pause speaks for itself
  }

  return {
    open,
    opening,
    /** Where the field that is at fault says so; while paused, that and for how long. */
    findings: pausedFor > 0 ? { password: t("password.paused", { seconds: pausedFor }) } : findings,
    tell: setFindings,
    paused: pausedFor > 0,
  };
}
