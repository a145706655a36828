import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { lastDayOf, type Pause } from "./clock";
import { addDays, asPlainDate } from "./plain-date";
import { addWorkingDays } from "./working-days";

const calendar = { exceptions: new Map([["2026-12-02", true]]), years: new Set([2026]) };
const day = asPlainDate;
const clock = (pauses: Pause[] = []) => ({ from: day("2026-11-20"), workingDays: 5, pauses });

describe("the last day of a period", () => {
  test("five working days after Friday, 20 November 2026, are over on the next Friday", () => {
    expect(lastDayOf(clock(), calendar)).toEqual({ ok: true, value: "2026-11-27" });
  });

  test("a pause moves it by the working days after its first day, with its last", () => {
    const pause = { from: day("2026-11-23"), to: day("2026-11-25") };
    expect(lastDayOf(clock([pause]), calendar)).toEqual({ ok: true, value: "2026-12-01" });
  });

  test("a pause over a weekend or a holiday costs nothing more", () => {
    const pause = { from: day("2026-12-01"), to: day("2026-12-02") };
    expect(lastDayOf({ ...clock([pause]), workingDays: 9 }, calendar)).toEqual({
      ok: true,
      value: "2026-12-04",
    });
  });

  test("there is none while it stands still", () => {
    expect(lastDayOf(clock([{ from: day("2026-11-23"), to: null }]), calendar)).toEqual({
      ok: true,
      value: null,
    });
  });

  test("nobody guesses the holidays of a year that is not known", () => {
    expect(lastDayOf({ ...clock(), from: day("2026-12-30") }, calendar)).toMatchObject({
      ok: false,
      reasons: [{ key: "uncoveredYear" }],
    });
  });

  test("without pauses it is the working-day sum; with them never earlier", () => {
    const start = fc.integer({ min: 0, max: 200 }).map((n) => addDays(day("2026-01-05"), n));
    const pauses = fc.array(fc.tuple(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 0, max: 15 })), {
      maxLength: 4,
    });
    fc.assert(
      fc.property(start, fc.integer({ min: 1, max: 20 }), pauses, (from, workingDays, stops) => {
        const plain = addWorkingDays(from, workingDays, calendar);
        expect(lastDayOf({ from, workingDays, pauses: [] }, calendar)).toEqual(plain);
        const stopped = lastDayOf(
          {
            from,
            workingDays,
            pauses: stops.map(([at, long]) => ({ from: addDays(from, at), to: addDays(from, at + long) })),
          },
          { ...calendar, years: new Set([2026, 2027]) },
        );
        if (plain.ok && stopped.ok) expect((stopped.value ?? "") >= plain.value).toBe(true);
      }),
    );
  });
});
