import "server-only";
import { type PlainDate, plainDateIn } from "@/lib/domain/plain-date";
import { specialtiesOfAnswers } from "@/lib/forms/specialties-of-answers";
import type { ApplicationRecord } from "@/server/applications/record";
import { readEnv } from "@/server/env";
import type { IssuingRegistry } from "./issuing-registry";

/** Under what an official document is issued: the registry, and its number there. */
export interface Issuing {
  registry: IssuingRegistry;
  number: string;
}

/** Tells what every official document says of an application; throws for one that was never saved. */
export function subjectOf(
  { id, row, answers, matterCode }: ApplicationRecord,
  { registry, number }: Issuing,
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
    test: readEnv().mode === "demo",
  };
}

/** Tells on which day an application was accepted; throws for one that was not. */
export function acceptedOn({ id, row }: ApplicationRecord): PlainDate {
  if (!row.acceptedAt) throw new Error(`application ${id} is not accepted`);
  return plainDateIn(row.acceptedAt);
}
