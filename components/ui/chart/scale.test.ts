import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isLabelled, percent, ticksOf } from "./scale";

describe("the scale of a chart", () => {
  test.each([
    [0, [0, 1]],
    [1, [0, 1]],
    [4, [0, 1, 2, 3, 4]],
    [7, [0, 2, 4, 6, 8]],
    [23, [0, 10, 20, 30]],
    [1_203, [0, 500, 1_000, 1_500]],
  ])("up to %d has the lines %j", (largest, ticks) => {
    expect(ticksOf(largest)).toEqual(ticks);
  });

  test("always begins at nought, holds the largest and has two to five even, whole lines", () => {
    fc.assert(
      fc.property(fc.nat({ max: 10_000_000 }), (largest) => {
        const ticks = ticksOf(largest);
        expect(ticks[0]).toBe(0);
        expect(ticks.at(-1)).toBeGreaterThanOrEqual(largest);
        expect(ticks.length).toBeGreaterThanOrEqual(2);
        expect(ticks.length).toBeLessThanOrEqual(5);
        const [, step = 0] = ticks;
        expect(Number.isInteger(step)).toBe(true);
        expect(ticks).toEqual(ticks.map((_, at) => at * step));
      }),
    );
  });

  test("writes few labels, the first always, and shares as percent", () => {
    const written = (count: number) =>
      Array.from({ length: count }, (_, at) => at).filter((at) => isLabelled(at, count));
    expect(written(3)).toEqual([0, 1, 2]);
    expect(written(12)).toEqual([0, 2, 4, 6, 8, 10]);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), (count) => {
        expect(written(count).length).toBeLessThanOrEqual(6);
        expect(written(count)[0]).toBe(0);
      }),
    );
    expect(percent(1 / 3)).toBe("33.33%");
  });
});
