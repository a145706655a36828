import "server-only";
import type { Reason } from "@/lib/errors";
import type { Result } from "@/lib/result";
import type { RegistryScope } from "@/server/auth/scope";
import { now } from "@/server/clock";
import type { CaseOf } from "./open-case";
import { takeStep } from "./take-step";

/** Asks the applicant to explain something; one question at a time, and the period runs on. */
export function askExplanation(scope: RegistryScope, input: CaseOf): Promise<Result<true, Reason>> {
  return takeStep(scope, input, {
    step: "explanation",
    action: "askExplanation",
    reasoned: true,
    told: true,
    after: async (db, { record: { id: applicationId, registryId, row } }) => {
      const question = input.opinion.trim();
      await db.applicationQuestion.create({
        data: { registryId, applicationId, personId: row.personId, question, askedAt: now() },
        select: { id: true },
      });
    },
  });
}
