import "server-only";
import { composeGrant, composeRefusal } from "@/lib/documents/decision-content";
import { composeDeregistration } from "@/lib/documents/deregistration-decision";
import type { OfficialContent } from "@/lib/documents/official-content";
import { plainDateIn } from "@/lib/domain/plain-date";
import type { ApplicationRecord } from "@/server/applications/record";
import type { ScopedDb } from "@/server/db/scope";
import { registrationsOf } from "@/server/registrations/register";
import { acceptedOn, type Issuing, subjectOf } from "./subject-of";

/** Composes the decision that grants, from the registrations it made or prolonged. */
export async function grantOf(
  db: ScopedDb,
  record: ApplicationRecord,
  issuing: Issuing,
): Promise<OfficialContent> {
  const registrations = await registrationsOf(db, record.id);
  if (registrations.length === 0)
    throw new Error(`application ${record.id} was granted and registered nothing`);
  return composeGrant(record.profession, {
    ...(await inputOf(db, record, issuing)),
    byLaw: (await decisionOf(db, record)) === null,
    registrations: registrations.map(({ number, specialty, validity }) => ({
      number,
      specialty,
      validFrom: validity.begin,
      validTo: validity.end,
    })),
  });
}

/** Composes the decision that ends registrations, from what the form says of them. */
export async function deregistrationOf(
  db: ScopedDb,
  record: ApplicationRecord,
  issuing: Issuing,
): Promise<OfficialContent> {
  const { answers, profession, route } = record;
  if (!answers?.deregistrationReason) throw new Error(`application ${record.id} names no reason`);
  const { absence } = route;
  const ground =
    absence.kind === "stated" && absence.grounds.find(({ code }) => code === answers.absence?.ground);
  return composeDeregistration(profession, {
    ...(await inputOf(db, record, issuing)),
    registrations: answers.registrations,
    reason: answers.deregistrationReason,
    absence: ground ? ground.label.zh : null,
  });
}

/** Composes the decision that refuses, from the decider's facts and grounds. */
export async function refusalOf(
  db: ScopedDb,
  record: ApplicationRecord,
  issuing: Issuing,
): Promise<OfficialContent> {
  const decision = await decisionOf(db, record);
  const [first, ...rest] = decision?.reasons ?? [];
  if (!decision || !first) throw new Error(`application ${record.id} was refused without a ground`);
  return composeRefusal(record.profession, {
    ...(await inputOf(db, record, issuing)),
    route: record.route.id,
    facts: withoutStop(decision.opinion),
    reasons: [first, ...rest],
  });
}

/** The decider's step; null for what was granted by law. */
function decisionOf(db: ScopedDb, { id }: ApplicationRecord) {
  return db.applicationReview.findFirst({
    where: { applicationId: id, step: "decision" },
    orderBy: { at: "desc" },
  });
}

/** Cuts the full stops off an officer's words, which go on as part of a sentence. */
export const withoutStop = (words: string): string => words.trim().replace(/[。.]+$/, "");

async function inputOf(db: ScopedDb, record: ApplicationRecord, issuing: Issuing) {
  const decided = await decisionOf(db, record);
  return {
    ...subjectOf(record, issuing),
    acceptedOn: acceptedOn(record),
    decidedOn: plainDateIn(decided?.at ?? record.row.stateSince),
  };
}
