import "server-only";
import { plainDateIn } from "@/lib/domain/plain-date";
import type { WorkingDayCalendar } from "@/lib/domain/working-days";
import { now } from "@/server/clock";
import type { ScopedDb } from "@/server/db/scope";

/** How long a process may reckon with the national calendar it has read; who changes it has open periods reckoned once more after that. */
export const calendarKeptMs = 5 * 60_000;
let kept: { calendar: WorkingDayCalendar; until: number } | undefined;

/**
 * Reads the calendar of working days that counts for a registry: the national one, of which a change is seen within five
 * minutes, and the days on which this registry alone does not work.
 */
export async function readCalendar(db: ScopedDb, registryId: string): Promise<WorkingDayCalendar> {
  const { exceptions, years } = await readNationalCalendar(db);
  const own = await db.registryCalendarDay.findMany({
    where: { registryId, withdrawnAt: null },
    select: { day: true },
  });
  if (own.length === 0) return { exceptions, years };
  return { exceptions: new Map([...exceptions, ...own.map(({ day }) => offOn(day))]), years };
}

/** Reads the national calendar, of which a change is seen within five minutes. */
async function readNationalCalendar(db: ScopedDb): Promise<WorkingDayCalendar> {
  const at = now().getTime();
  if (kept && at < kept.until && at >= kept.until - calendarKeptMs) return kept.calendar;
  const years = await db.calendarYear.findMany();
  const days = await db.calendarDay.findMany({ select: { day: true, off: true } });
  const calendar = {
    exceptions: new Map(days.map(({ day, off }) => [plainDateIn(day, "UTC") as string, off])),
    years: new Set(years.map(({ year }) => year)),
  };
  kept = { calendar, until: at + calendarKeptMs };
  return calendar;
}

/** Has this process read the calendar anew the next time: after a change, and before periods are reckoned anew. */
export function forgetCalendar(): void {
  kept = undefined;
}

const offOn = (day: Date): [string, boolean] => [plainDateIn(day, "UTC"), true];
