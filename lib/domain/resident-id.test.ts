import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { asPlainDate } from "./plain-date";
import { readResidentId } from "./resident-id";

const today = asPlainDate("2026-11-20");
const reasonsOf = (raw: string) => {
  const read = readResidentId(raw, today);
  return read.ok ? [] : read.reasons;
};

describe("the numbers of the standard and of our tests are read", () => {
  test.each([
    ["11010519491231002X", "female", "1949-12-31"],
    ["440524188001010014", "male", "1880-01-01"],
    ["310101199003070019", "male", "1990-03-07"],
    ["310115198501011234", "male", "1985-01-01"],
    ["310104197812310027", "female", "1978-12-31"],
    ["810000199001010019", "male", "1990-01-01"],
    ["830000198812120026", "female", "1988-12-12"],
  ])("%s", (number, sex, birthDate) => {
    expect(readResidentId(number, today)).toEqual({ ok: true, value: { number, sex, birthDate } });
  });

  test("spaces, a small x and full-width digits are put right", () => {
    const number = "11010519491231002X";
    for (const raw of [
      " 110105 19491231 002x ",
      "１１０１０５１９４９１２３１００２ｘ",
      "11010519491231002Ｘ",
    ]) {
      expect(readResidentId(raw, today)).toMatchObject({ value: { number } });
    }
  });
});

describe("each fault has its name", () => {
  test.each([
    ["", ["length"]],
    ["110105491231002", ["length"]],
    ["11010519491231002XX", ["length"]],
    ["11010519491231O02X", ["characters"]],
    ["1101051949123100XX", ["characters"]],
    ["110105194912310021", ["checkDigit"]],
    ["310101199002300011", ["birthDate"]],
    ["910101199003070010", ["region"]],
    ["990101199013990010", ["birthDate", "region", "checkDigit"]],
  ])("%j is refused for %j", (raw, reasons) => {
    expect(reasonsOf(raw)).toEqual(reasons);
  });

  test("a birth date after today is refused, today's is not", () => {
    const born = "310101199003070019";
    expect(readResidentId(born, asPlainDate("1990-03-07")).ok).toBe(true);
    expect(readResidentId(born, asPlainDate("1990-03-06"))).toEqual({ ok: false, reasons: ["birthDate"] });
  });
});

test("one wrong digit in order or check digit never passes", () => {
  const good = "310101199003070019";
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 17 }), fc.constantFrom(..."0123456789"), (at, digit) => {
      fc.pre(good[at] !== digit);
      expect(readResidentId(good.slice(0, at) + digit + good.slice(at + 1), today).ok).toBe(false);
    }),
  );
});

test("no text makes the reader throw", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 40 }), (raw) => void readResidentId(raw, today)),
  );
});
