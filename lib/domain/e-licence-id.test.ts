import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { formatELicenceId, parseELicenceId, serialFromNumber } from "./e-licence-id";

const samples = [
  [
    "1.2.156.3005.2.11100000000013338W011.11430000006122244L.20230000403.001.U",
    {
      typeCode: "11100000000013338W011",
      issuerCode: "11430000006122244L",
      serial: "20230000403",
      version: 1,
    },
  ],
  [
    "1.2.156.3005.2.11100000000013338W009.11330105002500287C.2025052201.002.0",
    { typeCode: "11100000000013338W009", issuerCode: "11330105002500287C", serial: "2025052201", version: 2 },
  ],
] as const;

test.each(samples)("the true identifier %s is read and written", (text, parts) => {
  expect(parseELicenceId(text)).toEqual({ ok: true, value: parts });
  expect(formatELicenceId(parts)).toBe(text);
});

describe("what is no identifier is refused", () => {
  const [[good]] = samples;

  test.each([
    "",
    good.slice(0, -2),
    good.toLowerCase(),
    good.replace("1.2.156.3005.2", "1.2.156.3005.1"),
    good.replace(".001.", ".000."),
    good.replace(".001.", ".1."),
    good.replace("20230000403", "2023-403"),
  ])("%j has not its form", (text) => {
    expect(parseELicenceId(text)).toEqual({ ok: false, reasons: ["format"] });
  });

  test("a wrong check character is named", () => {
    expect(parseELicenceId(good.replace(/U$/, "V"))).toEqual({ ok: false, reasons: ["checkCharacter"] });
  });

  test("one wrong character never passes", () => {
    const at = fc.integer({ min: "1.2.156.3005.2.".length, max: good.length - 1 });
    fc.assert(
      fc.property(at, fc.constantFrom(..."0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"), (index, character) => {
        fc.pre(good[index] !== character);
        expect(parseELicenceId(good.slice(0, index) + character + good.slice(index + 1)).ok).toBe(false);
      }),
    );
  });
});

test("every identifier that is written is read back", () => {
  const parts = fc.record({
    typeCode: fc.stringMatching(/^[0-9A-Z]{21}$/),
    issuerCode: fc.stringMatching(/^[0-9A-Z]{18}$/),
    serial: fc.stringMatching(/^[0-9A-Z]{1,20}$/),
    version: fc.integer({ min: 1, max: 999 }),
  });
  fc.assert(
    fc.property(parts, (id) => {
      expect(parseELicenceId(formatELicenceId(id))).toEqual({ ok: true, value: id });
    }),
  );
});

test("a malformed part is an error", () => {
  const [[, parts]] = samples;
  for (const wrong of [
    { version: 0 },
    { version: 1000 },
    { serial: "建[造]1" },
    { typeCode: "W" },
    { issuerCode: "" },
  ]) {
    expect(() => formatELicenceId({ ...parts, ...wrong })).toThrow(RangeError);
  }
});

test("a registration number becomes a serial without its Chinese characters and brackets", () => {
  expect(serialFromNumber("建[造]21213100000001")).toBe("21213100000001");
  expect(serialFromNumber("S2193100001")).toBe("S2193100001");
});
