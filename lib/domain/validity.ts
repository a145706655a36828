import { addDays, addYears, isAfter, isBefore, type PlainDate } from "./plain-date";

/** First and last day on which a registration counts, judged by Shanghai's calendar days. */
export interface Validity {
  begin: PlainDate;
  end: PlainDate;
}

export type ValidityStatus = "upcoming" | "valid" | "underRenewal" | "expired";

/** Sets the validity of a registration: the end is begin + years - 1 day. */
export function validityFrom(begin: PlainDate, years: number): Validity {
  const anniversary = addYears(begin, years);
  // 民法典 202: where 29 February has no anniversary, the month's last day is already the period's last day.
  const isSameDay = anniversary.slice(5) === begin.slice(5);
  return { begin, end: isSameDay ? addDays(anniversary, -1) : anniversary };
}

/** Finds the end after a renewal: one more whole period from the day after the old end. */
export function renewedEnd(oldEnd: PlainDate, years: number): PlainDate {
  return validityFrom(addDays(oldEnd, 1), years).end;
}

/** Judges a validity on a day; a renewal signed in time and undecided at the end holds on (行政许可法 50). */
export function statusOn(
  validity: Validity,
  date: PlainDate,
  options: { timelyRenewalUndecided: boolean } = { timelyRenewalUndecided: false },
): ValidityStatus {
  if (isBefore(date, validity.begin)) return "upcoming";
  if (!isAfter(date, validity.end)) return "valid";
  return options.timelyRenewalUndecided ? "underRenewal" : "expired";
}
