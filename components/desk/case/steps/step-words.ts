import { rightAuthorityLength } from "@/lib/domain/not-accepted";
import { opinionLength } from "@/lib/domain/opinion-length";
import type { DeskCase } from "@/lib/dto/desk";

/** A step beside review and decision that consists of words. */
export type WordStep = Exclude<DeskCase["steps"][number]["action"], "requestCorrection">;

/** What an officer is about to say with a step. */
export interface StepDraft {
  opinion: string;
  ground: string;
  rightAuthority: string;
}

/** What is missing or wrong, by field; the keys are texts of the interface. */
export type StepFaults = { [Field in keyof StepDraft]?: string };

const unreasoned: readonly WordStep[] = ["accept", "extend", "confirmWithdrawal"];

/** Checks a step as the server will: whoever speaks against an application, or asks something, says why. */
export function stepFaults(step: WordStep, { opinion, ground, rightAuthority }: StepDraft): StepFaults {
  const faults: StepFaults = {};
  const typed = opinion.trim().length;
  if (typed === 0) faults.opinion = "wordsMissing";
  else if (opinion.length > opinionLength.most) faults.opinion = "wordsLong";
  else if (!unreasoned.includes(step) && typed < opinionLength.leastFacts) faults.opinion = "wordsShort";
  if (step !== "refuseAcceptance") return faults;
  if (ground === "") faults.ground = "ground";
  const { least, most } = rightAuthorityLength;
  const named = rightAuthority.trim().length;
  if (ground === "notOurs" && (named < least || named > most)) faults.rightAuthority = "rightAuthority";
  return faults;
}
