import "server-only";
import { composeNotice } from "@/lib/documents/notice-content";
import type { OfficialContent } from "@/lib/documents/official-content";
import { type PlainDate, plainDateIn } from "@/lib/domain/plain-date";
import { addWorkingDays } from "@/lib/domain/working-days";
import type { ApplicationRecord } from "@/server/applications/record";
import { readCalendar } from "@/server/calendar/read-calendar";
import type { ScopedDb } from "@/server/db/scope";
import { type Issuing, subjectOf } from "./subject-of";

/** Composes the notice of acceptance of an application from what was signed and handed over. */
export async function noticeOf(
  db: ScopedDb,
  record: ApplicationRecord,
  issuing: Issuing,
): Promise<OfficialContent> {
  const subject = subjectOf(record, issuing);
  return composeNotice(record.profession, {
    ...subject,
    route: record.row.route,
    receivedOn: await receivedOn(db, record, issuing.acceptedAt),
    promisedOn: await promisedOn(db, record, subject.acceptedOn),
    handed: {
      files: await filesHandedOver(db, record),
      continuingEducation: (record.answers?.continuingEducation.length ?? 0) > 0,
    },
    endedRegistrations: endedBy(record),
  });
}

function endedBy({ matter, answers }: ApplicationRecord): string[] {
  return matter.effect === "deregister" ? (answers?.registrations.map(({ number }) => number) ?? []) : [];
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
