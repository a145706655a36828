import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, addYears, asPlainDate, daysBetween } from "./plain-date";
import { renewedEnd, statusOn, validityFrom } from "./validity";

const d = asPlainDate;
const anyDay = fc.integer({ min: 0, max: 60_000 }).map((days) => addDays(d("2000-01-01"), days));

describe("the end of a registration", () => {
  test.each([
    ["2021-10-20", 4, "2025-10-19"],
    ["2025-07-21", 4, "2029-07-20"],
    ["2019-01-01", 3, "2021-12-31"],
    ["2020-03-01", 4, "2024-02-29"],
    ["2021-03-01", 3, "2024-02-29"],
    ["2024-02-29", 4, "2028-02-28"],
    ["2024-02-29", 3, "2027-02-28"],
  ])("from %s for %i years is %s", (begin, years, end) => {
    expect(validityFrom(d(begin), years)).toEqual({ begin, end });
  });

  test.each([
    ["2025-10-19", 4, "2029-10-19"],
    ["2021-12-31", 3, "2024-12-31"],
    ["2028-02-29", 4, "2032-02-29"],
    ["2028-02-29", 3, "2031-02-28"],
    ["2025-02-28", 3, "2028-02-29"],
  ])("renewed from %s for %i years is %s", (oldEnd, years, end) => {
    expect(renewedEnd(d(oldEnd), years)).toBe(end);
  });

  test("is begin + years - 1 day for every begin but 29 February", () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 5 }), (begin, years) => {
        fc.pre(!begin.endsWith("02-29"));
        expect(validityFrom(begin, years).end).toBe(addDays(addYears(begin, years), -1));
      }),
    );
  });

  test("never gives a person fewer days than the years hold, and a renewal adds a whole period", () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 5 }), (begin, years) => {
        const { end } = validityFrom(begin, years);
        expect(daysBetween(begin, end) + 1).toBeGreaterThanOrEqual(365 * years);
        expect(daysBetween(end, renewedEnd(end, years))).toBeGreaterThanOrEqual(365 * years);
      }),
    );
  });
});

describe("the status", () => {
  const validity = validityFrom(d("2021-10-20"), 4);

  test.each([
    ["2021-10-19", "upcoming"],
    ["2021-10-20", "valid"],
    ["2025-10-19", "valid"],
    ["2025-10-20", "expired"],
  ])("on %s is %s", (date, status) => {
    expect(statusOn(validity, d(date))).toBe(status);
  });

  test("after the end is under renewal while a timely renewal is undecided, and before it simply valid", () => {
    const pending = { timelyRenewalUndecided: true };
    expect(statusOn(validity, d("2025-10-19"), pending)).toBe("valid");
    expect(statusOn(validity, d("2025-10-20"), pending)).toBe("underRenewal");
  });
});
