import "server-only";
import { isAfter, plainDateIn } from "@/lib/domain/plain-date";
import type { Reason } from "@/lib/errors";
import type { Result } from "@/lib/result";
import type { RegistryScope } from "@/server/auth/scope";
import { didStep } from "./note";
import type { CaseOf, OpenCase } from "./open-case";
import { takeStep } from "./take-step";

/** Asks for ten more working days, once and before the last day; another officer approves (行政许可法 42). */
export function askExtension(scope: RegistryScope, input: CaseOf): Promise<Result<true, Reason>> {
  return takeStep(scope, input, {
    step: "extension",
    action: "askExtension",
    reasoned: true,
    told: false,
    obstacle: tooLate,
  });
}

/** Approves that a case takes longer, and has its applicant told why; or declines. Never the officer who asked. */
export function answerExtension(
  scope: RegistryScope,
  { approve, ...input }: CaseOf & { approve: boolean },
): Promise<Result<true, Reason>> {
  return takeStep(scope, input, {
    step: "extension",
    action: approve ? "extend" : "declineExtension",
    reasoned: !approve,
    told: false,
    further: async (db, { record }) => ({
      askedExtension: await didStep(db, scope, record, { step: "extension", verdict: "askExtension" }),
    }),
    ...(approve ? { obstacle: tooLate } : {}),
  });
}

function tooLate({ record: { row }, today }: OpenCase): Reason | undefined {
  const over = row.dueOn && isAfter(today, plainDateIn(row.dueOn, "UTC"));
  return over ? { key: "review.extensionLate" } : undefined;
}
