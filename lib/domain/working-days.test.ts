import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import chineseDays from "chinese-days";
import fc from "fast-check";
import { describe, expect, test, vi } from "vitest";
import { addDays, asPlainDate } from "./plain-date";
import { addWorkingDays, isWorkingDay, type WorkingDayCalendar } from "./working-days";

const require = createRequire(import.meta.url);
const covered = [2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026];
const calendar = calendarOf(covered);
const d = asPlainDate;

// The oracle builds its tables in the time zone of the process, once, when it is imported.
vi.hoisted(() => {
  process.env.TZ = "Asia/Shanghai";
});

function calendarOf(years: number[]): WorkingDayCalendar {
  const exceptions = new Map<string, boolean>();
  for (const year of years) {
    const path = require.resolve("chinese-days").replace(/index\.[^/\\]+$/, `years/${year}.json`);
    const data: { holidays: object; workdays: object } = JSON.parse(readFileSync(path, "utf8"));
    for (const date of Object.keys(data.holidays)) exceptions.set(date, true);
    for (const date of Object.keys(data.workdays)) exceptions.set(date, false);
  }
  return { exceptions, years: new Set(years) };
}

test.each([
  ["2021-10-20", 5, "2021-10-27"],
  ["2021-10-20", 20, "2021-11-17"],
  ["2021-10-20", 30, "2021-12-01"],
  ["2021-09-17", 5, "2021-09-26"],
  ["2021-09-28", 20, "2021-11-01"],
  ["2026-02-10", 5, "2026-02-24"],
  ["2026-09-28", 10, "2026-10-16"],
  ["2026-09-28", 20, "2026-10-30"],
])("%s and %i working days end on %s", (from, workingDays, end) => {
  expect(addWorkingDays(d(from), workingDays, calendar)).toEqual({ ok: true, value: end });
  expect(chineseDays.findWorkday(workingDays, from)).toBe(end);
});

test("the Saturday on which the manual's application was filed was worked", () => {
  expect(isWorkingDay(d("2021-10-09"), calendar)).toEqual({ ok: true, value: true });
  expect(isWorkingDay(d("2021-10-10"), calendar)).toEqual({ ok: true, value: false });
  expect(isWorkingDay(d("2021-10-01"), calendar)).toEqual({ ok: true, value: false });
});

test("every day from 2019 to 2026 is judged as the oracle judges it", () => {
  const different: string[] = [];
  for (let day = d("2019-01-01"); day <= "2026-12-31"; day = addDays(day, 1)) {
    const judged = isWorkingDay(day, calendar);
    if (!judged.ok || judged.value !== chineseDays.isWorkday(day)) different.push(day);
  }
  expect(different).toEqual([]);
});

describe("a year that nobody entered", () => {
  const uncovered = { ok: false, reasons: [{ key: "uncoveredYear", values: { year: 2027 } }] };

  test("is named instead of answered, also when only the end falls into it", () => {
    expect(isWorkingDay(d("2027-01-01"), calendar)).toEqual(uncovered);
    expect(addWorkingDays(d("2026-12-25"), 20, calendar)).toEqual(uncovered);
  });

  test("does no harm as long as the period ends before it", () => {
    expect(addWorkingDays(d("2026-12-25"), 4, calendar)).toEqual({ ok: true, value: "2026-12-31" });
    expect(addWorkingDays(d("2018-12-31"), 1, calendar)).toEqual({ ok: true, value: "2019-01-02" });
  });
});

test("a period ends on a working day with exactly as many working days behind its start", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 2500 }), fc.integer({ min: 1, max: 40 }), (offset, workingDays) => {
      const start = addDays(d("2019-01-01"), offset);
      const end = addWorkingDays(start, workingDays, calendar);
      if (!end.ok) throw new Error("every year is covered");
      let counted = 0;
      for (let day = addDays(start, 1); day <= end.value; day = addDays(day, 1)) {
        if (chineseDays.isWorkday(day)) counted += 1;
      }
      expect(counted).toBe(workingDays);
      expect(chineseDays.isWorkday(end.value)).toBe(true);
    }),
  );
});

test.each([0, -1, 1.5, Number.NaN])("a period of %d working days is an error", (workingDays) => {
  expect(() => addWorkingDays(d("2021-10-20"), workingDays, calendar)).toThrow(RangeError);
});
