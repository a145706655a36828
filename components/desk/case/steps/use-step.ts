"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useTRPCClient } from "@/components/trpc/client";
import { mayBeBehind } from "@/components/trpc/see-latest";
import { useCommand } from "@/components/trpc/use-command";
import { useToast } from "@/components/ui/toast";
import { notAcceptedCodes } from "@/lib/domain/not-accepted";
import type { DeskCase } from "@/lib/dto/desk";
import type { NamedItem } from "@/lib/forms/named-item";
import type { StepDraft, WordStep } from "./step-words";

/** The case that a step is taken on, as the page shows it. */
export interface StepSubject {
  registry: string;
  id: string;
  version: number;
  name: string;
}

/** Opens and closes the dialog of a step, sends it once, and draws the page anew. */
export function useStep({ registry, id, version, name }: StepSubject) {
  const t = useTranslations("procedure.desk.done");
  const client = useTRPCClient();
  const router = useRouter();
  const toast = useToast();
  const [open, setOpen] = useState(false);
  const { busy, refusal, run } = useCommand();
  const seen = { registry, id, version };

  async function settle(step: DeskCase["steps"][number]["action"], command: ReturnType<typeof commandOf>) {
    const answer = await run(command);
    if (answer.ok) {
      setOpen(false);
      toast({ text: t(step, { name }) });
    }
    if (mayBeBehind(answer)) router.refresh();
  }

  function commandOf(step: WordStep, { opinion, ground, rightAuthority }: StepDraft) {
    const said = { ...seen, opinion };
    const { steps } = client;
    switch (step) {
      case "accept":
        return steps.accept.mutate(said);
      case "refuseAcceptance": {
        const known = notAcceptedCodes.find((code) => code === ground) ?? "notNeeded";
        return steps.refuseAcceptance.mutate({ ...said, ground: known, rightAuthority });
      }
      case "askExplanation":
        return steps.askExplanation.mutate(said);
      case "askExtension":
        return steps.askExtension.mutate(said);
      case "extend":
      case "declineExtension":
        return steps.answerExtension.mutate({ ...said, approve: step === "extend" });
      case "confirmWithdrawal":
      case "declineWithdrawal":
        return steps.answerWithdrawal.mutate({ ...said, confirm: step === "confirmWithdrawal" });
    }
  }

  return {
    open,
    busy,
    refusal,
    change: (next: boolean) => setOpen(busy || next), // what was sent cannot be taken back
    say: (step: WordStep, draft: StepDraft) => settle(step, commandOf(step, draft)),
    name: (items: NamedItem[]) =>
      settle("requestCorrection", client.steps.requestCorrection.mutate({ ...seen, items })),
  };
}
