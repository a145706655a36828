import { type AddressParams, readParams } from "@/lib/address-params";
import {
  addDays,
  addMonths,
  asPlainDate,
  dayOfWeek,
  daysBetween,
  type PlainDate,
} from "@/lib/domain/plain-date";

/** The times that statistics offer by name; each ends today, but for the last year. */
export const spans = ["weeks", "months", "year", "lastYear"] as const;
export type Span = (typeof spans)[number];

/** The most days that a time may have. */
const mostDays = 366;
/** From how many days on a time is divided into months. */
const mostDaysInWeeks = 130;
const bounds = { from: asPlainDate("2000-01-01"), to: asPlainDate("2099-12-31") };

/** A time from its first to its last day. */
export interface Period {
  from: PlainDate;
  to: PlainDate;
}

/** What an address asks for: a time by its name, or by its days. */
export interface AskedPeriod extends Period {
  /** None where it was asked for by its days. */
  span: Span | null;
  /** Why the days that were asked for could not be taken; another time is shown then. */
  fault: "order" | "long" | "far" | "date" | null;
}

/** Gives the days of a time named: twelve weeks from Monday, twelve months, this year up to today, or the whole last year. */
export function periodOf(span: Span, today: PlainDate): Period {
  switch (span) {
    case "weeks":
      return { from: addDays(today, 1 - dayOfWeek(today) - 11 * 7), to: today };
    case "months":
      return { from: addMonths(firstOfMonth(today), -11), to: today };
    case "year":
      return { from: firstOfYear(today), to: today };
    case "lastYear":
      return { from: addMonths(firstOfYear(today), -12), to: addDays(firstOfYear(today), -1) };
  }
}

/** Gives as many days, ending the day before. */
export function periodBefore({ from, to }: Period): Period {
  const last = addDays(from, -1);
  return { from: addDays(last, -daysBetween(from, to)), to: last };
}

/** Tells into what a time is divided: weeks from Monday, or months where those would be too many. */
export function unitOf({ from, to }: Period): "week" | "month" {
  return daysBetween(from, to) < mostDaysInWeeks ? "week" : "month";
}

/** Lists the first days of the weeks or months that a time touches, in order. */
export function partsOf(period: Period): PlainDate[] {
  const unit = unitOf(period);
  const { from, to } = period;
  const parts: PlainDate[] = [];
  let at = unit === "week" ? addDays(from, 1 - dayOfWeek(from)) : firstOfMonth(from);
  while (at <= to) {
    parts.push(at);
    at = unit === "week" ? addDays(at, 7) : addMonths(at, 1);
  }
  return parts;
}

/** Says what is wrong with days asked for: in the wrong order, in a time of which nothing is known, or too many. */
export function periodFault({ from, to }: Period): "order" | "long" | "far" | null {
  if (to < from) return "order";
  if (from < bounds.from || to > bounds.to) return "far";
  return daysBetween(from, to) >= mostDays ? "long" : null;
}

/** Reads which time an address asks for; the last twelve weeks where nothing can be meant. */
export function readPeriod(params: AddressParams, today: PlainDate): AskedPeriod {
  const asked = readParams(params);
  const span = asked.oneOf("span", spans) ?? "weeks";
  const named = { ...periodOf(span, today), span };
  if (!asked.text("from") && !asked.text("to")) return { ...named, fault: null };
  const [from, to] = [asked.day("from"), asked.day("to")];
  if (!from || !to) return { ...named, fault: "date" };
  const period = { from, to };
  const fault = periodFault(period);
  return fault ? { ...named, fault } : { ...period, span: null, fault: null };
}

/** Writes the part of an address that asks for a time. */
export function periodParams({ span, from, to }: Pick<AskedPeriod, "span" | "from" | "to">): URLSearchParams {
  return span === null ? new URLSearchParams({ from, to }) : new URLSearchParams({ span });
}

/** Gives the first day of the month of a day. */
export function firstOfMonth(day: PlainDate): PlainDate {
  return `${day.slice(0, 7)}-01` as PlainDate;
}

function firstOfYear(day: PlainDate): PlainDate {
  return `${day.slice(0, 4)}-01-01` as PlainDate;
}
