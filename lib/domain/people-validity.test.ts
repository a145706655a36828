import { describe, expect, test } from "vitest";
import { lastDaysOf, validityState, validityStates } from "./people-validity";
import { addDays, asPlainDate, comparePlainDates } from "./plain-date";

const today = asPlainDate("2028-02-29");

describe("how a registration's validity stands", () => {
  test.each([
    ["2028-02-28", "expired"],
    ["2028-02-29", "ending"],
    ["2028-05-29", "ending"],
    ["2028-05-30", "valid"],
  ])("that ends on %s: %s", (end, state) => {
    expect(validityState(asPlainDate(end), today)).toBe(state);
  });

  test("every last day lies in exactly the state that it is judged to be", () => {
    for (let days = -400; days <= 400; days += 1) {
      const end = addDays(today, days);
      const states = validityStates.filter((state) => {
        const { from, to } = lastDaysOf(state, today);
        return (!from || comparePlainDates(end, from) >= 0) && (!to || comparePlainDates(end, to) <= 0);
      });
      expect(states, end).toEqual([validityState(end, today)]);
    }
  });
});
