import { ok, type Result, refused } from "@/lib/result";

declare const brand: unique symbol;

/** A calendar day of law, "YYYY-MM-DD", 1800 to 2199; text order is order in time. */
export type PlainDate = string & { readonly [brand]: "PlainDate" };

/** Names the time zone in which every date of law is judged. */
export const lawZone = "Asia/Shanghai";

// From 1800 because an example number of GB 11643 was born in 1880.
const firstYear = 1800;
const lastYear = 2199;
const shape = /^(\d{4})-(\d{2})-(\d{2})$/;

interface Civil {
  year: number;
  month: number;
  day: number;
}

/** Reads a real day of the Gregorian calendar, written exactly YYYY-MM-DD. */
export function parsePlainDate(text: string): Result<PlainDate, "calendarDate"> {
  return isPlainDate(text) ? ok(text) : refused("calendarDate");
}

/** Takes a date from our own storage or configuration as a calendar day; throws RangeError when it is none. */
export function asPlainDate(text: string): PlainDate {
  if (!isPlainDate(text)) throw new RangeError(`not a calendar day: ${text}`);
  return text;
}

/** Compares two days for sorting: negative when the first is earlier. */
export function comparePlainDates(a: PlainDate, b: PlainDate): -1 | 0 | 1 {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** Tells whether the first day is strictly before the second. */
export function isBefore(a: PlainDate, b: PlainDate): boolean {
  return a < b;
}

/** Tells whether the first day is strictly after the second. */
export function isAfter(a: PlainDate, b: PlainDate): boolean {
  return a > b;
}

/** Adds calendar days, also negative; throws RangeError outside 1800 to 2199. */
export function addDays(date: PlainDate, days: number): PlainDate {
  return fromDayNumber(dayNumber(date) + whole(days));
}

/** Adds months; where the day is missing, the month's last day takes its place (民法典 202). */
export function addMonths(date: PlainDate, months: number): PlainDate {
  const { year, month, day } = civilOf(date);
  const index = year * 12 + (month - 1) + whole(months);
  const target = { year: Math.floor(index / 12), month: (index % 12) + 1 };
  return format({ ...target, day: Math.min(day, daysInMonth(target.year, target.month)) });
}

/** Adds years; 29 February becomes 28 February where there is none (民法典 202). */
export function addYears(date: PlainDate, years: number): PlainDate {
  return addMonths(date, whole(years) * 12);
}

/** Counts the days from the first day to the second: 1 from today to tomorrow, negative backwards. */
export function daysBetween(from: PlainDate, to: PlainDate): number {
  return dayNumber(to) - dayNumber(from);
}

/** Gives the ISO day of the week, 1 Monday to 7 Sunday. */
export function dayOfWeek(date: PlainDate): number {
  return ((((dayNumber(date) + 3) % 7) + 7) % 7) + 1;
}

/** Gives the year of a day as a number. */
export function yearOf(date: PlainDate): number {
  return civilOf(date).year;
}

/** Gives the calendar day on which an instant falls, in Shanghai unless told; "UTC" reads a date column. */
export function plainDateIn(instant: Date, zone: string = lawZone): PlainDate {
  const parts = calendarIn(zone).formatToParts(instant);
  const part = (type: string) => Number(parts.find((each) => each.type === type)?.value);
  return format({ year: part("year"), month: part("month"), day: part("day") });
}

const calendars = new Map<string, Intl.DateTimeFormat>(); // making one takes longer than asking it a hundred times

function calendarIn(zone: string): Intl.DateTimeFormat {
  const known = calendars.get(zone);
  if (known) return known;
  const calendar = new Intl.DateTimeFormat("en-US", {
    timeZone: zone,
    calendar: "gregory",
    numberingSystem: "latn",
    year: "numeric",
    month: "numeric",
    day: "numeric",
  });
  calendars.set(zone, calendar);
  return calendar;
}

function isPlainDate(text: string): text is PlainDate {
  const match = shape.exec(text);
  if (!match) return false;
  const [year, month, day] = match.slice(1).map(Number) as [number, number, number];
  return (
    year >= firstYear &&
    year <= lastYear &&
    month >= 1 &&
    month <= 12 &&
    day >= 1 &&
    day <= daysInMonth(year, month)
  );
}

function civilOf(date: PlainDate): Civil {
  return { year: Number(date.slice(0, 4)), month: Number(date.slice(5, 7)), day: Number(date.slice(8, 10)) };
}

function format({ year, month, day }: Civil): PlainDate {
  const pad = (value: number, width: number) => String(value).padStart(width, "0");
  return asPlainDate(`${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`);
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

/** Days since 1970-01-01, counted by arithmetic in years that begin in March, so that leap days come last. */
function dayNumber(date: PlainDate): number {
  const { year, month, day } = civilOf(date);
  const marchYear = month > 2 ? year : year - 1;
  const marchMonth = (month + 9) % 12;
  const leapDays = Math.floor(marchYear / 4) - Math.floor(marchYear / 100) + Math.floor(marchYear / 400);
  return marchYear * 365 + leapDays + Math.floor((153 * marchMonth + 2) / 5) + day - 719_469;
}

function fromDayNumber(days: number): PlainDate {
  const shifted = days + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  return format({
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1,
  });
}

function whole(value: number): number {
  if (!Number.isSafeInteger(value)) throw new RangeError(`not a whole number: ${value}`);
  return value;
}

/** Gives the first moment of a day in Shanghai, which has had no summer time since 1991. */
export function startOfDay(date: PlainDate): Date {
  return new Date(`${date}T00:00:00+08:00`);
}
