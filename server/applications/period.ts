import "server-only";
import type { ApplicationState, Effect } from "@/lib/domain/application";
import { isClosed } from "@/lib/domain/application";
import { lastDayOf, type PeriodKind } from "@/lib/domain/clock";
import { type Deadline, deadlineOn } from "@/lib/domain/deadline";
import { type PlainDate, plainDateIn } from "@/lib/domain/plain-date";
import { statutoryPeriods } from "@/lib/domain/statutory-periods";
import type { WorkingDayCalendar } from "@/lib/domain/working-days";
import { readCalendar } from "@/server/calendar/read-calendar";
import type { Prisma, ScopedDb } from "@/server/db/scope";
import { promisedDays } from "./kept-settings";
import type { ApplicationRecord } from "./record";

type Change = Prisma.ApplicationUncheckedUpdateManyInput;

/** A period as its row holds it. */
export interface StoredPeriod {
  periodFrom: Date | null;
  periodDays: number | null;
}

/**
 * What an act changes of the period that runs against the registry: its beginning with acceptance, or with the wait for it;
 * it stands still while the applicant corrects, and becomes longer once. Who waits for acceptance waits anew after a correction.
 */
export async function periodAfter(
  db: ScopedDb,
  record: ApplicationRecord,
  { to, effects, at }: { to: ApplicationState; effects: readonly Effect[]; at: Date },
): Promise<Change> {
  const today = plainDateIn(at);
  if (effects.includes("stopClock")) return stop(db, record, today);
  if (effects.includes("resumeClock")) await endPause(db, record, today);
  if (to === "awaitingAcceptance" && record.state !== to)
    return begin(db, record, "acceptance", today, statutoryPeriods.acceptance.workingDays);
  if (effects.includes("resumeClock")) return { dueOn: await lastDay(db, record.row) };
  if (effects.includes("extendClock")) return extend(db, record);
  const accepted = acceptedOn(record, effects, today);
  if (!accepted) return {};
  const days = await promisedDays(db, record, decisionDays(record), accepted);
  return days === null ? {} : begin(db, record, "decision", accepted, days);
}

function acceptedOn(
  { row }: ApplicationRecord,
  effects: readonly Effect[],
  today: PlainDate,
): PlainDate | undefined {
  if (effects.includes("acceptNow")) return today;
  return effects.includes("acceptAsReceived") ? plainDateIn(row.stateSince) : undefined;
}

async function begin(
  db: ScopedDb,
  { registryId }: ApplicationRecord,
  period: PeriodKind,
  from: PlainDate,
  workingDays: number,
): Promise<Change> {
  const last = lastDayOf({ from, workingDays, pauses: [] }, await readCalendar(db, registryId));
  return {
    period,
    periodFrom: new Date(from),
    periodDays: workingDays,
    dueOn: last.ok && last.value ? new Date(last.value) : null,
  };
}

async function stop(
  db: ScopedDb,
  { id, registryId, row }: ApplicationRecord,
  today: PlainDate,
): Promise<Change> {
  await db.applicationPause.create({
    data: { registryId, applicationId: id, personId: row.personId, fromOn: new Date(today) },
    select: { id: true },
  });
  return { dueOn: null };
}

async function endPause(db: ScopedDb, { id }: ApplicationRecord, today: PlainDate): Promise<void> {
  await db.applicationPause.updateMany({
    where: { applicationId: id, toOn: null },
    data: { toOn: new Date(today) },
  });
}

async function extend(db: ScopedDb, { row }: ApplicationRecord): Promise<Change> {
  const periodDays = (row.periodDays ?? 0) + statutoryPeriods.extension.workingDays;
  return { periodDays, dueOn: await lastDay(db, { ...row, periodDays }) };
}

async function lastDay(
  db: ScopedDb,
  period: StoredPeriod & { id: string; registryId: string },
): Promise<Date | null> {
  const pauses = await db.applicationPause.findMany({ where: { applicationId: period.id } });
  return lastDayOfStored(period, pauses, await readCalendar(db, period.registryId));
}

/** Reckons the last day of a stored period with its pauses; null while it stands still, without one, and beyond the known years. */
export function lastDayOfStored(
  { periodFrom, periodDays }: StoredPeriod,
  pauses: readonly { fromOn: Date; toOn: Date | null }[],
  calendar: WorkingDayCalendar,
): Date | null {
  if (!periodFrom || periodDays === null) return null;
  const last = lastDayOf(
    {
      from: plainDateIn(periodFrom, "UTC"),
      workingDays: periodDays,
      pauses: pauses.map(({ fromOn, toOn }) => ({
        from: plainDateIn(fromOn, "UTC"),
        to: toOn && plainDateIn(toOn, "UTC"),
      })),
    },
    calendar,
  );
  return last.ok && last.value ? new Date(last.value) : null;
}

/** The working days in which a case must be decided by its route; null where nobody decides. */
export function decisionDays({ matter, row }: Pick<ApplicationRecord, "matter" | "row">): number | null {
  const decision = matter.routes.find(({ id }) => id === row.route)?.decision;
  return decision?.kind === "officer" ? decision.workingDays.value : null;
}

/** Tells by when a case must be acted on; null when it is closed, nothing runs, or the calendar does not reach it. */
export function deadlineOfCase(
  { state, dueOn }: { state: string; dueOn: Date | null },
  today: PlainDate,
  calendar: WorkingDayCalendar,
): Deadline | null {
  if (!dueOn || isClosed(state as ApplicationState)) return null;
  const found = deadlineOn(plainDateIn(dueOn, "UTC"), today, calendar);
  return found.ok ? found.value : null;
}
