import { expect, test } from "vitest";
import { deadlineOf } from "./deadline";
import { asPlainDate } from "./plain-date";

const calendar = { exceptions: new Map([["2026-12-02", true]]), years: new Set([2026]) };
const day = asPlainDate;

test.each([
  ["2026-11-20", { dueOn: "2026-11-27", workingDaysLeft: 5 }],
  ["2026-11-26", { dueOn: "2026-11-27", workingDaysLeft: 1 }],
  ["2026-11-27", { dueOn: "2026-11-27", workingDaysLeft: 0 }],
  ["2026-11-28", { dueOn: "2026-11-27", workingDaysLeft: -1 }],
  ["2026-12-03", { dueOn: "2026-11-27", workingDaysLeft: -3 }],
])("five working days after Friday, 20 November 2026, seen on %s", (today, expected) => {
  expect(deadlineOf(day("2026-11-20"), 5, day(today), calendar)).toEqual({ ok: true, value: expected });
});

test("nobody guesses the holidays of a year that is not known", () => {
  expect(deadlineOf(day("2026-12-30"), 5, day("2026-12-30"), calendar)).toMatchObject({
    ok: false,
    reasons: [{ key: "uncoveredYear", values: { year: 2027 } }],
  });
});
