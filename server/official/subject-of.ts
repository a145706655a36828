import "server-only";
import { plainDateIn } from "@/lib/domain/plain-date";
import { specialtiesOfAnswers } from "@/lib/forms/specialties-of-answers";
import type { ApplicationRecord } from "@/server/applications/record";
import { readEnv } from "@/server/env";
import type { IssuingRegistry } from "./issuing-registry";

/** Under what an official document is issued: the registry, its number there, and when the application was accepted. */
export interface Issuing {
  registry: IssuingRegistry;
  number: string;
  acceptedAt: Date;
}

/** Tells what every official document says of an application; throws for one that was never saved. */
export function subjectOf(
  { id, row, answers, matterCode }: ApplicationRecord,
  { registry, number, acceptedAt }: Issuing,
) {
  if (!answers || !row.acceptanceNumber) throw new Error(`application ${id} was never saved`);
  return {
    matter: matterCode,
    specialties: specialtiesOfAnswers(answers),
    applicant: row.personName,
    employer: answers.employer.name,
    acceptanceNumber: row.acceptanceNumber,
    number,
    registry,
    acceptedOn: plainDateIn(acceptedAt),
    test: readEnv().mode === "demo",
  };
}
