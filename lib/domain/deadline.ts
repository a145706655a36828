import { ok, type Result } from "@/lib/result";
import { addDays, isAfter, type PlainDate } from "./plain-date";
import { addWorkingDays, isWorkingDay, type UncoveredYear, type WorkingDayCalendar } from "./working-days";

/** A legal deadline: its last day, and the working days left until then; negative once it is over. */
export interface Deadline {
  dueOn: PlainDate;
  workingDaysLeft: number;
}

/** Finds the deadline of a period of working days after an event, as seen on a day (行政许可法 42, 82). */
export function deadlineOf(
  event: PlainDate,
  workingDays: number,
  today: PlainDate,
  calendar: WorkingDayCalendar,
): Result<Deadline, UncoveredYear> {
  const due = addWorkingDays(event, workingDays, calendar);
  if (!due.ok) return due;
  const over = isAfter(today, due.value);
  const [from, to] = over ? [due.value, today] : [today, due.value];
  let count = 0;
  for (let day = addDays(from, 1); !isAfter(day, to); day = addDays(day, 1)) {
    const worked = isWorkingDay(day, calendar);
    if (!worked.ok) return worked;
    if (worked.value) count += 1;
  }
  return ok({ dueOn: due.value, workingDaysLeft: over ? -Math.max(1, count) : count });
}
