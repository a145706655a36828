import "server-only";
import { plainDateIn } from "@/lib/domain/plain-date";
import type { WorkingDayCalendar } from "@/lib/domain/working-days";
import { now } from "@/server/clock";
import type { ScopedDb } from "@/server/db/scope";

const keptMs = 5 * 60_000;
let kept: { calendar: WorkingDayCalendar; until: number } | undefined;

/** Reads the national calendar of working days; what the platform's administrator changes is seen within five minutes. */
export async function readCalendar(db: ScopedDb): Promise<WorkingDayCalendar> {
  const at = now().getTime();
  if (kept && at < kept.until && at >= kept.until - keptMs) return kept.calendar;
  const years = await db.calendarYear.findMany();
  const days = await db.calendarDay.findMany({ select: { day: true, off: true } });
  const calendar = {
    exceptions: new Map(days.map(({ day, off }) => [plainDateIn(day, "UTC"), off])),
    years: new Set(years.map(({ year }) => year)),
  };
  kept = { calendar, until: at + keptMs };
  return calendar;
}
