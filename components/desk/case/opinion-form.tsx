"use client";

import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { Button } from "@/components/ui/button";
import type { DeskCase } from "@/lib/dto/desk";
import { DecisionDialog } from "./decision-dialog";
import { type About, type Draft, type Faults, faultsOf, isAgainst, type Verdict } from "./opinion";
import type { Onward, useOpinion } from "./use-opinion";
import { fieldIds, VerdictFields } from "./verdict-fields";

/** Takes the opinion of the step that is due; a decision is confirmed with its consequences first. */
export function OpinionForm({
  step,
  name,
  about,
  grounds,
  wordings,
  recommended,
  sender: { send, busy },
}: {
  step: "review" | "decision";
  /** The applicant. */
  name: string;
  about: About;
  grounds: DeskCase["grounds"];
  wordings: DeskCase["wordings"];
  /** What the reviewer recommends. */
  recommended: Verdict | undefined;
  sender: ReturnType<typeof useOpinion>;
}) {
  const t = useTranslations("desk.case");
  function usual(verdict: Verdict | undefined): string {
    if (verdict === "recommend") return t("usual.recommend");
    const agrees = recommended === undefined || !isAgainst(recommended);
    return verdict === "grant" && agrees
      ? t(recommended ? "usual.grant" : "usual.grantAlone", { about })
      : ""; // who departs from the review says why himself
  }
  const first = step === "review" ? "recommend" : undefined;
  const [draft, setDraft] = useState<Draft>({ verdict: first, opinion: usual(first), reasons: [] });
  const [faults, setFaults] = useState<Faults>({});
  const [asking, setAsking] = useState<Onward>();
  useEffect(() => focusFirst(faults), [faults]);

  function choose(verdict: Verdict) {
    const untouched = draft.opinion.trim() === usual(draft.verdict);
    setDraft({ ...draft, verdict, opinion: untouched ? usual(verdict) : draft.opinion });
    setFaults({});
  }
  function submit(onward: Onward) {
    const found = faultsOf(draft);
    setFaults(found);
    if (Object.keys(found).length > 0) return;
    if (step === "decision") setAsking(onward);
    else void give(onward);
  }
  async function give(onward: Onward) {
    if (!draft.verdict) return;
    const refused = await send({ ...draft, verdict: draft.verdict }, onward);
    if (refused) setAsking(undefined);
  }
  const button = { busy: busy && asking === undefined, busyLabel: t("sending"), block: true };
  return (
    <form
      noValidate
      method="post"
      className="grid gap-5"
      onSubmit={(event) => {
        event.preventDefault();
        submit("next");
      }}
    >
      <VerdictFields
        offered={step === "review" ? ["recommend", "recommendRefusal"] : ["grant", "refuse"]}
        about={about}
        grounds={grounds}
        wordings={wordings}
        draft={draft}
        faults={faults}
        readOnly={busy}
        onVerdict={choose}
        onChange={(change) => {
          setDraft({ ...draft, ...change });
          setFaults({});
        }}
      />
      <div className="grid gap-2">
        <Button {...button} type="submit" variant="primary" size="big">
          {t("submitNext")}
        </Button>
        <Button {...button} onClick={() => submit("queue")}>
          {t("submitBack")}
        </Button>
      </div>
      <DecisionDialog
        open={asking !== undefined}
        draft={draft}
        name={name}
        about={about}
        grounds={grounds}
        recommended={recommended}
        busy={busy}
        onOpenChange={(open) => {
          if (!open && !busy) setAsking(undefined); // what was sent cannot be taken back
        }}
        onConfirm={() => void give(asking ?? "next")}
      />
    </form>
  );
}

function focusFirst(faults: Faults) {
  const wrong = (["verdict", "reasons", "opinion"] as const).find((field) => faults[field]);
  const field = wrong && document.getElementById(fieldIds[wrong]);
  (field?.querySelector<HTMLElement>("input") ?? field)?.focus();
}
