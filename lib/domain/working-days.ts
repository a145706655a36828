import { ok, type Result, refused } from "@/lib/result";
import { addDays, dayOfWeek, type PlainDate, yearOf } from "./plain-date";

/** The days that differ from Monday to Friday, and the years for which they are all known. */
export interface WorkingDayCalendar {
  /** Day off: true; worked although a weekend day: false. */
  exceptions: ReadonlyMap<string, boolean>;
  years: ReadonlySet<number>;
}

/** The calendar does not know the holidays of this year; nobody may guess them. */
export interface UncoveredYear {
  key: "uncoveredYear";
  values: { year: number };
}

/** Tells whether a day is worked (行政许可法 82; 全国年节及纪念日放假办法 and the yearly notice of 国务院办公厅). */
export function isWorkingDay(date: PlainDate, calendar: WorkingDayCalendar): Result<boolean, UncoveredYear> {
  const year = yearOf(date);
  if (!calendar.years.has(year)) return refused({ key: "uncoveredYear", values: { year } });
  const isOffDay = calendar.exceptions.get(date);
  return ok(isOffDay === undefined ? dayOfWeek(date) <= 5 : !isOffDay);
}

/** Finds the last day of a period of working days; counting starts the day after the event (民法典 201). */
export function addWorkingDays(
  date: PlainDate,
  workingDays: number,
  calendar: WorkingDayCalendar,
): Result<PlainDate, UncoveredYear> {
  if (!Number.isSafeInteger(workingDays) || workingDays < 1) {
    throw new RangeError(`not a period of working days: ${workingDays}`);
  }
  let day = date;
  for (let counted = 0; counted < workingDays; ) {
    day = addDays(day, 1);
    const worked = isWorkingDay(day, calendar);
    if (!worked.ok) return worked;
    if (worked.value) counted += 1;
  }
  return ok(day);
}
