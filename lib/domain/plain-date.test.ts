import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  addDays,
  addMonths,
  addYears,
  asPlainDate,
  comparePlainDates,
  dayOfWeek,
  daysBetween,
  isAfter,
  isBefore,
  parsePlainDate,
  plainDateIn,
  yearOf,
} from "./plain-date";
import { plainDate } from "./plain-date-schema";

const d = asPlainDate;
const msPerDay = 86_400_000;
const anyDay = fc
  .integer({ min: Date.UTC(1801, 0, 1) / msPerDay, max: Date.UTC(2198, 11, 31) / msPerDay })
  .map((days) => d(new Date(days * msPerDay).toISOString().slice(0, 10)));
const oracleDay = (date: string) => Date.parse(date) / msPerDay;

describe("reading", () => {
  test.each(["2024-02-29", "2000-02-29", "1800-01-01", "2199-12-31"])("%s is a calendar day", (text) => {
    expect(parsePlainDate(text)).toEqual({ ok: true, value: text });
    expect(plainDate.parse(text)).toBe(text);
  });

  test.each([
    "2023-02-29",
    "1900-02-29",
    "2021-04-31",
    "2021-13-01",
    "2021-00-10",
    "2021-01-00",
    "1799-12-31",
    "2200-01-01",
    "2021-1-1",
    "2021/01/01",
    "2021-01-01T00:00:00Z",
    " 2021-01-01",
    "2021-01-01\n",
    "",
  ])("%j is not a calendar day", (text) => {
    expect(parsePlainDate(text)).toEqual({ ok: false, reasons: ["calendarDate"] });
    expect(plainDate.safeParse(text).success).toBe(false);
    expect(() => asPlainDate(text)).toThrow(RangeError);
  });
});

describe("arithmetic", () => {
  test("days are counted as the calendar counts them, over every leap day", () => {
    fc.assert(
      fc.property(anyDay, anyDay, (a, b) => {
        expect(daysBetween(a, b)).toBe(oracleDay(b) - oracleDay(a));
        expect(addDays(a, daysBetween(a, b))).toBe(b);
        expect(dayOfWeek(a)).toBe(((new Date(a).getUTCDay() + 6) % 7) + 1);
        expect(isBefore(a, b)).toBe(oracleDay(a) < oracleDay(b));
        expect(isAfter(a, b)).toBe(isBefore(b, a));
        expect(Math.sign(oracleDay(a) - oracleDay(b))).toBe(comparePlainDates(a, b));
      }),
    );
  });

  test("a month without that day ends on its last day", () => {
    expect(addMonths(d("2021-01-31"), 1)).toBe("2021-02-28");
    expect(addMonths(d("2020-08-31"), 18)).toBe("2022-02-28");
    expect(addMonths(d("2021-03-31"), -1)).toBe("2021-02-28");
    expect(addMonths(d("2021-01-15"), -1)).toBe("2020-12-15");
    expect(addYears(d("2024-02-29"), 1)).toBe("2025-02-28");
    expect(addYears(d("2024-02-29"), 4)).toBe("2028-02-29");
  });

  test("adding months keeps the day or clamps it, and never skips a month", () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 11 }), (date, months) => {
        const later = addMonths(date, months);
        expect(later.slice(8) <= date.slice(8)).toBe(true);
        expect((Number(later.slice(5, 7)) - Number(date.slice(5, 7)) + 12) % 12).toBe(months);
      }),
    );
  });

  test("leaving the range of years or counting in fractions is an error, never a wrong date", () => {
    expect(() => addDays(d("2199-12-31"), 1)).toThrow(RangeError);
    expect(() => addYears(d("1800-01-01"), -1)).toThrow(RangeError);
    expect(() => addDays(d("2021-01-01"), 0.5)).toThrow(RangeError);
    expect(() => addMonths(d("2021-01-01"), Number.NaN)).toThrow(RangeError);
  });

  test("the year is read as a number", () => {
    expect(yearOf(d("2021-10-09"))).toBe(2021);
  });
});

describe("instants", () => {
  test("an instant falls on the day that Shanghai's calendar shows", () => {
    expect(plainDateIn(new Date("2021-12-01T15:59:59Z"))).toBe("2021-12-01");
    expect(plainDateIn(new Date("2021-12-01T16:00:00Z"))).toBe("2021-12-02");
    expect(plainDateIn(new Date("2024-12-31T16:00:00Z"))).toBe("2025-01-01");
  });

  test("a date column of the database reads back as the day that was written", () => {
    fc.assert(
      fc.property(anyDay, (date) => {
        expect(plainDateIn(new Date(date), "UTC")).toBe(date);
      }),
    );
  });

  test("an invalid instant is an error", () => {
    expect(() => plainDateIn(new Date(Number.NaN))).toThrow(RangeError);
  });
});
