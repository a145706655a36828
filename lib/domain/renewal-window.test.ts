import { describe, expect, test } from "vitest";
import { asPlainDate } from "./plain-date";
import { renewalOpens } from "./renewal-window";

const d = asPlainDate;

describe("the first day of a renewal", () => {
  test.each([
    ["2023-06-12", "2027-06-11", null, "2023-06-12"],
    ["2023-06-12", "2027-06-11", 90, "2027-03-13"],
    ["2023-06-12", "2027-06-11", 0, "2027-06-11"],
    ["2024-03-01", "2028-02-29", 1, "2028-02-28"],
    ["2024-05-30", "2028-05-29", 90, "2028-02-29"],
    ["2023-05-31", "2027-05-30", 90, "2027-03-01"],
    ["2026-11-20", "2030-11-19", 1_460, "2026-11-20"],
    ["2026-11-20", "2030-11-19", 3_000, "2026-11-20"],
  ])("of %s to %s, opened %s days before, is %s", (begin, end, days, first) => {
    expect(renewalOpens({ begin: d(begin), end: d(end) }, days)).toBe(first);
  });
});
