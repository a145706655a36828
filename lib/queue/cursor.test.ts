import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Place, readPlace, writePlace } from "./cursor";

const id = fc.uuid();
const day = fc
  .date({ min: new Date("1900-01-01"), max: new Date("2199-12-31"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const places: fc.Arbitrary<Place> = fc.oneof(
  fc.record({ by: fc.constant("deadline" as const), dueOn: fc.option(day), id }),
  fc.record({ by: fc.constant("newest" as const), micros: fc.maxSafeNat().map(String), id }),
  fc.record({ by: fc.constant("name" as const), sealed: fc.stringMatching(/^k1\.[\w-]{30,80}$/), id }),
);

describe("a place in a list", () => {
  test("reads back as it was written, also from an address", () => {
    fc.assert(
      fc.property(places, (place) => {
        const { searchParams } = new URL(`https://zhice.test/?after=${writePlace(place)}`);
        expect(readPlace(searchParams.get("after") ?? "")).toEqual(place);
      }),
    );
  });

  test("is nothing where nobody wrote it", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const place = readPlace(text);
        expect(place === null || writePlace(place) === text).toBe(true);
      }),
    );
    const row = "0197a0de-0000-7000-8000-000000000001";
    for (const text of [
      `d~2026-13-40~${row}`,
      `n~-1~${row}`,
      `n~1e9~${row}`,
      `p~~${row}`,
      `d~${row}`,
      `x~1~${row}`,
    ])
      expect(readPlace(text), text).toBeNull();
  });
});
