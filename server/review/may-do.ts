import "server-only";
import { type ApplicationAction, decide } from "@/lib/domain/application";
import type { DeskCase } from "@/lib/dto/desk";
import { type ApplicationRecord, factsOf } from "@/server/applications/record";
import type { RegistryScope } from "@/server/auth/scope";

/** What the officer's roles allow, as the permission table says. */
export interface OfficerMay {
  review: boolean;
  decide: boolean;
  accept?: boolean;
  correct?: boolean;
  ask?: boolean;
  answerWithdrawal?: boolean;
}

/** What was found out about the case for the question of what may be done. */
export interface Standing {
  acceptance: "automatic" | "window";
  correctionInTime: boolean;
  reviews: readonly { officerId: string; step: string; verdict: string }[];
}

type StepCode = DeskCase["steps"][number]["action"];

/** Which role takes each step beside review and decision. */
const role: Record<StepCode, keyof OfficerMay> = {
  accept: "accept",
  refuseAcceptance: "accept",
  requestCorrection: "correct",
  askExplanation: "ask",
  askExtension: "review",
  extend: "decide",
  declineExtension: "decide",
  confirmWithdrawal: "answerWithdrawal",
  declineWithdrawal: "answerWithdrawal",
};

/** Says what an officer may do in a case, and why not where the state alone would allow it. */
export function mayDo(
  { actor }: RegistryScope,
  record: ApplicationRecord,
  roles: OfficerMay,
  { acceptance, correctionInTime, reviews }: Standing,
): Pick<DeskCase, "may" | "steps"> {
  const own = reviews.filter(({ officerId }) => officerId === actor.id);
  const facts = factsOf(record, acceptance, {
    correctionInTime,
    deciderReviewed: own.some(({ step }) => step === "review"),
    askedExtension: own.some(({ verdict }) => verdict === "askExtension"),
  });
  const asked = (action: ApplicationAction) => decide(record.state, action, "officer", facts);
  const [review, grant] = [asked("recommend"), asked("grant")];
  const refusedFor = (reason: string) => !grant.ok && grant.reasons.includes(reason as "otherDecider");
  const withdrawal = record.row.withdrawalAskedAt !== null;
  const decideNot = refusedFor("otherDecider")
    ? "reviewed"
    : withdrawal && (grant.ok || refusedFor("withdrawalAnswered"))
      ? "withdrawal"
      : grant.ok && !roles.decide
        ? "role"
        : null;
  const reviewWaits = !review.ok && review.reasons.includes("withdrawalAnswered");
  return {
    may: {
      review: review.ok && roles.review,
      reviewNot: reviewWaits ? "withdrawal" : review.ok && !roles.review ? "role" : null,
      decide: grant.ok && roles.decide,
      decideNot,
    },
    steps: (Object.keys(role) as StepCode[]).flatMap((action): DeskCase["steps"] => {
      const possible = asked(action);
      const his = roles[role[action]] === true;
      if (possible.ok) return [{ action, not: his ? null : "role" }];
      const told = tellable.find((one) => one === possible.reasons[0]);
      return told && his ? [{ action, not: told }] : [];
    }),
  };
}

/** Reasons that an officer is told beside a step which his role would take. */
const tellable = [
  "correctionOnce",
  "correctionInTime",
  "oneExplanation",
  "extensionOnce",
  "otherApprover",
] as const;
