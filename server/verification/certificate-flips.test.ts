import fc from "fast-check";
import { unzipSync, zipSync } from "fflate";
import { expect, test } from "vitest";
import { readCertificateFields, verifyCertificateFile } from "@/lib/verify/ofd/verify-certificate-file";
import { readZip } from "@/lib/verify/ofd/zip/read-zip";
import { nodeCrypto } from "./node-crypto";
import { flipBit } from "./testing/forge";
import { sealingFiles } from "./testing/forge-ofd";
import { drawCertificate, makeSealWorld, sealSample } from "./testing/sealed-certificate";

const { seal, policy } = await makeSealWorld();
const sealed = await sealSample(await drawCertificate(), seal);
const files = readZip(sealed);

// Many verifications, on machines that do other things at the same time.
const slow = 120_000;

const isValid = async (bytes: Uint8Array) =>
  (await verifyCertificateFile(bytes, policy, nodeCrypto)).verdict === "valid";

/** The same bytes can be packed in several ways; another way of packing them changes nothing for any reader. */
const unpacksTheSame = (bytes: Uint8Array) => {
  const found = Object.entries(unzipSync(bytes));
  return (
    found.length === files.size &&
    found.every(([name, content]) => Buffer.compare(content, files.get(name) ?? new Uint8Array()) === 0)
  );
};

test(
  "one flipped bit anywhere in a sealed file is found, or changes nothing that is read",
  async () => {
    const survivors: number[] = [];
    const directory = sealed.length - 2000;
    for (let position = 0; position < sealed.length; position += position < directory ? 61 : 3) {
      const flipped = flipBit(sealed, position, position % 8);
      if ((await isValid(flipped)) && !unpacksTheSame(flipped)) survivors.push(position);
    }
    expect(survivors).toEqual([]);
  },
  slow,
);

test("every bit of the first header, the directory's first entry and the end record is found", async () => {
  const directory = Buffer.from(sealed).readUInt32LE(sealed.length - 6);
  const places = [0, directory, sealed.length - 22].flatMap((start) =>
    Array.from({ length: start === 0 ? 30 : start === directory ? 46 : 22 }, (_, i) => start + i),
  );
  const survivors: number[] = [];
  for (const place of places.filter((p) => p < sealed.length))
    for (let bit = 0; bit < 8; bit++) if (await isValid(flipBit(sealed, place, bit))) survivors.push(place);
  expect(survivors).toEqual([]);
});

test(
  "one flipped bit in a file within, checksums put right, is found",
  async () => {
    const survivors: string[] = [];
    for (const [name, content] of files) {
      const step = name === sealingFiles.value ? 149 : 307;
      for (let position = content.length % 7; position < content.length; position += step) {
        const changed = { ...Object.fromEntries(files), [name]: flipBit(content, position, position % 8) };
        if (await isValid(zipSync(changed, { level: 0, mtime: "1980-01-01" })))
          survivors.push(`${name} ${position}`);
      }
    }
    expect(survivors).toEqual([]);
  },
  slow,
);

test(
  "random edits of the file and of files within never throw and are never valid",
  async () => {
    const edit = fc.record({
      name: fc.constantFrom("", ...files.keys()),
      at: fc.nat(20_000),
      remove: fc.nat(60),
      insert: fc.oneof(
        fc.uint8Array({ maxLength: 20 }),
        fc
          .constantFrom("<ofd:", "/>", "&amp;", '"', "PK\x01\x02", "0\x80")
          .map((text) => Buffer.from(text, "latin1")),
      ),
    });
    await fc.assert(
      fc.asyncProperty(edit, async ({ name, at, remove, insert }) => {
        const before = files.get(name) ?? sealed;
        const start = at % before.length;
        const after = Buffer.concat([before.subarray(0, start), insert, before.subarray(start + remove)]);
        const bytes =
          name === "" ? after : zipSync({ ...Object.fromEntries(files), [name]: after }, { level: 0 });
        readCertificateFields(bytes);
        expect((await isValid(bytes)) && Buffer.compare(after, before) !== 0).toBe(false);
      }),
      { numRuns: 250 },
    );
  },
  slow,
);
