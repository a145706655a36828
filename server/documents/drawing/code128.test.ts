import { expect, test } from "vitest";
import { code128 } from "./code128";

/** Reads a barcode back into the widths of its bars and spaces. */
function widthsOf(text: string): string {
  const { bars, modules } = code128(text);
  let at = 0;
  let widths = "";
  for (const bar of bars) {
    if (bar.at > at) widths += bar.at - at;
    widths += bar.width;
    at = bar.at + bar.width;
  }
  expect(at).toBe(modules);
  return widths;
}

const [startB, stop] = ["211214", "2331112"];

test("letters are set one by one, with the check that the standard computes", () => {
  // P J J 1 2 3 C: 48, 42, 42, 17, 18, 19, 35 after start B 104; 104+48+84+126+68+90+114+245 = 879, modulo 103 is 55.
  expect(widthsOf("PJJ123C")).toBe(
    [startB, "313121", "112133", "112133", "123221", "223211", "221132", "131321", "311321", stop].join(""),
  );
});

test("digits at the end are set in pairs", () => {
  const { modules } = code128("W2021100330001190103");
  // Start, W, 2, change of set, nine pairs, check: 14 signs of 11 modules, and a stop of 13.
  expect(modules).toBe(14 * 11 + 13);
});

test("every sign is as wide as the standard says, with an even number of dark modules, and no two are alike", () => {
  const signs = new Set<string>();
  for (let code = 0x20; code < 0x7f; code++) signs.add(widthsOf(String.fromCharCode(code)).slice(6, 12));
  for (let pair = 0; pair < 100; pair++)
    signs.add(widthsOf(`00${String(pair).padStart(2, "0")}`).slice(18, 24));
  expect(signs.size).toBe(100);
  for (const sign of signs) {
    const digits = [...sign].map(Number);
    expect(digits.reduce((sum, width) => sum + width)).toBe(11);
    expect((digits[0] ?? 0) + (digits[2] ?? 0) + (digits[4] ?? 0)).toSatisfy(
      (dark: number) => dark % 2 === 0,
    );
  }
});

test("what is no printable ASCII is refused", () => {
  expect(() => code128("受理")).toThrow(RangeError);
  expect(() => code128("")).toThrow(RangeError);
});
