import { describe, expect, it } from "vitest";
import { openedSince, returnReasonOf } from "./happened";

const at = (minute: number) => new Date(Date.UTC(2026, 10, 20, 8, minute));
const event = (minute: number, action: string, note: string | null = null) => ({
  at: at(minute),
  action,
  note,
});

describe("what happened to an application", () => {
  it("gives the reason of the last return, and none where none was given", () => {
    expect(returnReasonOf([])).toBeUndefined();
    expect(returnReasonOf([event(1, "return"), event(2, "save", "x")])).toBeUndefined();
    const events = [event(1, "return", "电话有误"), event(2, "save"), event(3, "return", "照片不清楚")];
    expect(returnReasonOf(events)).toBe("照片不清楚");
  });

  it("counts only an opening after the last signature, and of several the first", () => {
    const first = [event(1, "sign"), event(2, "employerOpen"), event(3, "employerOpen")];
    expect(openedSince(first)).toEqual(at(2));
    expect(openedSince([...first, event(4, "return"), event(5, "save"), event(6, "sign")])).toBeUndefined();
    expect(openedSince([event(1, "begin")])).toBeUndefined();
  });
});
