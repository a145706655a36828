import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  formatNumber,
  literal,
  normaliseNumberForSearch,
  patternOf,
  province,
  registrationNumberParts,
  sequence,
  specialtyDigit,
  year,
} from "./registration-number";

const structural = [literal("S2"), year(2), province(2), sequence(5, { resets: "never" })];
const cost = [
  literal("建[造]2"),
  specialtyDigit(),
  year(2),
  province(2),
  literal("00"),
  sequence(6, { resets: "never" }),
];

describe("numbers are written as the registers write them", () => {
  test("structural engineers", () => {
    expect(formatNumber(structural, { year: 2019, province: "31", sequence: 1 })).toBe("S2193100001");
    expect(formatNumber(structural, { year: 2018, province: "21", sequence: 484 })).toBe("S2182100484");
  });

  test("cost engineers of both specialties", () => {
    const values = { year: 2021, province: "31", sequence: 1 };
    expect(formatNumber(cost, { ...values, specialtyDigit: 1 })).toBe("建[造]21213100000001");
    expect(formatNumber(cost, { ...values, specialtyDigit: 4 })).toBe("建[造]24213100000001");
  });
});

describe("patterns", () => {
  test("are those of the domain where the registry is known", () => {
    expect(patternOf(structural, { province: "31" }).source).toBe("^S2\\d{2}31\\d{5}$");
    expect(patternOf(cost, { province: "31", specialtyDigits: [1, 4] }).source).toBe(
      "^建\\[造\\]2[14]\\d{2}3100\\d{6}$",
    );
  });

  test("match every number that is written, and no number of the other profession", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2000, max: 2199 }),
        fc.stringMatching(/^[1-6][1-5]$/),
        fc.integer({ min: 1, max: 99_999 }),
        fc.constantFrom(1, 4),
        (issued, code, serial, digit) => {
          const values = { year: issued, province: code, sequence: serial, specialtyDigit: digit };
          expect(formatNumber(structural, values)).toMatch(patternOf(structural));
          expect(formatNumber(cost, values)).toMatch(patternOf(cost, { province: code }));
          expect(formatNumber(cost, values)).not.toMatch(patternOf(structural));
        },
      ),
    );
  });
});

describe("a value that does not fit is an error, never a shorter or longer number", () => {
  const values = { year: 2021, province: "31", sequence: 1 };

  test.each([
    { ...values, sequence: 100_000 },
    { ...values, sequence: 0 },
    { ...values, sequence: 1.5 },
    { ...values, province: "310" },
    { ...values, year: 21 },
  ])("%j", (wrong) => {
    expect(() => formatNumber(structural, wrong)).toThrow(RangeError);
  });

  test("a number by specialty asks for the specialty", () => {
    expect(() => formatNumber(cost, values)).toThrow(RangeError);
    expect(() => patternOf(cost, { province: "3" })).toThrow(RangeError);
  });
});

test.each([
  "建〔造〕21213100000001",
  "建［造］２１２１３１０００００００１",
  "建【造】 2121 3100 000001",
  "建[造]21213100000001",
])("a search for %s finds the stored number", (raw) => {
  expect(normaliseNumberForSearch(raw)).toBe("建[造]21213100000001");
});

test("a search by a fragment or in small letters is put right too", () => {
  expect(normaliseNumberForSearch(" s2193100001 ")).toBe("S2193100001");
  expect(normaliseNumberForSearch("建〔造")).toBe("建[造");
});

test("a profession file must name exactly one sequence, at the end", () => {
  expect(registrationNumberParts.parse(cost)).toEqual(cost);
  for (const wrong of [
    [],
    [literal("S2")],
    [...structural, ...structural],
    [sequence(5, { resets: "never" }), year(2)],
  ]) {
    expect(registrationNumberParts.safeParse(wrong).success).toBe(false);
  }
});
