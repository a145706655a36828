"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import type { EnterpriseSigner } from "@/components/enterprise-key/port";
import type { EmployerApplication } from "@/lib/dto/employer";
import type { FormDocumentView } from "@/lib/dto/signing";
import type { CountersignActions } from "../countersign/countersign";
import { type BatchState, countersignAll } from "./countersign-all";

/** What was decided about one of the applications: signed with the others, as it was shown, or left out. */
export interface Choice {
  agreed: boolean;
  application: Pick<EmployerApplication, "id" | "matter" | "professionCode" | "acceptanceNumber">;
  name: string;
  document: FormDocumentView;
}

/** Leads through a sitting: one document after the other, then the signatures with their results. */
export function useSitting(ids: readonly string[], actions: CountersignActions) {
  const router = useRouter();
  const [at, setAt] = useState(0);
  const [choices, setChoices] = useState<ReadonlyMap<string, Choice>>(new Map());
  const [states, setStates] = useState<ReadonlyMap<string, BatchState>>(new Map());
  const [working, setWorking] = useState(false);
  const agreed = ids.flatMap((id) => {
    const choice = choices.get(id);
    return choice?.agreed ? [choice] : [];
  });
  const unsigned = agreed.filter(({ application }) => states.get(application.id)?.kind !== "signed");

  /** Notes what was decided about the document that is shown, or that there is nothing to decide, and goes on. */
  function choose(id: string, choice: Choice | undefined) {
    const next = new Map(choices);
    if (choice) next.set(id, choice);
    else next.delete(id);
    setChoices(next);
    setAt(at + 1);
  }

  async function sign(signer: EnterpriseSigner): Promise<void> {
    setWorking(true);
    setStates((before) => {
      const next = new Map(before);
      for (const { application } of unsigned) next.set(application.id, { kind: "waiting" });
      return next;
    });
    const documents = unsigned.map(({ application, document }) => ({
      applicationId: application.id,
      document,
    }));
    await countersignAll(documents, signer, actions, (id, state) =>
      setStates((before) => new Map(before).set(id, state)),
    );
    setWorking(false);
    router.refresh(); // the frame says how much waits
  }
  return { at, goTo: setAt, choices, choose, agreed, unsigned, states, working, sign };
}
