import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { identityDocumentType } from "@/lib/dto/identity";
import {
  allowsLatinName,
  identityDocumentLabel,
  identityDocumentTypes,
  lastFour,
  maskIdentityNumber,
  readIdentityNumber,
} from "./identity-document";
import { asPlainDate } from "./plain-date";

const today = asPlainDate("2026-11-20");

describe("numbers of each document are read into their stored form", () => {
  test.each([
    ["residentId", "31010119900307001 9", "310101199003070019"],
    ["hkMoPermit", "h12345678", "H12345678"],
    ["hkMoPermit", "M1234567801", "M1234567801"],
    ["hkMoPermit", "HA1234567", "HA1234567"],
    ["taiwanPermit", "12345678", "12345678"],
    ["taiwanPermit", "1234567890（b）", "1234567890B"],
    ["taiwanPermit", "1234567890", "1234567890"],
    ["hkMoTwResidence", "810000199001010019", "810000199001010019"],
    ["hkMoTwResidence", "830000198812120026", "830000198812120026"],
    ["passport", "e 1234 5678", "E12345678"],
    ["passport", "EA1234567", "EA1234567"],
    ["passport", "ab-12345", "AB12345"],
    ["foreignPermanentResident", "usa310012345678", "USA310012345678"],
    ["foreignPermanentResident", "931840199003070018", "931840199003070018"],
  ] as const)("%s %s", (type, raw, number) => {
    expect(readIdentityNumber(type, raw, today)).toMatchObject({ ok: true, value: { number } });
  });
});

describe("sex and birth date come from numbers that carry them, and from no others", () => {
  test.each([
    ["residentId", "310104197812310027", { sex: "female", birthDate: "1978-12-31" }],
    ["hkMoTwResidence", "830000198812120026", { sex: "female", birthDate: "1988-12-12" }],
    ["foreignPermanentResident", "931840199003070018", { sex: "male", birthDate: "1990-03-07" }],
    ["foreignPermanentResident", "USA310012345678", null],
    ["passport", "E12345678", null],
  ] as const)("%s %s", (type, number, derived) => {
    expect(readIdentityNumber(type, number, today)).toEqual({ ok: true, value: { number, derived } });
  });
});

describe("a number that is none of that document is refused with its reasons", () => {
  test.each([
    ["residentId", "310101199003070018", ["checkDigit"]],
    ["residentId", "810000199001010019", ["region"]],
    ["hkMoTwResidence", "310101199003070019", ["region"]],
    ["hkMoTwResidence", "81000019900101001", ["length"]],
    ["hkMoPermit", "X12345678", ["format"]],
    ["hkMoPermit", "H1234567", ["format"]],
    ["taiwanPermit", "123456789", ["format"]],
    ["passport", "ABCDE", ["format"]],
    ["passport", "E123", ["format"]],
    ["passport", "护照12345", ["format"]],
    ["foreignPermanentResident", "US310012345678", ["format"]],
    ["foreignPermanentResident", "931840199003070019", ["checkDigit"]],
    ["foreignPermanentResident", "310101199003070019", ["region"]],
  ] as const)("%s %s", (type, raw, reasons) => {
    expect(readIdentityNumber(type, raw, today)).toEqual({ ok: false, reasons });
  });
});

test("every document has a name in both languages, and only its code passes the border", () => {
  for (const type of identityDocumentTypes) {
    expect(identityDocumentType.parse(type)).toBe(type);
    expect(identityDocumentLabel(type).zh).toMatch(/^\p{Unified_Ideograph}+$/u);
    expect(identityDocumentLabel(type).en).toMatch(/^[A-Z]/);
  }
  expect(identityDocumentType.safeParse("toString").success).toBe(false);
});

test("only the resident identity card demands a name in Chinese characters", () => {
  expect(identityDocumentTypes.filter((type) => !allowsLatinName(type))).toEqual(["residentId"]);
});

describe("masking", () => {
  test.each([
    ["310101199003070019", "310***********0019"],
    ["USA310012345678", "USA********5678"],
    ["1234567890B", "123****890B"],
    ["H12345678", "H*****678"],
    ["12345678", "1****678"],
    ["AB1234", "A****4"],
    ["AB123", "*****"],
    ["", ""],
  ])("%s is shown as %s", (number, masked) => {
    expect(maskIdentityNumber(number)).toBe(masked);
  });

  test("a mask keeps the length, hides at least four characters and shows no other than the number's own", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Z0-9]{4,18}$/), (number) => {
        const masked = maskIdentityNumber(number);
        expect(masked).toHaveLength(number.length);
        expect([...masked].filter((c) => c === "*").length).toBeGreaterThanOrEqual(4);
        expect([...masked].every((c, i) => c === "*" || c === number[i])).toBe(true);
      }),
    );
  });

  test("the four last characters stand for the whole number", () => {
    expect(lastFour("11010519491231002X")).toBe("002X");
  });
});
