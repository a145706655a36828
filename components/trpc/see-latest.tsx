"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import type { Refusal, Settled } from "./settle";

/** Tells whether somebody else was first; what was shown then stays until the reader asks for the latest. */
export function isOvertaken({ reasons }: Pick<Refusal, "reasons">): boolean {
  return reasons.some(({ key }) => key === "application.overtaken");
}

/** Tells whether the page is to be drawn anew after an answer: also after most refusals, since it may be behind. */
export function mayBeBehind(answer: Settled<unknown>): boolean {
  return answer.ok || (answer.reasons[0]?.key !== "network" && !isOvertaken(answer));
}

/** 查看最新: reads the page anew for whoever lost a race and has been told so. */
export function SeeLatest() {
  const t = useTranslations("reasons");
  return <Button onClick={() => window.location.reload()}>{t("seeLatest")}</Button>;
}
