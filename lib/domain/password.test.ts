import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { checkPassword } from "./password";

const reasonsOf = (...input: Parameters<typeof checkPassword>) => {
  const checked = checkPassword(...input);
  return checked.ok ? [] : checked.reasons;
};

test.each([
  "Blau-7-Kranich",
  "x9!kqmvzrt",
  "correct horse battery",
  "注册审批窗口开放时间请看公告牌上面",
  "Kq7!mnbv?Z",
])("%j is accepted", (password) => {
  expect(checkPassword(password)).toEqual({ ok: true, value: password });
});

describe("each fault has its name", () => {
  test.each([
    ["", ["tooShort", "tooSimple"]],
    ["aB3!efghi", ["tooShort"]],
    ["kranichblau", ["tooSimple"]],
    ["kranich4711", ["tooSimple"]],
    ["Kq7!".repeat(33), ["tooLong", "common"]],
    ["Password123!", ["common"]],
    ["P@ssw0rd2026", ["common"]],
    ["Admin@123456", ["common"]],
    ["Qwertyuiop123", ["common"]],
    ["1qaz2wsx3edc4rfv", ["common"]],
    ["1qaz@WSX3edc", ["common"]],
    ["12345678901234567", ["common"]],
    ["aaaaaaaaaaaaaaaa", ["common"]],
    ["Aa1!Aa1!Aa1!", ["common"]],
  ])("%j is refused for %j", (password, reasons) => {
    expect(reasonsOf(password)).toEqual(reasons);
  });

  test("the tail of one's own mobile or ID number is refused, in small letters too", () => {
    const personal = { mobile: "15912346918", idNumber: "11010519491231002X" };
    expect(reasonsOf("Kranich15912346918", personal)).toEqual(["personal"]);
    expect(reasonsOf("Kranich-346918", personal)).toEqual(["personal"]);
    expect(reasonsOf("Kranich31002x", personal)).toEqual(["personal"]);
    expect(reasonsOf("Kranich-6918-Z", personal)).toEqual([]);
    expect(reasonsOf("Kranich-346918", { mobile: undefined })).toEqual([]);
  });

  test("the length counts characters, not code units", () => {
    expect(reasonsOf("𠮷Kq7!mnbv")).toEqual(["tooShort"]);
  });
});

test("no accepted password is shorter than the rule", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 140 }), (password) => {
      fc.pre(checkPassword(password).ok);
      expect([...password].length).toBeGreaterThanOrEqual(10);
      expect([...password].length).toBeLessThanOrEqual(128);
    }),
  );
});
