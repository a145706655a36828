import { describe, expect, test } from "vitest";
import { writtenNumber } from "./written-number";

describe("a number in the characters of laws", () => {
  test.each([
    [1, "一"],
    [6, "六"],
    [10, "十"],
    [15, "十五"],
    [20, "二十"],
    [46, "四十六"],
    [60, "六十"],
    [99, "九十九"],
  ])("%d is %s", (value, written) => {
    expect(writtenNumber(value)).toBe(written);
  });

  test.each([0, -6, 100, 1.5, Number.NaN])("%d is refused", (value) => {
    expect(() => writtenNumber(value)).toThrow(RangeError);
  });
});
