import type { Matter } from "@/lib/professions/schema";

/** What the rules ask about an application. */
export interface ApplicationFacts {
  /** What the matter does to the register when it has its way. */
  effect: Matter["effect"];
  /** How acceptance happens in this registry. */
  acceptance: "automatic" | "window";
  /** Who signs, by the application's route. */
  signers: readonly ("applicant" | "employer")[];
  decision: "officer" | "none";
  correctionUsed: boolean;
  /** The days in which a correction may still be asked for are not over. */
  correctionInTime: boolean;
  /** Where the application came from when it was sent for correction; null once it is back. */
  stateBeforeCorrection: "awaitingAcceptance" | "inReview" | null;
  /** An explanation was asked for and not given yet. */
  explanationOpen: boolean;
  /** More time was asked for, and another officer has not said yes or no. */
  extensionOpen: boolean;
  extended: boolean;
  /** The officer who would say yes or no to more time is the one who asked for it. */
  askedExtension: boolean;
  /** The applicant asked to withdraw and was not answered yet. */
  withdrawalOpen: boolean;
  /** The officer who would decide is the one who reviewed. */
  deciderReviewed: boolean;
}

/** What an action may require of the facts; its name is the reason when they do not meet it. */
export type Requirement =
  | "correctionOnce"
  | "correctionInTime"
  | "otherDecider"
  | "oneExplanation"
  | "explanationOpen"
  | "extensionOnce"
  | "extensionOpen"
  | "otherApprover"
  | "oneWithdrawal"
  | "withdrawalOpen"
  | "withdrawalAnswered";

/** Says of every requirement whether the facts meet it. */
export const requirements: Record<Requirement, (facts: ApplicationFacts) => boolean> = {
  correctionOnce: (facts) => !facts.correctionUsed,
  correctionInTime: (facts) => facts.correctionInTime,
  otherDecider: (facts) => !facts.deciderReviewed,
  oneExplanation: (facts) => !facts.explanationOpen,
  explanationOpen: (facts) => facts.explanationOpen,
  extensionOnce: (facts) => !facts.extended && !facts.extensionOpen,
  extensionOpen: (facts) => facts.extensionOpen,
  otherApprover: (facts) => !facts.askedExtension,
  oneWithdrawal: (facts) => !facts.withdrawalOpen,
  withdrawalOpen: (facts) => facts.withdrawalOpen,
  withdrawalAnswered: (facts) => !facts.withdrawalOpen,
};
