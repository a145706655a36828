import { createHash } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { readDer } from "@/lib/verify/der/read-der";
import { samplePerson, samplePki } from "@/server/pki/testing/sample-pki";
import type { Signer } from "../ports";
import { assembleCms, rawToDerEcdsa, signatureHolds, signedAttributes } from "./cms";
import { openCms } from "./testing/read-signatures";
import { enterpriseKey } from "./testing/sample-signing";

const pki = samplePki();
const document = new TextEncoder().encode("the bytes of the ByteRange");
const digest = new Uint8Array(createHash("sha256").update(document).digest());
let person: Signer;
let rsa: Signer;

beforeAll(async () => {
  [person, rsa] = await Promise.all([samplePerson(pki), samplePerson(pki, "rsa")]);
});

async function partsOf(signer: Signer) {
  const { certificate, algorithm, chain } = signer;
  const attributes = signedAttributes({ digest, certificate, algorithm });
  const signature = await signer.sign(attributes);
  const timestampToken = await pki.timestampAuthority.stamp(digest, new Date("2026-11-20T06:26:00Z"));
  return { signedAttributes: attributes, signature, algorithm, certificate, chain, timestampToken };
}

describe("signed attributes", () => {
  test("are a canonical set of about 180 bytes, the same for the same document and certificate", () => {
    const { certificate, algorithm } = person;
    const attributes = signedAttributes({ digest, certificate, algorithm });
    expect(readDer(attributes)).toMatchObject({ tag: 0x31, children: { length: 4 } });
    expect(attributes.length).toBeLessThan(300);
    expect(signedAttributes({ digest, certificate, algorithm })).toEqual(attributes);
  });

  test("differ for another document, certificate or algorithm", () => {
    const { certificate, algorithm } = person;
    const hex = (change: Partial<Parameters<typeof signedAttributes>[0]>) =>
      Buffer.from(signedAttributes({ digest, certificate, algorithm, ...change })).toString("hex");
    const all = [
      hex({}),
      hex({ digest: new Uint8Array(32) }),
      hex({ certificate: rsa.certificate }),
      hex({ algorithm: "rsa-sha256" }),
    ];
    expect(new Set(all).size).toBe(4);
    expect(() => hex({ digest: digest.subarray(1) })).toThrow("32 bytes");
  });
});

describe("an assembled CMS", () => {
  test("is canonical, of version 1, and verified by another library, for both kinds of key", async () => {
    for (const signer of [person, rsa]) {
      const cms = assembleCms(await partsOf(signer));
      readDer(cms);
      const opened = openCms(cms);
      expect([opened.version, opened.encapContentInfo.eContent]).toEqual([1, undefined]);
      expect(await opened.verify({ signer: 0, data: document.buffer })).toBe(true);
    }
  });

  test("does not depend on the order of the chain", async () => {
    const [authority, another] = (["person", "enterprise"] as const).flatMap((name) =>
      pki.certificateAuthority.chainOf(name).slice(0, 1),
    );
    if (!authority || !another) throw new Error("no authorities");
    const parts = await partsOf(person);
    const one = assembleCms({ ...parts, chain: [authority, another] });
    expect(assembleCms({ ...parts, chain: [another, authority] })).toEqual(one);
    readDer(one);
  });

  test("refuses bytes that are no certificate", async () => {
    const parts = await partsOf(person);
    for (const certificate of [new Uint8Array(0), Uint8Array.of(0x30, 0x00), digest])
      expect(() => assembleCms({ ...parts, certificate })).toThrow();
  });
});

describe("a signature value from elsewhere", () => {
  test("holds only for the attributes, the certificate and the kind of key it was made with", async () => {
    const { certificate, sign } = await enterpriseKey(pki);
    const algorithm = "ecdsa-p256-sha256";
    const attributes = signedAttributes({ digest, certificate, algorithm });
    const parts = {
      signedAttributes: attributes,
      certificate,
      algorithm,
      signature: rawToDerEcdsa(await sign(attributes)),
    } as const;
    expect(signatureHolds(parts)).toBe(true);
    const other = signedAttributes({ digest: new Uint8Array(32), certificate, algorithm });
    expect(signatureHolds({ ...parts, signedAttributes: other })).toBe(false);
    expect(signatureHolds({ ...parts, certificate: person.certificate })).toBe(false);
    expect(signatureHolds({ ...parts, algorithm: "rsa-sha256" })).toBe(false);
    expect(signatureHolds({ ...parts, signature: new Uint8Array(0) })).toBe(false);
    expect(signatureHolds({ ...parts, signature: parts.signature.subarray(1) })).toBe(false);
  });

  test("becomes DER in the fewest bytes whatever its halves begin with", () => {
    const raw = new Uint8Array(64);
    raw[31] = 1;
    raw[32] = 0x80;
    const der = rawToDerEcdsa(raw);
    readDer(der);
    expect(Buffer.from(der).toString("hex")).toBe(`3026020101022100${"80".padEnd(64, "0")}`);
    for (const length of [0, 63, 65, 96])
      expect(() => rawToDerEcdsa(new Uint8Array(length))).toThrow("64 bytes");
  });
});
