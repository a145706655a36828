import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { maskMobile, readMobile } from "./mobile";

test.each([
  "15912346918",
  " 159 1234 6918 ",
  "159-1234-6918",
  "+86 159 1234 6918",
  "+86-15912346918",
  "008615912346918",
  "8615912346918",
  "１５９１２３４６９１８",
  "\u202D15912346918\u202C",
])("%j is read as 15912346918", (raw) => {
  expect(readMobile(raw)).toEqual({ ok: true, value: "15912346918" });
});

describe("each fault has its name", () => {
  test.each([
    ["", "length"],
    ["1591234691", "length"],
    ["159123469180", "length"],
    ["12912346918", "prefix"],
    ["02163123456", "prefix"],
    ["1591234691a", "characters"],
    ["+1 5912346918", "characters"],
  ])("%j is refused for its %s", (raw, reason) => {
    expect(readMobile(raw)).toEqual({ ok: false, reasons: [reason] });
  });
});

test("a number that was read is read again unchanged", () => {
  fc.assert(
    fc.property(fc.stringMatching(/^1[3-9]\d{9}$/), (mobile) => {
      expect(readMobile(mobile)).toEqual({ ok: true, value: mobile });
    }),
  );
});

test("a mask shows the first three and the last four digits, and nothing of what is no mobile number", () => {
  expect(maskMobile("15912346918")).toBe("159****6918");
  expect(maskMobile("12345")).toBe("*****");
});
