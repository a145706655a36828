import { describe, expect, test } from "vitest";
import {
  encodeCertificateTime,
  encodeGeneralizedTime,
  encodeInteger,
  encodeOctetString,
  encodeOid,
  encodePrintableString,
  encodeSet,
  readChildren,
  readElement,
} from "./der";

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString("hex");
const bytes = (text: string) => new Uint8Array(Buffer.from(text, "hex"));

describe("DER", () => {
  test("writes integers in the fewest bytes and never as negative", () => {
    expect(hex(encodeInteger(bytes("00000000")))).toBe("020100");
    expect(hex(encodeInteger(bytes("0000007f")))).toBe("02017f");
    expect(hex(encodeInteger(bytes("80")))).toBe("02020080");
    expect(hex(encodeInteger(new Uint8Array(0)))).toBe("020100");
  });

  test("writes lengths in the fewest bytes", () => {
    expect(hex(encodeOctetString(new Uint8Array(127))).slice(0, 4)).toBe("047f");
    expect(hex(encodeOctetString(new Uint8Array(128))).slice(0, 6)).toBe("048180");
    expect(hex(encodeOctetString(new Uint8Array(256))).slice(0, 8)).toBe("04820100");
    expect(hex(encodeOctetString(new Uint8Array(70_000))).slice(0, 10)).toBe("0483011170");
  });

  test("writes object identifiers, also those whose second number is large", () => {
    expect(hex(encodeOid("1.2.840.10045.4.3.2"))).toBe("06082a8648ce3d040302");
    expect(hex(encodeOid("2.999.5.2"))).toBe("060488370502");
  });

  test("orders a set by the bytes of its members", () => {
    const set = encodeSet(bytes("0402ffff"), bytes("020101"), bytes("0400"));
    expect(hex(set)).toBe("31090201010400" + "0402ffff");
  });

  test("cuts times to seconds and changes the form of certificates' times in 2050", () => {
    const late = new Date("2049-12-31T23:59:59.999Z");
    expect(Buffer.from(encodeCertificateTime(late)).subarray(2).toString()).toBe("491231235959Z");
    expect(
      Buffer.from(encodeCertificateTime(new Date(late.getTime() + 1)))
        .subarray(2)
        .toString(),
    ).toBe("20500101000000Z");
    expect(Buffer.from(encodeGeneralizedTime(late)).subarray(2).toString()).toBe("20491231235959Z");
  });

  test("refuses what a printable string cannot hold", () => {
    expect(() => encodePrintableString("张三")).toThrow("not a printable string");
    expect(() => encodePrintableString("")).toThrow("not a printable string");
    expect(() => encodePrintableString("a*b")).toThrow("not a printable string");
  });

  test("does not read past what holds an element", () => {
    expect(readElement(bytes("3003020101"))).toEqual({ tag: 0x30, start: 0, content: 2, end: 5 });
    for (const broken of ["", "30", "3001", "3080020101", "308400000005ff", "3085000000000000"])
      expect(() => readElement(bytes(broken))).toThrow(/DER/);
    const overlong = bytes("3003020501aabbccdd");
    expect(() => readChildren(overlong, readElement(overlong))).toThrow("longer than what holds it");
  });
});
