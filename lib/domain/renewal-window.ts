import { addDays, isBefore, type PlainDate } from "./plain-date";
import type { Validity } from "./validity";

/** Finds the first day on which a registration may be renewed: its first, or so many days before its last, never before its first. */
export function renewalOpens({ begin, end }: Validity, daysBefore: number | null): PlainDate {
  const opens = daysBefore === null ? begin : addDays(end, -daysBefore);
  return isBefore(opens, begin) ? begin : opens;
}
