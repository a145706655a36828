import { ok, type Result } from "@/lib/result";
import { addDays, isAfter, type PlainDate } from "./plain-date";
import { isWorkingDay, type UncoveredYear, type WorkingDayCalendar } from "./working-days";

/** The periods of working days that run against a registry. */
export const periodKinds = ["acceptance", "decision"] as const;
export type PeriodKind = (typeof periodKinds)[number];

/** A time in which a period stands still: after the day `from` up to and with the day `to`; null: until now. */
export interface Pause {
  from: PlainDate;
  to: PlainDate | null;
}

/** A period of working days after the day of an event, with the times in which it stood still. */
export interface Clock {
  from: PlainDate;
  workingDays: number;
  pauses: readonly Pause[];
}

/** Finds the last day of a clock's period (行政许可法 42, 45, 82); null while it stands still. */
export function lastDayOf(
  clock: Clock,
  calendar: WorkingDayCalendar,
): Result<PlainDate | null, UncoveredYear> {
  if (clock.pauses.some(({ to }) => to === null)) return ok(null);
  let day = clock.from;
  for (let counted = 0; counted < clock.workingDays; ) {
    day = addDays(day, 1);
    const worked = isWorkingDay(day, calendar);
    if (!worked.ok) return worked;
    if (worked.value && !clock.pauses.some((pause) => isWithin(day, pause))) counted += 1;
  }
  return ok(day);
}

function isWithin(day: PlainDate, { from, to }: Pause): boolean {
  return isAfter(day, from) && to !== null && !isAfter(day, to);
}
