import { expect, test } from "vitest";
import { deadlineOn } from "./deadline";
import { asPlainDate } from "./plain-date";

const calendar = { exceptions: new Map([["2026-12-02", true]]), years: new Set([2026]) };
const day = asPlainDate;

test.each([
  ["2026-11-20", 5],
  ["2026-11-26", 1],
  ["2026-11-27", 0],
  ["2026-11-28", -1],
  ["2026-12-03", -3],
])("a period whose last day is Friday, 27 November 2026, seen on %s", (today, workingDaysLeft) => {
  expect(deadlineOn(day("2026-11-27"), day(today), calendar)).toEqual({
    ok: true,
    value: { dueOn: "2026-11-27", workingDaysLeft },
  });
});

test("nobody guesses the holidays of a year that is not known", () => {
  expect(deadlineOn(day("2027-01-05"), day("2026-12-30"), calendar)).toMatchObject({
    ok: false,
    reasons: [{ key: "uncoveredYear", values: { year: 2027 } }],
  });
});
