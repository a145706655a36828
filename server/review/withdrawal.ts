import "server-only";
import type { Reason } from "@/lib/errors";
import type { Result } from "@/lib/result";
import type { RegistryScope } from "@/server/auth/scope";
import type { CaseOf } from "./open-case";
import { takeStep } from "./take-step";

/** Answers an applicant who asked to withdraw: confirms, which ends the case, or declines with a reason that he reads. */
export function answerWithdrawal(
  scope: RegistryScope,
  { confirm, ...input }: CaseOf & { confirm: boolean },
): Promise<Result<true, Reason>> {
  return takeStep(scope, input, {
    step: "withdrawal",
    action: confirm ? "confirmWithdrawal" : "declineWithdrawal",
    reasoned: !confirm,
    told: !confirm,
  });
}
