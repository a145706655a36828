import { expect, it } from "vitest";
import { judgeOwnDay, type OwnDayKind, ownDayBounds } from "./own-days";
import { addDays, asPlainDate, type PlainDate } from "./plain-date";

const today = asPlainDate("2026-11-20"); // a Friday
const national = { exceptions: new Map([["2026-12-01", true]]), years: new Set([2026]) };
const judge = (day: string, kind: OwnDayKind = "localHoliday", own: PlainDate[] = []) =>
  judgeOwnDay({ day: asPlainDate(day), kind }, { today, national, own });

it("takes a working day to come, and a day of failure that is not long ago", () => {
  expect(judge("2026-11-20")).toBeUndefined();
  expect(judge("2026-12-02")).toBeUndefined();
  expect(judge("2026-11-10", "systemFailure")).toBeUndefined();
});

it("refuses what is past, too far, not worked anyway, unknown or there already", () => {
  expect(judge("2026-11-19")).toBe("tooLongAgo");
  expect(judge("2026-11-09", "systemFailure")).toBe("tooLongAgo");
  expect(judge("2027-11-25")).toBe("tooFar");
  expect(judge("2026-11-21")).toBe("alreadyOff");
  expect(judge("2026-12-01")).toBe("alreadyOff");
  expect(judge("2027-01-04")).toBe("uncoveredYear");
  expect(judge("2026-12-02", "localHoliday", [asPlainDate("2026-12-02")])).toBe("alreadyAdded");
});

it("takes so many in a year and no more", () => {
  const own = Array.from({ length: ownDayBounds.perYear }, (_, at) => addDays(today, at + 20));
  expect(judge("2026-12-02", "localHoliday", own.slice(1))).toBeUndefined();
  expect(judge("2026-12-02", "localHoliday", own)).toBe("tooMany");
});
