import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { type BaseBlock, BitString, fromBER, OctetString, Sequence } from "asn1js";
import { unzipSync } from "fflate";
import { afterAll, expect, test } from "vitest";
import { at, manifest, sm2Root } from "./manifest";
import { describeWith, run } from "./tools";

const distid = "distid:1234567812345678";
const scratch = mkdtempSync(path.join(tmpdir(), "zhice-tools-"));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

const ofds = manifest.filter(({ file }) => file.endsWith(".ofd"));
const folder = "Doc_0/Signs/Sign_0";

function scratchFile(name: string, bytes: Uint8Array | string): string {
  const file = path.join(scratch, name);
  writeFileSync(file, bytes);
  return file;
}

function itemsOf(block: BaseBlock | undefined): BaseBlock[] {
  if (!(block instanceof Sequence)) throw new Error("no sequence");
  return block.valueBlock.value;
}

const derOf = (block: BaseBlock | undefined) => new Uint8Array(block?.toBER() ?? new ArrayBuffer(0));

function octets(block: BaseBlock | undefined): Uint8Array {
  if (block instanceof OctetString) return new Uint8Array(block.valueBlock.valueHexView);
  if (block instanceof BitString) return new Uint8Array(block.valueBlock.valueHexView);
  throw new Error("no string of bytes");
}

/** What one party signed: the bytes, the value, and the certificate (DER). */
interface Signed {
  data: Uint8Array;
  signature: Uint8Array;
  certificate: Uint8Array;
}

/** Reads SES_Signature and the seal in it (GB/T 38540-2020), with a library that the product does not verify with. */
function readSealing(ofd: string): { sealing: Signed; seal: Signed; files: Record<string, Uint8Array> } {
  const files = unzipSync(readFileSync(ofd));
  const parse = (name: string) => itemsOf(fromBER(new Uint8Array(files[name] ?? [])).result);
  const [body, certificate, , signature] = parse(`${folder}/SignedValue.dat`);
  const [info, maker, , made] = parse(`${folder}/Seal.esl`);
  return {
    sealing: { data: derOf(body), signature: octets(signature), certificate: octets(certificate) },
    seal: { data: derOf(info), signature: octets(made), certificate: octets(maker) },
    files,
  };
}

function asPem(der: Uint8Array): string {
  const base64 = Buffer.from(der)
    .toString("base64")
    .replace(/(.{64})(?=.)/g, "$1\n");
  return `-----BEGIN CERTIFICATE-----\n${base64}\n-----END CERTIFICATE-----\n`;
}

function verifySm2({ data, signature, certificate }: Signed, identity = distid) {
  const file = scratchFile("signer.pem", asPem(certificate));
  const key = run("openssl", ["x509", "-in", file, "-pubkey", "-noout"]).output;
  return run("openssl", [
    ...["pkeyutl", "-verify", "-rawin", "-digest", "sm3", "-pubin", "-inkey", scratchFile("key.pem", key)],
    ...["-in", scratchFile("data", data), "-sigfile", scratchFile("value", signature), "-pkeyopt", identity],
  ]);
}

describeWith(["openssl"], "openssl with SM2", () => {
  test.each(ofds)(
    "verifies the sealing of $file and the seal itself, under the identity of GB/T 32918 alone",
    ({ file }) => {
      const { sealing, seal } = readSealing(at(file));
      for (const signed of [sealing, seal]) {
        expect(verifySm2(signed)).toMatchObject({
          code: 0,
          output: expect.stringContaining("Signature Verified Successfully"),
        });
        expect(verifySm2(signed, "distid:8765432187654321").code).not.toBe(0);
        const changed = Uint8Array.from(signed.data);
        changed[changed.length - 1] = (changed.at(-1) ?? 0) ^ 1;
        expect(verifySm2({ ...signed, data: changed }).code).not.toBe(0);
      }
    },
  );

  test.each(ofds)(
    "leads the certificates of $file to the exported root, and says whose they are",
    ({ file, signers }) => {
      const { sealing, seal } = readSealing(at(file));
      const [sealer] = signers;
      for (const { certificate } of [sealing, seal]) {
        const pem = scratchFile("certificate.pem", asPem(certificate));
        const verified = run("openssl", ["verify", "-vfyopt", distid, "-CAfile", sm2Root, "-no-CApath", pem]);
        expect(verified).toMatchObject({ code: 0 });
      }
      const subject = run("openssl", [
        ...["x509", "-noout", "-subject", "-nameopt", "utf8,sep_multiline,lname"],
        ...["-in", scratchFile("sealer.pem", asPem(sealing.certificate))],
      ]).output;
      expect(subject).toContain(`commonName=${sealer?.commonName}`);
      expect(subject).toContain(`serialNumber=${sealer?.serialNumber}`);
    },
  );
});

test.each(ofds)(
  "the sealing of $file covers every file of the package but itself, by digests that hold",
  ({ file }) => {
    const { sealing, files } = readSealing(at(file));
    const sm3 = (bytes: Uint8Array) => createHash("sm3").update(bytes).digest();
    const list = Buffer.from(files[`${folder}/Signature.xml`] ?? []);
    const [, seal, , dataHash] = itemsOf(fromBER(sealing.data).result);
    expect(Buffer.from(octets(dataHash))).toEqual(sm3(list));
    expect(Buffer.from(derOf(seal))).toEqual(Buffer.from(files[`${folder}/Seal.esl`] ?? []));
    const entry = /<ofd:Reference FileRef="\/([^"]+)"><ofd:CheckValue>([^<]+)<\/ofd:CheckValue>/g;
    const covered = new Map(
      [...list.toString("utf8").matchAll(entry)].map(([, name, value]) => [name, value]),
    );
    const names = Object.keys(files).filter((name) => !/\/(Signature\.xml|SignedValue\.dat)$/.test(name));
    expect([...covered.keys()].sort()).toEqual(names.sort());
    for (const name of names)
      expect(covered.get(name)).toBe(sm3(files[name] ?? new Uint8Array()).toString("base64"));
  },
);
