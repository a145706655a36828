import { expect, it } from "vitest";
import { weeksOf } from "./month-grid";

it("lays every month out in whole weeks, each day once at its place", () => {
  for (let month = 1; month <= 12; month += 1) {
    const weeks = weeksOf(2028, month);
    expect(weeks.every((week) => week.length === 7)).toBe(true);
    const days = weeks.flat().filter((day) => day !== null);
    expect(new Set(days).size).toBe(new Date(2028, month, 0).getDate());
  }
  expect(weeksOf(2026, 2)[0]).toEqual([null, null, null, null, null, null, "2026-02-01"]);
});
