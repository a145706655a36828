import { ok, type Result } from "@/lib/result";
import { addDays, isAfter, type PlainDate } from "./plain-date";
import { isWorkingDay, type UncoveredYear, type WorkingDayCalendar } from "./working-days";

/** A legal deadline: its last day, and the working days left until then; negative once it is over. */
export interface Deadline {
  dueOn: PlainDate;
  workingDaysLeft: number;
}

/** Tells how many working days are left until the last day of a period, as seen on a day (行政许可法 82). */
export function deadlineOn(
  dueOn: PlainDate,
  today: PlainDate,
  calendar: WorkingDayCalendar,
): Result<Deadline, UncoveredYear> {
  const over = isAfter(today, dueOn);
  const [from, to] = over ? [dueOn, today] : [today, dueOn];
  let count = 0;
  for (let day = addDays(from, 1); !isAfter(day, to); day = addDays(day, 1)) {
    const worked = isWorkingDay(day, calendar);
    if (!worked.ok) return worked;
    if (worked.value) count += 1;
  }
  return ok({ dueOn, workingDaysLeft: over ? -Math.max(1, count) : count });
}
