"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { useTRPCClient } from "@/components/trpc/client";
import { settle } from "@/components/trpc/settle";
import { useRefusal } from "@/components/trpc/use-reasons";
import { useToast } from "@/components/ui/toast";
import type { QueueQuery } from "@/lib/dto/desk";
import { caseAddress, queueAddress } from "../queue/queue-address";
import type { Draft } from "./opinion";

/** The case that an opinion is about, as the page shows it. */
interface Subject {
  registry: string;
  id: string;
  version: number;
  name: string;
}

/** Where the officer goes after his opinion. */
export type Onward = "next" | "queue";

/** The case was moved by somebody else; the page is drawn anew and shows how it stands. */
const moved = ["application.stale", "application.notInThisState"];

type Given = Draft & { verdict: NonNullable<Draft["verdict"]> };

/** Sends an opinion once, goes on to the next case or the queue, and words what went wrong. */
export function useOpinion(subject: Subject, from: QueueQuery) {
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
      toast({ text: t(`done.${given.verdict}`, { name: subject.name }) });
      router.push(await addressAfter(given, onward)); // stays busy: what was said is not said again
      return false;
    }
    sending.current = false;
    setBusy(false);
    const overtaken = answer.reasons.some(({ key }) => moved.includes(key));
    setProblem(overtaken ? t("overtaken") : word(answer));
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

  async function addressAfter({ verdict }: Given, onward: Onward): Promise<string> {
    const view = verdict === "grant" || verdict === "refuse" ? "toDecide" : "toReview";
    const queue = queueAddress(subject.registry, { ...from, view });
    if (onward === "queue") return queue;
    const next = await nextIn(view).catch(() => undefined); // what was said is said: without an answer the queue will do
    if (next) return caseAddress(subject.registry, next, { view });
    toast({ kind: "info", text: t("noNext") });
    return queueAddress(subject.registry, { view });
  }

  async function nextIn(view: "toReview" | "toDecide"): Promise<string | undefined> {
    for (let page = 1; ; page += 1) {
      const { rows, total, pageSize } = await client.desk.queue.query({
        registry: subject.registry,
        view,
        page,
      });
      const found = rows.find(
        ({ id, reviewedByMe }) => id !== subject.id && !(view === "toDecide" && reviewedByMe),
      );
      if (found) return found.id;
      if (page * pageSize >= total) return undefined;
    }
  }

  return { send, busy, problem };
}
