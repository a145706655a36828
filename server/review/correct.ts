import "server-only";
import { correctionLabels } from "@/lib/documents/correction-labels";
import { addDays, isAfter, type PlainDate, plainDateIn } from "@/lib/domain/plain-date";
import { statutoryPeriods } from "@/lib/domain/statutory-periods";
import { addWorkingDays } from "@/lib/domain/working-days";
import type { Reason } from "@/lib/errors";
import { correctionLength, itemsOf } from "@/lib/forms/correction";
import type { NamedItem } from "@/lib/forms/named-item";
import { ok, type Result, refused } from "@/lib/result";
import { act } from "@/server/applications/act";
import type { ApplicationRecord } from "@/server/applications/record";
import type { RegistryScope } from "@/server/auth/scope";
import { readCalendar } from "@/server/calendar/read-calendar";
import { now } from "@/server/clock";
import { type ScopedDb, withScope } from "@/server/db/scope";
import { readCurrentDocument } from "@/server/signing/form-documents";
import { noteStep } from "./note";
import { type CaseSeen, type OpenCase, openCase } from "./open-case";

/** 补正: names all that is to be corrected, at once and once (行政许可法 32); the period stands still until the applicant hands it in. */
export function requestCorrection(
  scope: RegistryScope,
  input: CaseSeen & { items: NamedItem[] },
): Promise<Result<true, Reason>> {
  const { items } = input;
  return withScope(scope, async (db) => {
    const opened = await openCase(db, scope, input);
    if (!opened.ok) return opened;
    const { record, acceptance, today } = opened.value;
    const fault = itemsFault(record, items);
    if (fault) return refused(fault);
    const moved = await act(db, scope, record, {
      action: "requestCorrection",
      party: "officer",
      acceptance,
      further: { correctionInTime: await isInTime(db, record, today) },
      data: { items: items.map(({ item }) => item) },
      note: items.map(({ item }) => correctionLabels[item]).join("、"),
      values: { end: lastDayOf(opened.value) },
    });
    if (!moved.ok) return moved;
    const words = items.map(({ reason }) => reason).join("\n");
    await noteStep(db, scope, record, {
      step: "correction",
      verdict: "requestCorrection",
      opinion: "",
      words,
    });
    await keep(db, opened.value, items);
    return ok(true);
  });
}

function itemsFault(
  { profession, matter }: ApplicationRecord,
  items: readonly NamedItem[],
): Reason | undefined {
  const known = itemsOf(profession, matter);
  const codes = items.map(({ item }) => item);
  const fits = codes.every((item) => known.includes(item)) && new Set(codes).size === codes.length;
  if (!fits || codes.length === 0) return { key: "review.correctionItems", field: "items" };
  const { leastReason: least, mostReason: most } = correctionLength;
  const unfit = items.find(({ reason }) => reason.trim().length < least || reason.trim().length > most);
  return unfit && { key: "review.correctionReason", field: unfit.item, values: { least, most } };
}

/** The applicant's last day, in days as everybody counts them. */
const lastDayOf = ({ registry, today }: OpenCase): PlainDate =>
  addDays(today, registry.settings.correctionDays);

async function keep(db: ScopedDb, opened: OpenCase, items: NamedItem[]): Promise<void> {
  const { registryId, id: applicationId, row, answers } = opened.record;
  if (!answers) throw new Error(`application ${applicationId} has no answers`);
  await db.applicationCorrection.create({
    data: {
      registryId,
      applicationId,
      personId: row.personId,
      items: items.map(({ item, reason }) => ({ item, reason: reason.trim() })),
      answers,
      askedAt: now(),
      dueOn: new Date(lastDayOf(opened)),
    },
    select: { id: true },
  });
}

/** Tells whether a correction may still be asked for: within five working days of the last signature; in years that the calendar does not know nothing is too late. */
export async function isInTime(db: ScopedDb, record: ApplicationRecord, today: PlainDate): Promise<boolean> {
  const document = await readCurrentDocument(db, record);
  const signedAt = document?.employerSignedAt ?? document?.applicantSignedAt;
  if (!signedAt) return false;
  const { workingDays } = statutoryPeriods.acceptance;
  const last = addWorkingDays(plainDateIn(signedAt), workingDays, await readCalendar(db, record.registryId));
  return !last.ok || !isAfter(today, last.value);
}
