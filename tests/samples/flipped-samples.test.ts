import { readFileSync } from "node:fs";
import { unzipSync } from "fflate";
import { expect, test } from "vitest";
import { certificateTitles } from "@/lib/professions";
import { examineDocument } from "@/lib/verify/examine-document";
import { nodeCrypto } from "@/server/verification/node-crypto";
import { readTrustFolder } from "@/server/verification/trusted-roots";
import { at, manifest, roots } from "./manifest";

/** How many bits of each sample are tried; samples of a kind begin at other places, so that together they are looked at closely. */
const tries = 60;
const signed = manifest
  .filter(({ signers }) => signers.length > 0)
  .map((sample, index) => ({ ...sample, index }));

test.each(signed)(
  "calls $file valid with no bit changed and never with one that is read",
  async ({ file, index }) => {
    const bytes = readFileSync(at(file));
    const trust = { ...readTrustFolder(roots), certificateTitles: certificateTitles(), at: new Date() };
    expect((await examineDocument(bytes, trust, nodeCrypto)).verdict).toBe("valid");
    const step = Math.floor(bytes.length / tries);
    for (let place = Math.floor((step * index) / signed.length); place < bytes.length; place += step) {
      const flipped = Uint8Array.from(bytes);
      flipped[place] = (flipped[place] ?? 0) ^ (1 << (place % 8));
      const { verdict } = await examineDocument(flipped, trust, nodeCrypto);
      const where = `bit ${place % 8} of byte ${place}`;
      if (verdict === "valid")
        expect(unzipSync(flipped), where).toEqual(unzipSync(bytes)); // packed otherwise, says the same
      else expect(["invalid", "unreadable"], where).toContain(verdict);
    }
  },
);
