import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  formatAcceptanceNumber,
  formatFormNumber,
  parseAcceptanceNumber,
  parseFormNumber,
} from "./acceptance-number";

test.each([
  ["W2021080330009", { year: 2021, month: 8, code: "033", serial: 9 }],
  ["W2021100330001", { year: 2021, month: 10, code: "033", serial: 1 }],
  ["W2021100330012", { year: 2021, month: 10, code: "033", serial: 12 }],
  ["W2021120330001", { year: 2021, month: 12, code: "033", serial: 1 }],
  ["W20261103210000", { year: 2026, month: 11, code: "032", serial: 10_000 }],
  ["W202611032999999", { year: 2026, month: 11, code: "032", serial: 999_999 }],
])("%s is written and read", (text, parts) => {
  expect(parseAcceptanceNumber(text)).toEqual({ ok: true, value: parts });
  expect(formatAcceptanceNumber(parts)).toBe(text);
});

test("a search puts spaces, small letters and full-width characters right", () => {
  expect(parseAcceptanceNumber(" ｗ202110 033 0001 ")).toMatchObject({ ok: true, value: { serial: 1 } });
});

test.each([
  "",
  "2021100330001",
  "W2021130330001",
  "W202110033001",
  "W2021100330000",
  "W20211003300001",
  "W2021100331234567",
])("%j is no acceptance number", (text) => {
  expect(parseAcceptanceNumber(text)).toEqual({ ok: false, reasons: ["format"] });
});

test.each([
  { year: 2021, month: 13, code: "033", serial: 1 },
  { year: 2021, month: 10, code: "33", serial: 1 },
  { year: 2021, month: 10, code: "33", serial: 10_000 },
  { year: 2021, month: 10, code: "0330", serial: 1 },
  { year: 2021, month: 10, code: "033", serial: 0 },
  { year: 2021, month: 10, code: "033", serial: 1_000_000 },
  { year: 2021, month: 10, code: "033", serial: 1.5 },
  { year: 21, month: 10, code: "033", serial: 1 },
])("%j cannot be written", (parts) => {
  expect(() => formatAcceptanceNumber(parts)).toThrow(RangeError);
});

test("every number that is written is read back, alone and with a form code", () => {
  const parts = fc.record({
    year: fc.integer({ min: 2000, max: 2199 }),
    month: fc.integer({ min: 1, max: 12 }),
    code: fc.stringMatching(/^\d{3}$/),
    serial: fc.integer({ min: 1, max: 999_999 }),
  });
  fc.assert(
    fc.property(parts, fc.stringMatching(/^\d{6}$/), (number, formCode) => {
      const acceptanceNumber = formatAcceptanceNumber(number);
      expect(parseAcceptanceNumber(acceptanceNumber)).toEqual({ ok: true, value: number });
      const form = formatFormNumber(acceptanceNumber, formCode);
      expect(parseFormNumber(form)).toEqual({ ok: true, value: { acceptanceNumber, formCode } });
      expect(parseAcceptanceNumber(form).ok).toBe(false);
    }),
  );
});

describe("form numbers", () => {
  test.each([
    ["W2021100330001190103", "W2021100330001", "190103"],
    ["W2021100330010190211", "W2021100330010", "190211"],
    ["W2021080330009190211", "W2021080330009", "190211"],
    ["W2021100330011190302", "W2021100330011", "190302"],
  ])("#47 #71 #79 the manual's %s is taken apart", (form, acceptanceNumber, formCode) => {
    expect(parseFormNumber(form)).toEqual({ ok: true, value: { acceptanceNumber, formCode } });
    expect(formatFormNumber(acceptanceNumber, formCode)).toBe(form);
  });

  test("other texts are none", () => {
    expect(parseFormNumber("W2021100330001")).toEqual({ ok: false, reasons: ["format"] });
    expect(parseFormNumber("W2021130330001190103")).toEqual({ ok: false, reasons: ["format"] });
    expect(() => formatFormNumber("W2021100330001", "1901")).toThrow(RangeError);
  });
});
