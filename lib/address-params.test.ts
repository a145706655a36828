import { expect, test } from "vitest";
import { readParams } from "./address-params";

const row = "0197a0de-0000-4000-8000-000000000001";

test("a text is the first of several, without the space around it, and cut where it is too long", () => {
  const asked = readParams({ find: [" 周 ", "李"], long: "x".repeat(300), none: undefined });
  expect(asked.text("find")).toBe("周");
  expect(asked.text("long", 40)).toHaveLength(40);
  expect([asked.text("none"), asked.text("absent")]).toEqual(["", ""]);
});

test("words, days, ids, ticks and pages are what they can be, or nothing", () => {
  const good = readParams({ view: "open", from: "2028-02-29", id: row, mine: "1", page: "12" });
  expect(good.oneOf("view", ["open", "closed"])).toBe("open");
  expect([good.day("from"), good.uuid("id"), good.ticked("mine"), good.page()]).toEqual([
    "2028-02-29",
    row,
    true,
    12,
  ]);
  for (const [view, from, id, mine, page] of [
    ["opened", "2027-02-29", `${row}0`, "10", "0"],
    ["", "2028-2-9", "1; DROP", "yes", "12345"],
  ] as const) {
    const bad = readParams({ view, from, id, mine, page });
    expect(bad.oneOf("view", ["open", "closed"])).toBeUndefined();
    expect([bad.day("from"), bad.uuid("id"), bad.ticked("mine"), bad.page()]).toEqual([
      undefined,
      undefined,
      false,
      1,
    ]);
  }
});
