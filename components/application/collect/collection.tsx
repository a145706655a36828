"use client";

import { FileBadge } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ComponentProps, ReactNode } from "react";
import { recordTime } from "@/components/session/record-time";
import { ButtonLink } from "@/components/ui/button";
import { Timeline } from "@/components/ui/timeline";
import { stageOf } from "./stage";
import { type Granted, useCollection } from "./use-collection";

const words = {
  uncollected: { who: "who", next: "next" },
  making: { who: "whoMaking", next: "nextMaking" },
  collected: { who: "whoCollected", next: "nextCollected" },
} as const;

/** Says who a granted application now waits for, or what comes next; what the page said first stands until that is known. */
export function CollectionWords({
  granted,
  about,
  children,
}: {
  granted: Granted;
  about: "who" | "next";
  children: ReactNode;
}) {
  const t = useTranslations("certificate.collect");
  const stage = useStage(granted);
  return stage ? t(words[stage][about]) : children;
}

/** Shows the stations of a granted application as they are drawn for it; it went through all once the certificate is collected. */
export function CollectionThread(drawn: { granted: Granted; waiting: ReactNode; collected: ReactNode }) {
  return useStage(drawn.granted) === "collected" ? drawn.collected : drawn.waiting;
}

/** Leads from a granted application to its certificate. */
export function CollectionLink({ granted }: { granted: Granted }) {
  const t = useTranslations("certificate.collect");
  const certificate = useCollection(granted);
  const collect = certificate?.status === "uncollected";
  const address = certificate ? `/certificates/${certificate.id}` : "/certificates";
  return (
    <ButtonLink href={collect ? `${address}?claim` : address} variant="primary">
      <FileBadge />
      {t(collect ? "claim" : "see")}
    </ButtonLink>
  );
}

/** Tells the course of a granted application; collecting the certificate happened, or is still to come. */
export function CollectionTimeline({
  granted,
  entries,
  ...props
}: { granted: Granted } & ComponentProps<typeof Timeline>) {
  const t = useTranslations("certificate.collect");
  const certificate = useCollection(granted);
  const issuedAt = certificate?.issuedAt;
  if (!issuedAt) return <Timeline {...props} entries={entries} />;
  const collected = {
    key: "collected",
    state: "done" as const,
    title: t("collected"),
    when: recordTime(issuedAt),
    children: t("byYou"),
  };
  return <Timeline {...props} entries={[collected, ...entries.filter(({ key }) => key !== "collect")]} />;
}

function useStage(granted: Granted) {
  const certificate = useCollection(granted);
  return certificate && stageOf(certificate);
}
