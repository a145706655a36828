import "server-only";
import { composeNotice } from "@/lib/documents/notice-content";
import type { OfficialContent } from "@/lib/documents/official-content";
import { type PlainDate, plainDateIn } from "@/lib/domain/plain-date";
import { addWorkingDays } from "@/lib/domain/working-days";
import type { ApplicationRecord } from "@/server/applications/record";
import { readCalendar } from "@/server/calendar/read-calendar";
import type { ScopedDb } from "@/server/db/scope";
import { readEnv } from "@/server/env";
import type { IssuingRegistry } from "./issuing-registry";

/** Composes the notice of acceptance of an application from what was signed and handed over. */
export async function noticeOf(
  db: ScopedDb,
  record: ApplicationRecord,
  { registry, number, acceptedAt }: { registry: IssuingRegistry; number: string; acceptedAt: Date },
): Promise<OfficialContent> {
  const { row, answers, profession, matterCode } = record;
  if (!answers || !row.acceptanceNumber) throw new Error(`application ${record.id} was never saved`);
  const acceptedOn = plainDateIn(acceptedAt);
  return composeNotice(profession, {
    matter: matterCode,
    route: row.route,
    specialties: answers.specialty === null ? [] : [answers.specialty],
    applicant: row.personName,
    employer: answers.employer.name,
    acceptanceNumber: row.acceptanceNumber,
    number,
    registry,
    receivedOn: await receivedOn(db, record, acceptedAt),
    acceptedOn,
    promisedOn: await promisedOn(db, record, acceptedOn),
    handed: {
      files: await filesHandedOver(db, record),
      continuingEducation: answers.continuingEducation !== null,
    },
    endedRegistrations: [],
    test: readEnv().mode === "demo",
  });
}

/** The day on which the last party signed. */
async function receivedOn(
  db: ScopedDb,
  { registryId, id }: ApplicationRecord,
  acceptedAt: Date,
): Promise<PlainDate> {
  const document = await db.formDocument.findFirst({
    where: { registryId, applicationId: id, status: "current" },
    select: { applicantSignedAt: true, employerSignedAt: true },
  });
  return plainDateIn(document?.employerSignedAt ?? document?.applicantSignedAt ?? acceptedAt);
}

/** The last day of the route's period; null for a route without a decision, and beyond the years that are known. */
async function promisedOn(
  db: ScopedDb,
  { matter, row }: ApplicationRecord,
  acceptedOn: PlainDate,
): Promise<PlainDate | null> {
  const decision = matter.routes.find(({ id }) => id === row.route)?.decision;
  if (decision?.kind !== "officer") return null;
  const end = addWorkingDays(acceptedOn, decision.workingDays.value, await readCalendar(db));
  return end.ok ? end.value : null;
}

async function filesHandedOver(db: ScopedDb, { registryId, id }: ApplicationRecord): Promise<string[]> {
  const files = await db.applicationFile.findMany({
    where: { registryId, applicationId: id },
    select: { purpose: true },
  });
  return files.map(({ purpose }) => purpose);
}
