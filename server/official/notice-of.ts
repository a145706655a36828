import "server-only";
import { composeNotice } from "@/lib/documents/notice-content";
import type { OfficialContent } from "@/lib/documents/official-content";
import { type PlainDate, plainDateIn } from "@/lib/domain/plain-date";
import { addWorkingDays } from "@/lib/domain/working-days";
import type { ApplicationRecord } from "@/server/applications/record";
import { readCalendar } from "@/server/calendar/read-calendar";
import { now } from "@/server/clock";
import type { ScopedDb } from "@/server/db/scope";
import { acceptedOn, type Issuing, subjectOf } from "./subject-of";

/** Composes the notice of acceptance of an application from what was signed and handed over. */
export async function noticeOf(
  db: ScopedDb,
  record: ApplicationRecord,
  issuing: Issuing,
): Promise<OfficialContent> {
  const accepted = acceptedOn(record);
  return composeNotice(record.profession, {
    ...subjectOf(record, issuing),
    route: record.row.route,
    receivedOn: await receivedOn(db, record),
    acceptedOn: accepted,
    byLaw: await isByLaw(db, record),
    promisedOn: await promisedOn(db, record, accepted),
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

/** Tells whether an application counts as accepted because nobody answered in time. */
async function isByLaw(db: ScopedDb, { id }: ApplicationRecord): Promise<boolean> {
  const expired = await db.applicationEvent.count({
    where: { applicationId: id, action: "expire", fromState: "awaitingAcceptance" },
  });
  return expired > 0;
}

/** The day on which the last party signed, the last time until a moment. */
export async function receivedOn(
  db: ScopedDb,
  { registryId, id, row }: ApplicationRecord,
  until: Date = now(),
): Promise<PlainDate> {
  const document = await db.formDocument.findFirst({
    where: { registryId, applicationId: id, applicantSignedAt: { lte: until } },
    select: { employerSignedAt: true, applicantSignedAt: true },
    orderBy: { drawnAt: "desc" },
  });
  return plainDateIn(document?.employerSignedAt ?? document?.applicantSignedAt ?? row.stateSince);
}

/** The last day of the route's period; null for a route without a decision, and beyond the years that are known. */
async function promisedOn(
  db: ScopedDb,
  { route: { decision }, row, registryId }: ApplicationRecord,
  accepted: PlainDate,
): Promise<PlainDate | null> {
  if (decision.kind !== "officer") return null;
  const promised = (row.period === "decision" && row.periodDays) || decision.workingDays.value;
  const end = addWorkingDays(accepted, promised, await readCalendar(db, registryId));
  return end.ok ? end.value : null;
}

async function filesHandedOver(db: ScopedDb, { registryId, id }: ApplicationRecord): Promise<string[]> {
  const files = await db.applicationFile.findMany({
    where: { registryId, applicationId: id },
    select: { purpose: true },
  });
  return files.map(({ purpose }) => purpose);
}
