import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, asPlainDate, daysBetween, type PlainDate } from "@/lib/domain/plain-date";
import {
  partsOf,
  periodBefore,
  periodFault,
  periodOf,
  periodParams,
  readPeriod,
  spans,
  unitOf,
} from "./period";
import { ageClass, changeOf, quantile } from "./spread";
import { numberWorkingDays } from "./working-day-numbers";

const today = asPlainDate("2026-11-20"); // a Friday

describe("the time of statistics", () => {
  test.each([
    ["weeks", "2026-08-31", "2026-11-20", "week"],
    ["months", "2025-12-01", "2026-11-20", "month"],
    ["year", "2026-01-01", "2026-11-20", "month"],
    ["lastYear", "2025-01-01", "2025-12-31", "month"],
  ] as const)("%s: %s to %s, by %s", (span, from, to, unit) => {
    const period = periodOf(span, today);
    expect(period).toEqual({ from, to });
    expect(unitOf(period)).toBe(unit);
  });

  test("is read from its own address, and nothing that nobody could mean", () => {
    for (const span of spans)
      expect(readPeriod(Object.fromEntries(periodParams({ ...periodOf(span, today), span })), today)).toEqual(
        {
          ...periodOf(span, today),
          span,
          fault: null,
        },
      );
    const own = { from: asPlainDate("2026-02-01"), to: asPlainDate("2026-02-28"), span: null };
    expect(readPeriod(Object.fromEntries(periodParams(own)), today)).toEqual({ ...own, fault: null });
    for (const [from, to, fault] of [
      ["2026-02-30", "2026-03-01", "date"],
      ["2026-03-01", "", "date"],
      ["2026-03-02", "2026-03-01", "order"],
      ["2025-01-01", "2026-01-02", "long"],
      ["1800-01-01", "1800-01-02", "far"],
      ["2199-12-30", "2199-12-31", "far"],
    ])
      expect(readPeriod({ from, to }, today)).toMatchObject({ span: "weeks", fault });
    expect(readPeriod({ span: ["year", "weeks"] }, today).span).toBe("year");
  });

  test("has before it as many days, and parts that hold each of its days once", () => {
    const days = fc.record({
      start: fc.integer({ min: 0, max: 3_000 }),
      length: fc.integer({ min: 0, max: 365 }),
    });
    fc.assert(
      fc.property(days, ({ start, length }) => {
        const from = addDays(asPlainDate("2020-01-01"), start);
        const period = { from, to: addDays(from, length) };
        expect(periodFault(period)).toBeNull();
        const before = periodBefore(period);
        expect(addDays(before.to, 1)).toBe(from);
        expect(daysBetween(before.from, before.to)).toBe(length);
        const parts = partsOf(period);
        expect(parts).toEqual([...new Set(parts)].sort());
        expect(parts.filter((part) => part <= from)).toHaveLength(1);
        expect((parts.at(-1) ?? "") <= period.to).toBe(true);
        expect(parts.length).toBeLessThanOrEqual(20);
      }),
    );
  });
});

describe("figures of what took how long", () => {
  test("find the median and nine in ten as somebody does who lines them all up", () => {
    const counts = fc.array(fc.record({ days: fc.nat(60), count: fc.integer({ min: 1, max: 9 }) }), {
      minLength: 1,
    });
    fc.assert(
      fc.property(counts, fc.constantFrom(0.5, 0.9), (histogram, share) => {
        const line = histogram
          .flatMap(({ days, count }) => Array.from({ length: count }, () => days))
          .sort((a, b) => a - b);
        expect(quantile(histogram, share)).toBe(line[Math.ceil(line.length * share) - 1]);
      }),
    );
    expect(quantile([], 0.5)).toBeNull();
  });

  test("know the class of an age, and by how much counts differ", () => {
    expect([0, 5, 6, 10, 11, 20, 21, 400].map(ageClass)).toEqual([0, 0, 1, 1, 2, 3, 4, 4]);
    expect([changeOf(12, 10), changeOf(5, 10), changeOf(3, 3), changeOf(3, 0)]).toEqual([20, -50, 0, null]);
  });

  test("number working days so that differences are days worked; a year unknown ends what is known", () => {
    const calendar = {
      exceptions: new Map([
        ["2026-10-10", false],
        ["2026-10-08", true],
      ]),
      years: new Set([2026]),
    };
    const { days, numbers } = numberWorkingDays(
      asPlainDate("2025-12-30"),
      asPlainDate("2026-10-12"),
      calendar,
    );
    expect(days[0]).toBe("2026-01-01");
    const numberOf = (day: string) => numbers[days.indexOf(day as PlainDate)] ?? Number.NaN;
    expect(numberOf("2026-10-12") - numberOf("2026-10-07")).toBe(3); // Friday, the Saturday worked, Monday
    expect(numberOf("2026-10-11") - numberOf("2026-10-10")).toBe(0);
  });
});
