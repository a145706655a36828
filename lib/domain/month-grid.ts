import { addDays, addMonths, asPlainDate, dayOfWeek, type PlainDate } from "./plain-date";

/** Lays a month out in weeks from Monday to Sunday; null before its first and after its last day. */
export function weeksOf(year: number, month: number): (PlainDate | null)[][] {
  const first = asPlainDate(`${year}-${String(month).padStart(2, "0")}-01`);
  const next = addMonths(first, 1);
  const days: (PlainDate | null)[] = Array.from({ length: dayOfWeek(first) - 1 }, () => null);
  for (let day = first; day < next; day = addDays(day, 1)) days.push(day);
  while (days.length % 7 !== 0) days.push(null);
  return Array.from({ length: days.length / 7 }, (_, week) => days.slice(week * 7, week * 7 + 7));
}
