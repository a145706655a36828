import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { toHex } from "../bytes";
import { oidOf, serialOf, smallIntegerOf, timeOf } from "./der-reader";
import { DerError, readDer, readFirstDer } from "./read-der";

const read = (hex: string) => readDer(Buffer.from(hex.replaceAll(" ", ""), "hex"));
const text = (tag: string, value: string) =>
  readDer(
    Buffer.concat([Buffer.from(tag, "hex"), Buffer.from([value.length]), Buffer.from(value, "latin1")]),
  );

describe("what is not DER is refused:", () => {
  test.each([
    ["nothing", ""],
    ["a tag alone", "30"],
    ["a long tag", "1f 81 00 00"],
    ["an indefinite length", "30 80 00 00"],
    ["a long length for a short one", "04 81 01 00"],
    ["a length padded with zeros", `04 82 00 80 ${"00".repeat(128)}`],
    ["a length beyond the end", "04 05 00"],
    ["a child longer than its parent", "30 03 04 02 00"],
    ["bytes behind", "05 00 00"],
    ["a padded integer", "02 02 00 01"],
    ["a padded negative integer", "02 02 ff 80"],
    ["an empty integer", "02 00"],
    ["a truth of another value", "01 01 01"],
    ["a null with content", "05 01 00"],
    ["a constructed string", "24 03 04 01 00"],
    ["bits that are not zero", "03 02 04 0f"],
    ["an identifier with a padded arc", "06 03 2a 80 01"],
    ["an identifier without end", "06 02 2a 81"],
    ["a set that is not sorted", "31 06 02 01 02 02 01 01"],
    ["a set with the same twice", "31 06 02 01 01 02 01 01"],
    ["text that is no UTF-8", "0c 02 c3 28"],
    ["a printable string with a star", "13 01 2a"],
    ["a type that no form uses", "1e 02 00 41"],
  ])("%s", (_, hex) => {
    expect(() => read(hex)).toThrow(DerError);
  });

  test("times without seconds, with zone or padded fractions", () => {
    for (const value of ["2611200700Z", "261120070000+0800"])
      expect(() => text("17", value)).toThrow(DerError);
    for (const value of ["20261120070000.50Z", "20261120070000"])
      expect(() => text("18", value)).toThrow(DerError);
  });

  test("nesting without end", () => {
    let der = Buffer.from([0x05, 0x00]);
    for (let i = 0; i < 60; i++) der = Buffer.concat([Buffer.from([0x30, der.length]), der]);
    expect(() => readDer(der)).toThrow("nested too deeply");
  });
});

describe("values", () => {
  test("of identifiers, with large arcs", () => {
    expect(oidOf(read("06 09 2a 86 48 86 f7 0d 01 07 02"))).toBe("1.2.840.113549.1.7.2");
    expect(oidOf(read("06 03 88 37 03"))).toBe("2.999.3");
  });

  test("of integers and serial numbers", () => {
    expect(smallIntegerOf(read("02 02 00 80"))).toBe(128);
    expect(serialOf(read("02 02 00 80"))).toBe("80");
    for (const hex of ["02 01 00", "02 01 80", `02 15 01 ${"00".repeat(20)}`]) {
      expect(() => serialOf(read(hex))).toThrow(DerError);
    }
    expect(() => smallIntegerOf(read("02 01 ff"))).toThrow(DerError);
  });

  test("of times, two digits meaning 1950 to 2049", () => {
    expect(timeOf(text("17", "261120070000Z")).toISOString()).toBe("2026-11-20T07:00:00.000Z");
    expect(timeOf(text("17", "500101000000Z")).getUTCFullYear()).toBe(1950);
    expect(timeOf(text("18", "20261120070000.25Z")).toISOString()).toBe("2026-11-20T07:00:00.250Z");
  });

  test("of times that are none are refused", () => {
    for (const value of ["260230000000Z", "261320070000Z", "261120240000Z", "261120070060Z"]) {
      expect(() => timeOf(text("17", value))).toThrow(DerError);
    }
  });
});

test("what is accepted has no other encoding: reading it and writing lengths anew gives the same bytes", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 40 }), (bytes) => {
      try {
        const { bytes: own, content, tag } = readFirstDer(bytes);
        const length = content.length;
        expect(toHex(own)).toBe(toHex(Uint8Array.of(tag, length, ...content)));
      } catch (error) {
        expect(error).toBeInstanceOf(DerError);
      }
    }),
    { numRuns: 3000 },
  );
});
