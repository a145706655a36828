import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readCreditCode } from "./credit-code";

test.each([
  "91350100M000100Y43",
  "11100000000013338W",
  "11110000000021135M",
  "11330105002500287C",
  "11430000006122244L",
  "91310000MA1TE0T06T",
  "91310000MA1FAKE19Y",
])("%s of the standard or of our tests is accepted", (code) => {
  expect(readCreditCode(code)).toEqual({ ok: true, value: code });
});

test("spaces, hyphens, small letters and full-width characters are put right", () => {
  for (const raw of [
    " 91310000 ma1te0t06t",
    "９１３１００００ＭＡ１ＴＥ０Ｔ０６Ｔ",
    "91310000-MA1TE0T06-T",
  ]) {
    expect(readCreditCode(raw)).toEqual({ ok: true, value: "91310000MA1TE0T06T" });
  }
});

describe("each fault has its name", () => {
  test.each([
    ["", ["length"]],
    ["91310000MA1TE0T06", ["length"]],
    ["91310000MA1TEOT06T", ["characters"]],
    ["913100A0MA1TE0T06T", ["structure"]],
    ["91310000MA1TE0T06U", ["checkCharacter"]],
    ["91310000MA1TE0T16T", ["organisationCode", "checkCharacter"]],
    // A true code of Xiamen from before 2016 (hutool issue 4119) that does not meet the standard.
    ["91350203M0001QKT19", ["checkCharacter"]],
  ])("%j is refused for %j", (raw, reasons) => {
    expect(readCreditCode(raw)).toEqual({ ok: false, reasons });
  });

  test("a right outer check does not excuse a wrong organisation code, except where none is promised", () => {
    expect(readCreditCode("91310000MA1TE0T16R")).toMatchObject({ ok: false });
    const withCheck = (body: string) =>
      [..."0123456789ABCDEFGHJKLMNPQRTUWXY"].map((c) => readCreditCode(body + c)).filter((read) => read.ok)
        .length;
    expect(withCheck("91310000MA1TE0T16")).toBe(0);
    expect(withCheck("Y1310000MA1TE0T16")).toBe(1);
  });
});

test("one wrong character never passes", () => {
  const good = "91310000MA1TE0T06T";
  const characters = [..."0123456789ABCDEFGHJKLMNPQRTUWXY"];
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 17 }), fc.constantFrom(...characters), (at, character) => {
      fc.pre(good[at] !== character);
      expect(readCreditCode(good.slice(0, at) + character + good.slice(at + 1)).ok).toBe(false);
    }),
  );
});
