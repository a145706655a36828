import type { ApplicationFacts } from "@/lib/domain/application-facts";

/** What is so of an initial registration that both sign and nothing has befallen. */
export const untouchedFacts: ApplicationFacts = {
  effect: "register",
  acceptance: "automatic",
  signers: ["applicant", "employer"],
  decision: "officer",
  correctionUsed: false,
  correctionInTime: true,
  stateBeforeCorrection: null,
  deciderReviewed: false,
  explanationOpen: false,
  extensionOpen: false,
  extended: false,
  askedExtension: false,
  withdrawalOpen: false,
};
