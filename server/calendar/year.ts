import "server-only";
import type { ExceptionalDay } from "@/lib/domain/calendar-notice";
import { type PlainDate, plainDateIn } from "@/lib/domain/plain-date";
import type { WorkingDayCalendar } from "@/lib/domain/working-days";
import type { CalendarYear } from "@/lib/dto/calendar";
import type { ScopedDb } from "@/server/db/scope";

/** Reads a year of the national calendar from its rows, past what the process keeps. */
export async function readYear(db: ScopedDb, year: number, today: PlainDate): Promise<CalendarYear> {
  const years = (await db.calendarYear.findMany({ orderBy: { year: "asc" } })).map((row) => row.year);
  const days = await daysOf(db, year);
  return { year, covered: years.includes(year), years, days, today };
}

/** Reads the exceptional days of a year of the national calendar in their order. */
export async function daysOf(db: ScopedDb, year: number): Promise<ExceptionalDay[]> {
  const rows = await db.calendarDay.findMany({ where: within(year), orderBy: { day: "asc" } });
  return rows.map(({ day, ...row }) => ({ day: plainDateIn(day, "UTC"), ...row }));
}

/** Selects the days of a year. */
export const within = (year: number) => ({
  day: { gte: new Date(`${year}-01-01`), lte: new Date(`${year}-12-31`) },
});

/** Reads the whole national calendar with one year's days in place of those kept: what would count if they were confirmed. */
export async function calendarWith(
  db: ScopedDb,
  year: number,
  days: readonly ExceptionalDay[],
): Promise<WorkingDayCalendar> {
  const kept = await db.calendarDay.findMany({ where: { NOT: within(year) } });
  const years = await db.calendarYear.findMany();
  return {
    exceptions: new Map<string, boolean>([
      ...kept.map(({ day, off }) => [plainDateIn(day, "UTC"), off] as const),
      ...days.map(({ day, off }) => [day, off] as const),
    ]),
    years: new Set([...years.map((row) => row.year), year]),
  };
}
