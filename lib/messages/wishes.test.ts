import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type MessageGroup, messageGroups } from "./kinds";
import { defaultWishes, groupsOf, smsTime, switchableGroups } from "./wishes";

const groups = Object.keys(messageGroups) as MessageGroup[];
const noon = new Date("2026-12-08T12:00:00+08:00");

describe("when a message goes out by SMS", () => {
  test("what the law or the account's safety asks for goes at once, whatever was chosen", () => {
    const none = { ...defaultWishes, smsOff: groups };
    const night = new Date("2026-12-08T23:00:00+08:00");
    for (const group of ["decisions", "security"] as const) expect(smsTime(group, none, night)).toBe("now");
  });

  test("what was switched off does not, and what its reader did himself never does", () => {
    expect(smsTime("progress", { ...defaultWishes, smsOff: ["progress"] }, noon)).toBe("never");
    expect(smsTime("progress", defaultWishes, noon)).toBe("now");
    expect(smsTime("account", defaultWishes, noon)).toBe("never");
  });

  test.each([
    ["2026-12-08T21:59:59+08:00", "now"],
    ["2026-12-08T22:00:00+08:00", "2026-12-09T07:00:00+08:00"],
    ["2026-12-31T23:30:00+08:00", "2027-01-01T07:00:00+08:00"],
    ["2026-12-09T00:00:00+08:00", "2026-12-09T07:00:00+08:00"],
    ["2026-12-09T06:59:59+08:00", "2026-12-09T07:00:00+08:00"],
    ["2026-12-09T07:00:00+08:00", "now"],
  ])("a reminder at %s: %s", (at, time) => {
    const expected = time === "now" ? time : new Date(time);
    expect(smsTime("reminders", defaultWishes, new Date(at))).toEqual(expected);
    expect(smsTime("reminders", { ...defaultWishes, quietHours: false }, new Date(at))).toBe("now");
    expect(smsTime("decisions", defaultWishes, new Date(at))).toBe("now");
  });

  test("a reminder waits at most nine hours, and then it goes", () => {
    const anyTime = fc.date({
      min: new Date("2000-01-01"),
      max: new Date("2099-01-01"),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(anyTime, (at) => {
        const time = smsTime("reminders", defaultWishes, at);
        if (!(time instanceof Date)) return;
        expect(time.getTime() - at.getTime()).toBeGreaterThan(0);
        expect(time.getTime() - at.getTime()).toBeLessThanOrEqual(9 * 60 * 60 * 1000);
        expect(smsTime("reminders", defaultWishes, time)).toBe("now");
      }),
    );
  });
});

test("each kind of reader has groups of its own, and may switch off those that are offered", () => {
  expect(groupsOf("person")).toEqual([
    "decisions",
    "security",
    "account",
    "progress",
    "certificates",
    "reminders",
  ]);
  expect(switchableGroups("person")).toEqual(["progress", "certificates", "reminders"]);
  expect(switchableGroups("employer")).toEqual(["reminders", "signatures", "results"]);
});
