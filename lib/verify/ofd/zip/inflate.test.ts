import { constants, deflateRawSync } from "node:zlib";
import fc from "fast-check";
import { expect, test } from "vitest";
import { OfdError } from "../ofd-error";
import { inflate } from "./inflate";

const text = new TextEncoder().encode("<ofd:TextObject/>".repeat(400));
const packed = new Uint8Array(deflateRawSync(text));

test("what zlib packs in any way comes out as it was", () => {
  const strategies = [constants.Z_DEFAULT_STRATEGY, constants.Z_FIXED, constants.Z_HUFFMAN_ONLY];
  const pieces = fc.array(fc.uint8Array({ maxLength: 60 }), { maxLength: 30 });
  fc.assert(
    fc.property(pieces, fc.constantFrom(...strategies), fc.nat(9), (parts, strategy, level) => {
      const bytes = Buffer.concat([...parts, ...parts, ...parts]);
      const data = new Uint8Array(deflateRawSync(bytes, { strategy, level }));
      expect(Buffer.from(inflate(data, bytes.length)).equals(bytes)).toBe(true);
    }),
    { numRuns: 200 },
  );
  expect(inflate(packed, text.length)).toEqual(text);
});

test("data that gives more or less than announced is refused, without unpacking the rest", () => {
  expect(() => inflate(packed, text.length - 1)).toThrow(OfdError);
  expect(() => inflate(packed, text.length + 1)).toThrow(OfdError);
  const bomb = new Uint8Array(deflateRawSync(new Uint8Array(50_000_000)));
  expect(() => inflate(bomb, 10)).toThrow("more bytes than announced");
});

test("bytes after the end, and an end that is missing, are refused", () => {
  expect(() => inflate(Buffer.concat([packed, Uint8Array.of(0)]), text.length)).toThrow(OfdError);
  expect(() => inflate(packed.subarray(0, -1), text.length)).toThrow(OfdError);
  expect(() => inflate(new Uint8Array(), 0)).toThrow(OfdError);
});

test("bits that only fill the last byte are zeros", () => {
  const copy = packed.slice();
  copy[copy.length - 1] = (copy.at(-1) ?? 0) | 0x80;
  expect(() => inflate(copy, text.length)).toThrow(OfdError);
});

test("hostile data throws nothing else", () => {
  const start = Uint8Array.of(0b101);
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), fc.boolean(), (junk, dynamic) => {
      try {
        inflate(dynamic ? Buffer.concat([start, junk]) : junk, 1000);
      } catch (error) {
        expect(error).toBeInstanceOf(OfdError);
      }
    }),
    { numRuns: 500 },
  );
});
