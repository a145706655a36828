"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { useTRPCClient } from "@/components/trpc/client";
import { settle } from "@/components/trpc/settle";
import { useRefusal } from "@/components/trpc/use-reasons";
import { useToast } from "@/components/ui/toast";
import { caseAddress, type QueueAsked, queueAddress } from "@/lib/queue/address";
import type { About, Draft } from "./opinion";

/** The case that an opinion is about, as the page shows it. */
interface Subject {
  registry: string;
  id: string;
  version: number;
  name: string;
  about: About;
}

/** Where the officer goes after his opinion. */
export type Onward = "next" | "queue";

type Given = Draft & { verdict: NonNullable<Draft["verdict"]> };

/** Sends an opinion once, goes on to the next case or the queue, and words what went wrong. */
export function useOpinion(subject: Subject, from: QueueAsked, place: string | undefined) {
  const client = useTRPCClient();
  const word = useRefusal();
  const t = useTranslations("desk.case");
  const router = useRouter();
  const toast = useToast();
  const sending = useRef(false);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string>();

  /** Answers true where it was refused; false also while an earlier press is still on its way. */
  async function send(given: Given, onward: Onward): Promise<boolean> {
    if (sending.current) return false;
    sending.current = true;
    setBusy(true);
    setProblem(undefined);
    const answer = await settle(ask(given));
    if (answer.ok) {
      toast({ text: t(`done.${given.verdict}`, { name: subject.name, about: subject.about }) });
      router.push(await addressAfter(onward)); // stays busy: what was said is not said again
      return false;
    }
    sending.current = false;
    setBusy(false);
    setProblem(word(answer));
    if (answer.reasons[0]?.key !== "network") router.refresh(); // the page may be behind
    return true;
  }

  function ask({ verdict, opinion, reasons }: Given) {
    const { registry, id, version } = subject;
    const said = { registry, id, version, opinion: opinion.trim() };
    return verdict === "grant" || verdict === "refuse"
      ? client.desk.decide.mutate({ ...said, decision: verdict, reasons: [...reasons] })
      : client.desk.review.mutate({ ...said, verdict });
  }

  async function addressAfter(onward: Onward): Promise<string> {
    const { registry, id } = subject;
    if (onward === "queue") return queueAddress(registry, from);
    const query = { ...from, view: from.view ?? "myTurn" };
    // What was said is said: without an answer the queue will do.
    const next = await client.queue.next.query({ registry, query, id, at: place }).catch(() => undefined);
    if (next) return caseAddress(registry, next.id, from, next.place);
    toast({ kind: "info", text: t("noNext") });
    return queueAddress(registry, from);
  }

  return { send, busy, problem };
}
