import { addDays, type PlainDate } from "@/lib/domain/plain-date";
import { isWorkingDay, type WorkingDayCalendar } from "@/lib/domain/working-days";

/** Days with how many working days have gone by up to and with each: the difference of two is the working days between them. */
export interface NumberedDays {
  days: PlainDate[];
  numbers: number[];
}

/** Numbers the working days of a time; what lies before a year that the calendar does not know is left out, and what lies after. */
export function numberWorkingDays(
  from: PlainDate,
  to: PlainDate,
  calendar: WorkingDayCalendar,
): NumberedDays {
  let days: PlainDate[] = [];
  let numbers: number[] = [];
  for (let day = from, gone = 0; day <= to; day = addDays(day, 1)) {
    const worked = isWorkingDay(day, calendar);
    if (!worked.ok) {
      [days, numbers] = [[], []];
      continue;
    }
    if (worked.value) gone += 1;
    days.push(day);
    numbers.push(gone);
  }
  return { days, numbers };
}
