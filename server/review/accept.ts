import "server-only";
import { type NotAcceptedGround, rightAuthorityLength } from "@/lib/domain/not-accepted";
import type { Reason } from "@/lib/errors";
import type { Result } from "@/lib/result";
import type { RegistryScope } from "@/server/auth/scope";
import type { CaseOf, OpenCase } from "./open-case";
import { takeStep } from "./take-step";

/** 受理: an acceptance officer takes an application in; the period for the decision begins. */
export function acceptCase(scope: RegistryScope, input: CaseOf): Promise<Result<true, Reason>> {
  return takeStep(scope, input, { step: "acceptance", action: "accept", reasoned: false, told: false });
}

/** 不予受理: turns an application away with its ground; for what is not this registry's the right authority is named. */
export function refuseAcceptance(
  scope: RegistryScope,
  input: CaseOf & { ground: NotAcceptedGround; rightAuthority: string },
): Promise<Result<true, Reason>> {
  const { ground } = input;
  const rightAuthority = input.rightAuthority.trim();
  return takeStep(scope, input, {
    step: "acceptance",
    action: "refuseAcceptance",
    reasoned: true,
    told: true,
    reasons: [ground],
    data: { ground, ...(ground === "notOurs" ? { rightAuthority } : {}) },
    obstacle: (opened) => groundFault(opened, ground, rightAuthority),
  });
}

function groundFault(
  { record }: OpenCase,
  ground: NotAcceptedGround,
  { length }: string,
): Reason | undefined {
  const { least, most } = rightAuthorityLength;
  if (ground === "notOurs" && (length < least || length > most))
    return { key: "review.rightAuthority", field: "rightAuthority", values: { least, most } };
  return ground === "incomplete" && !record.row.correctionUsed
    ? { key: "review.correctFirst", field: "ground" }
    : undefined;
}
