import { opinionLength } from "@/lib/domain/opinion-length";
import type { DeskCase } from "@/lib/dto/desk";

/** What an officer says of a case: as its reviewer, or as the one who decides. */
export type Verdict = Extract<
  DeskCase["reviews"][number]["verdict"],
  "recommend" | "recommendRefusal" | "grant" | "refuse"
>;

/** What is decided: that somebody be registered, or that a registration end; the words differ. */
export type About = "register" | "end";

/** What an officer is about to say of a case. */
export interface Draft {
  verdict: Verdict | undefined;
  opinion: string;
  /** Codes of the grounds for refusal. */
  reasons: readonly string[];
}

/** What is missing or wrong in a draft, by field; the keys are texts of the interface. */
export type Faults = { [Field in keyof Draft]?: string };

/** Checks a draft as the server will; a refusal needs grounds and facts. */
export function faultsOf({ verdict, opinion, reasons }: Draft): Faults {
  if (!verdict) return { verdict: "verdictMissing" };
  const typed = opinion.trim();
  const faults: Faults = {};
  if (typed === "") faults.opinion = "opinionMissing";
  else if (opinion.length > opinionLength.most) faults.opinion = "opinionLong";
  else if (isAgainst(verdict) && typed.length < opinionLength.leastFacts) faults.opinion = "factsShort";
  if (verdict === "refuse" && reasons.length === 0) faults.reasons = "reasonsMissing";
  return faults;
}

/** Tells whether a verdict speaks against the registration. */
export function isAgainst(verdict: Verdict): boolean {
  return verdict === "recommendRefusal" || verdict === "refuse";
}
