import { createHash } from "node:crypto";
import { unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { DerReader, oidOf, smallIntegerOf, timeOf, wholeBitsOf } from "@/lib/verify/der/der-reader";
import { readDer, tags } from "@/lib/verify/der/read-der";
import { isCertifiedBy } from "@/server/pki/sm2/certify-sm2";
import { verifySm2 } from "@/server/pki/sm2/sm2-key";
import { openedSm2Pki } from "@/server/pki/sm2/testing/opened-sm2-pki";
import { pointOf } from "@/server/pki/sm2/testing/point-of";
import { buildOfd } from "./build-ofd";
import { sealOfd } from "./seal-ofd";
import { sampleInfo, sampleInstant, samplePage, samplePhoto, sampleSealedOfd } from "./testing/sample-ofd";

const { pki, sealRequest } = openedSm2Pki();
const kept = await pki.authoritySeal(sealRequest);
const sealed = await sampleSealedOfd(kept);
const files = unzipSync(sealed);
const page = samplePage();
const unsigned = await buildOfd(page, { photo: await samplePhoto() }, sampleInfo());
const sealing = { ...kept, at: sampleInstant, placement: page.seal };

const statementName = "Doc_0/Signs/Sign_0/Signature.xml";
const valueName = "Doc_0/Signs/Sign_0/SignedValue.dat";
const bytesOf = (name: string) => files[name] ?? new Uint8Array(0);
const textOf = (name: string) => new TextDecoder().decode(bytesOf(name));
const statement = textOf(statementName);
const sm3 = (bytes: Uint8Array) => createHash("sm3").update(bytes).digest();
const second = new Date("2026-11-20T06:19:26Z");

describe("a sealed OFD document", () => {
  it("covers every file but the signature's own two, each with its SM3 digest", () => {
    const covered = [
      ...statement.matchAll(/<ofd:Reference FileRef="\/([^"]+)"><ofd:CheckValue>([^<]+)<\/ofd:CheckValue>/g),
    ].map(([, name, digest]) => [name, digest] as const);
    const names = Object.keys(files).filter((name) => name !== statementName && name !== valueName);
    expect(covered.map(([name]) => name).sort()).toEqual(names.sort());
    expect(names).toContain("Doc_0/Signs/Signatures.xml");
    expect(names).toContain("Doc_0/Signs/Sign_0/Seal.esl");
    for (const [name = "", digest] of covered) expect(sm3(bytesOf(name)).toString("base64")).toBe(digest);
  });

  it("names its parts by absolute paths, and by relative ones in OFD.xml", () => {
    expect(textOf("OFD.xml")).toMatch(
      /<ofd:DocRoot>Doc_0\/Document\.xml<\/ofd:DocRoot><ofd:Signatures>Doc_0\/Signs\/Signatures\.xml<\/ofd:Signatures><\/ofd:DocBody><\/ofd:OFD>$/,
    );
    expect(textOf("Doc_0/Signs/Signatures.xml")).toContain(`Type="Seal" BaseLoc="/${statementName}"/>`);
    expect(statement).toContain(`<ofd:SignedValue>/${valueName}</ofd:SignedValue>`);
    expect(statement).toContain("<ofd:BaseLoc>/Doc_0/Signs/Sign_0/Seal.esl</ofd:BaseLoc>");
    expect(statement).toContain('<ofd:References CheckMethod="1.2.156.10197.1.401">');
    expect(statement).toContain("<ofd:SignatureMethod>1.2.156.10197.1.501</ofd:SignatureMethod>");
    expect(statement).toContain("<ofd:SignatureDateTime>20261120061926Z</ofd:SignatureDateTime>");
    expect(statement).toContain('<ofd:StampAnnot ID="1" PageRef="1" Boundary="217 147 42 42"/>');
  });

  it("is signed with the authority's key over the digest of Signature.xml, the seal and the time", () => {
    const value = new DerReader(readDer(bytesOf(valueName)), "signature");
    const body = value.next(tags.sequence);
    expect(value.next(tags.octetString).content).toEqual(kept.signer.certificate);
    expect(oidOf(value.next(tags.oid))).toBe("1.2.156.10197.1.501");
    const signature = wholeBitsOf(value.next(tags.bitString));
    value.end();
    const point = pointOf(kept.signer.certificate);
    expect(verifySm2(point, body.bytes, signature)).toBe(true);
    expect(verifySm2(point, body.content, signature)).toBe(false);
    const parts = new DerReader(body, "to be signed");
    expect(smallIntegerOf(parts.next(tags.integer))).toBe(4);
    expect(parts.next(tags.sequence).bytes).toEqual(bytesOf("Doc_0/Signs/Sign_0/Seal.esl"));
    expect(timeOf(parts.next(tags.generalizedTime))).toEqual(second);
    expect(Buffer.from(wholeBitsOf(parts.next(tags.bitString)))).toEqual(sm3(bytesOf(statementName)));
    expect(new TextDecoder().decode(parts.next(0x16).content)).toBe(`/${statementName}`);
    parts.end();
  });

  it("bears the seal as it was made, by a maker and for a signer of the same root", () => {
    expect(bytesOf("Doc_0/Signs/Sign_0/Seal.esl")).toEqual(kept.seal);
    const root = pointOf(pki.roots()[0]?.der ?? new Uint8Array(0));
    expect(isCertifiedBy(kept.signer.certificate, root)).toBe(true);
    expect(isCertifiedBy(pki.sealMaker.certificate, root)).toBe(true);
    expect(isCertifiedBy(kept.signer.certificate, pointOf(pki.sealMaker.certificate))).toBe(false);
  });

  it("is small, and stores what is compressed already", () => {
    expect(sealed.length).toBeLessThan(64_000);
    expect(Buffer.from(sealed).includes(Buffer.from(bytesOf("Doc_0/Res/photo.jpg")))).toBe(true);
  });
});

describe("sealing", () => {
  it("leaves the unsigned files as they are, and refuses to sign twice", async () => {
    const before = new Map(unsigned);
    await sealOfd(unsigned, sealing);
    expect([...unsigned]).toEqual([...before]);
    const signedOnce = new Map(Object.entries(files));
    await expect(sealOfd(signedOnce, sealing)).rejects.toThrow("first signature");
    await expect(sealOfd(new Map(), sealing)).rejects.toThrow("first signature");
  });

  it("refuses a seal of another signer, out of its time or of another size", async () => {
    const stranger = openedSm2Pki();
    const other = await stranger.pki.authoritySeal(stranger.sealRequest);
    await expect(sealOfd(unsigned, { ...sealing, signer: other.signer })).rejects.toThrow(
      "not of the signer",
    );
    const [early, late] = [new Date("2026-11-20T06:19:25Z"), new Date("2031-11-20T06:19:27Z")];
    for (const at of [early, late])
      await expect(sealOfd(unsigned, { ...sealing, at })).rejects.toThrow("does not hold");
    const placement = { ...page.seal, width: 45 };
    await expect(sealOfd(unsigned, { ...sealing, placement })).rejects.toThrow("42 mm wide");
    await expect(sealOfd(unsigned, { ...sealing, seal: kept.seal.subarray(1) })).rejects.toThrow();
  });
});
