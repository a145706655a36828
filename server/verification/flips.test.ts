import fc from "fast-check";
import { expect, test } from "vitest";
import { inspectPdf, verifySignedPdf } from "@/lib/verify/verify-signed-pdf";
import { nodeCrypto } from "./node-crypto";
import { flipBit } from "./testing/forge";
import { signAll } from "./testing/signed-form";
import { makeWorld, policyFor } from "./testing/world";

const world = await makeWorld();
const { finished, employer } = await signAll(world);
const policy = policyFor(world, "finished");

// Thousands of verifications, on machines that do other things at the same time.
const slow = 120_000;

const isValid = async (bytes: Uint8Array) =>
  (await verifySignedPdf(bytes, policy, nodeCrypto)).verdict === "valid";

// Every byte once would take minutes: every 23rd here, all of the last table and trailer.
test(
  "one flipped bit anywhere in a finished form is found",
  async () => {
    const survivors: number[] = [];
    const sealed = finished.length - 300;
    for (let position = 0; position < finished.length; position += position < sealed ? 23 : 1) {
      if (await isValid(flipBit(finished, position, position % 8))) survivors.push(position);
    }
    expect(survivors).toEqual([]);
  },
  slow,
);

test(
  "the case of every digit of the last time stamp is found",
  async () => {
    const start = Buffer.from(finished).lastIndexOf("/Contents <") + "/Contents <".length;
    const survivors: number[] = [];
    for (let position = start; position < start + 3000; position += 5) {
      if (await isValid(flipBit(finished, position, 5))) survivors.push(position);
    }
    expect(survivors).toEqual([]);
  },
  slow,
);

const edit = fc.record({
  at: fc.nat(finished.length),
  remove: fc.nat(200),
  insert: fc.oneof(
    fc.uint8Array({ maxLength: 40 }),
    fc
      .constantFrom("<<", ">>", "[", "(", "%%EOF\n", "1 0 obj\n", "stream\n", "-1", "/Prev 9", "xref\n")
      .map((t) => Buffer.from(t)),
  ),
});

test(
  "random edits never throw and are never valid",
  async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(finished, employer),
        fc.array(edit, { minLength: 1, maxLength: 4 }),
        async (file, edits) => {
          let bytes: Uint8Array = file;
          for (const { at, remove, insert } of edits) {
            bytes = Buffer.concat([bytes.subarray(0, at), insert, bytes.subarray(at + remove)]);
          }
          inspectPdf(bytes);
          expect((await isValid(bytes)) && !Buffer.from(bytes).equals(finished)).toBe(false);
        },
      ),
      { numRuns: 400 },
    );
  },
  slow,
);

test(
  "random bytes in the place of a signature never throw",
  async () => {
    const text = Buffer.from(finished).toString("latin1");
    const start = text.lastIndexOf("/Contents <") + "/Contents <".length;
    const der = fc.uint8Array({ minLength: 1, maxLength: 400 });
    const at = fc.nat(1600);
    await fc.assert(
      fc.asyncProperty(der, at, async (junk, offset) => {
        const bytes = Buffer.from(finished);
        const before = bytes
          .subarray(start + 2 * offset, start + 2 * (offset + junk.length))
          .toString("latin1");
        const digits = Buffer.from(junk).toString("hex");
        bytes.write(digits, start + 2 * offset, "latin1");
        expect((await isValid(bytes)) && digits !== before).toBe(false);
      }),
      { numRuns: 300 },
    );
  },
  slow,
);
