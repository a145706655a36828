"use client";

import { usePathname, useSearchParams } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button, ButtonLink } from "@/components/ui/button";
import { Countdown } from "@/components/ui/countdown";
import { Dialog } from "@/components/ui/dialog";
import { signInAddress } from "./next-path";
import { useSessionEnd } from "./use-session-end";

/** Warns before a session ends, lets the reader go on, and says afterwards what is safe and where to sign in. */
export function SessionWatch({
  warningSeconds,
  as,
}: {
  warningSeconds: number;
  as: "person" | "employer" | "officer";
}) {
  const t = useTranslations("session.watch");
  const layout = useTranslations("layout");
  const { phase, ends, stay, failed } = useSessionEnd(warningSeconds * 1000);
  const [put, setPut] = useState<string>(); // the phase whose dialog the reader has put away
  const path = usePathname();
  const question = useSearchParams().toString();
  const again = signInAddress(question ? `${path}?${question}` : path, as);
  if (phase === "fine") return null;
  const shown = { open: put !== phase, closeLabel: layout("close"), alert: true };
  const left = (
    <p className="font-semibold text-20 text-ink-900">
      <Countdown
        end={ends}
        format={(seconds) => t("left", { time: minutesAndSeconds(seconds) })}
        announce={(seconds) => t("announce", { seconds })}
      />
    </p>
  );
  if (phase === "over") {
    return (
      <Dialog
        {...shown}
        onOpenChange={() => setPut(phase)}
        title={t("overTitle")}
        description={t("overText")}
        footer={
          <>
            <Button onClick={() => setPut(phase)}>{t("look")}</Button>
            <ButtonLink variant="primary" href={again}>
              {t("again")}
            </ButtonLink>
          </>
        }
      />
    );
  }
  if (phase === "endSoon") {
    return (
      <Dialog
        {...shown}
        onOpenChange={() => setPut(phase)}
        title={t("endTitle")}
        description={t("endText")}
        footer={
          <>
            <ButtonLink href={again}>{t("again")}</ButtonLink>
            <Button variant="primary" onClick={() => setPut(phase)}>
              {t("understood")}
            </Button>
          </>
        }
      >
        {left}
      </Dialog>
    );
  }
  return (
    <Dialog
      {...shown}
      open
      onOpenChange={() => void stay()}
      title={t("idleTitle")}
      description={t("idleText")}
      footer={
        <Button variant="primary" onClick={() => void stay()}>
          {t("stay")}
        </Button>
      }
    >
      {left}
      {failed ? (
        <p role="alert" className="text-cinnabar-800">
          {t("offline")}
        </p>
      ) : null}
    </Dialog>
  );
}

function minutesAndSeconds(seconds: number): string {
  const two = (part: number) => String(part).padStart(2, "0");
  return `${two(Math.floor(seconds / 60))}:${two(seconds % 60)}`;
}
