import "server-only";
import { composeGrant, composeRefusal } from "@/lib/documents/decision-content";
import type { OfficialContent } from "@/lib/documents/official-content";
import { plainDateIn } from "@/lib/domain/plain-date";
import type { ApplicationRecord } from "@/server/applications/record";
import type { ScopedDb } from "@/server/db/scope";
import { registrationsOf } from "@/server/registrations/register";
import { type Issuing, subjectOf } from "./subject-of";

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
    registrations: registrations.map(({ number, specialty, validity }) => ({
      number,
      specialty,
      validFrom: validity.begin,
      validTo: validity.end,
    })),
  });
}

/** Composes the decision that refuses, from the decider's facts and grounds. */
export async function refusalOf(
  db: ScopedDb,
  record: ApplicationRecord,
  issuing: Issuing,
): Promise<OfficialContent> {
  const { opinion, reasons } = await decisionOf(db, record);
  const [first, ...rest] = reasons;
  if (!first) throw new Error(`application ${record.id} was refused without a ground`);
  return composeRefusal(record.profession, {
    ...(await inputOf(db, record, issuing)),
    facts: opinion.trim().replace(/[。.]+$/, ""),
    reasons: [first, ...rest],
  });
}

async function decisionOf(db: ScopedDb, { id }: ApplicationRecord) {
  return db.applicationReview.findFirstOrThrow({
    where: { applicationId: id, step: "decision" },
    orderBy: { at: "desc" },
  });
}

async function inputOf(db: ScopedDb, record: ApplicationRecord, issuing: Issuing) {
  const { at } = await decisionOf(db, record);
  return { ...subjectOf(record, issuing), decidedOn: plainDateIn(at) };
}
