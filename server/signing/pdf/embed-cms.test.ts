import { describe, expect, test } from "vitest";
import { embedCms } from "./embed-cms";
import { prepareSignature } from "./prepare-signature";
import { makeBase } from "./testing/make-base";
import { personRequest } from "./testing/sample-signing";

const prepare = async () => prepareSignature(await makeBase(), personRequest);

describe("embedding a signature's value", () => {
  test("changes nothing but the place kept for it and pads with zeros", async () => {
    const prepared = await prepare();
    const before = prepared.bytes.slice();
    const whole = embedCms(prepared, Uint8Array.of(0x30, 0x01, 0xab));
    const [, gapStart, gapEnd] = prepared.byteRange;
    expect(Buffer.from(whole.subarray(gapStart, gapEnd)).toString("latin1")).toBe(
      `<3001ab${"0".repeat(12_282)}>`,
    );
    expect(whole.subarray(0, gapStart)).toEqual(before.subarray(0, gapStart));
    expect(whole.subarray(gapEnd)).toEqual(before.subarray(gapEnd));
    expect(prepared.bytes).toEqual(before);
  });

  test("takes what just fits and refuses one byte more", async () => {
    const prepared = await prepare();
    expect(embedCms(prepared, new Uint8Array(6144).fill(0xff))).toHaveLength(prepared.bytes.length);
    expect(() => embedCms(prepared, new Uint8Array(6145))).toThrow(
      "A signature of 6145 bytes does not fit into the 6144 kept free",
    );
  });

  test("refuses a place that is filled already, or is elsewhere", async () => {
    const { bytes, byteRange } = await prepare();
    const filled = embedCms({ bytes, byteRange }, Uint8Array.of(0x30, 0x00, 0x01));
    expect(() => embedCms({ bytes: filled, byteRange }, Uint8Array.of(1))).toThrow("no empty place");
    const [, gapStart, gapEnd, rest] = byteRange;
    const moved = [
      [0, gapStart - 1, gapEnd, rest],
      [0, gapStart, gapEnd + 2, rest - 2],
      [0, gapStart, gapEnd, rest - 1],
      [0, 0, bytes.length, 0],
    ] as const;
    for (const elsewhere of moved)
      expect(() => embedCms({ bytes, byteRange: elsewhere }, Uint8Array.of(1))).toThrow("no empty place");
  });
});
