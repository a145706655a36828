import { createHash } from "node:crypto";
import { PDFDocument, PDFName } from "pdf-lib";
import { TSTInfo } from "pkijs";
import { beforeAll, describe, expect, test } from "vitest";
import { readDer } from "@/lib/verify/der/read-der";
import { samplePerson } from "@/server/pki/testing/sample-pki";
import { prepareSignature } from "./prepare-signature";
import { signPdf } from "./sign-pdf";
import { makeBase } from "./testing/make-base";
import { type FoundSignature, findSignatures, openCms } from "./testing/read-signatures";
import { enterpriseRequest, personRequest, sampleAt, signThrice } from "./testing/sample-signing";

let signed: Awaited<ReturnType<typeof signThrice>>;
let signatures: readonly [FoundSignature, FoundSignature, FoundSignature];

beforeAll(async () => {
  signed = await signThrice(await makeBase());
  const [person, enterprise, timestamp, ...more] = findSignatures(signed.revisions[3]);
  if (!person || !enterprise || !timestamp || more.length > 0) throw new Error("not three signatures");
  signatures = [person, enterprise, timestamp];
});

/** Reads the entries of an increment's table, in their order. */
function readEntries(table: string): { number: number; at: number }[] {
  const entries: { number: number; at: number }[] = [];
  for (const [, first, lines = ""] of table.matchAll(/^(\d+) \d+\n((?:\d{10} 00000 n \n)+)/gm))
    for (const [index, line] of lines.trimEnd().split("\n").entries())
      entries.push({ number: Number(first) + index, at: Number.parseInt(line, 10) });
  return entries;
}

const latin1 = (bytes: Uint8Array) => Buffer.from(bytes).toString("latin1");

describe("a form signed by person and enterprise, and finished", () => {
  test("keeps every earlier revision as its beginning", () => {
    const { revisions } = signed;
    for (const [index, revision] of revisions.slice(1).entries()) {
      const before = revisions[index] ?? revision;
      expect(revision.length).toBeGreaterThan(before.length);
      expect(Buffer.compare(revision.subarray(0, before.length), before)).toBe(0);
      expect(latin1(revision).endsWith("\n%%EOF\n")).toBe(true);
    }
  });

  test("covers, with each signature, its whole revision but the value's own place", () => {
    for (const [index, { byteRange, contents }] of signatures.entries()) {
      const [start, gapStart = 0, gapEnd = 0, rest = 0] = byteRange;
      expect([byteRange.length, start]).toEqual([4, 0]);
      expect(gapEnd + rest).toBe(signed.revisions[index + 1]?.length);
      expect(gapEnd - gapStart).toBe(2 + 2 * 6144);
      expect(contents).toMatch(/^<[0-9a-f]+>$/);
    }
  });

  test("leaves nothing between the objects of an increment and lists exactly them", () => {
    const { revisions } = signed;
    for (const [index, revision] of revisions.slice(1).entries()) {
      const offset = revisions[index]?.length ?? 0;
      const increment = latin1(revision.subarray(offset));
      const [body = "", table = ""] = increment.split(/(?<=endobj\n)(?=xref\n)/);
      const objects = body.split(/(?<=\nendobj\n)(?=\d+ 0 obj\n)/);
      for (const object of objects) expect(object).toMatch(/^\d+ 0 obj\n<<[\s\S]*(>>|endstream)\nendobj\n$/);
      let at = offset;
      const expected = objects.map((object) => {
        const entry = { number: Number.parseInt(object, 10), at };
        at += object.length;
        return entry;
      });
      expect(readEntries(table)).toEqual(expected);
      expect(table).toMatch(new RegExp(`\\nstartxref\\n${at}\\n%%EOF\\n$`));
      expect(table).toMatch(
        /\ntrailer\n<<\n\/Size \d+\n\/Root \d+ 0 R\n\/Info \d+ 0 R\n(\/ID .*\n)?\/Prev \d+\n>>\n/,
      );
    }
  });

  test("certifies with the first signature that only signing may follow, and with no other", () => {
    const [person, enterprise, timestamp] = signatures;
    expect(person.source).toContain(
      "/TransformMethod /DocMDP /TransformParams <</Type /TransformParams /P 2 /V /1.2>>",
    );
    expect(enterprise.source + timestamp.source).not.toContain("DocMDP");
    expect(latin1(signed.revisions[3]).match(/\/Perms <<\/DocMDP \d+ 0 R>>/g)).toHaveLength(2); // catalog of revisions 1 and 3
  });

  test("says who, why and when in words that readers show", () => {
    const utf16 = (text: string) => `<feff${Buffer.from(text, "utf16le").swap16().toString("hex")}>`;
    expect(signatures[0].source).toContain(
      `/Name ${utf16("张䶮喆")}\n/Reason ${utf16("申请人确认申请表内容")}`,
    );
    expect(signatures[1].source).toContain("/M (D:20261120142600+08'00')");
    expect(signatures[2].source).not.toContain("/M ");
  });

  test("still opens as a PDF whose fields are filled", async () => {
    const document = await PDFDocument.load(signed.revisions[3]);
    expect(document.getPageCount()).toBe(1);
    const filled = document
      .getForm()
      .getFields()
      .map(({ acroField }) => acroField.dict.has(PDFName.of("V")));
    expect(filled).toEqual([true, true, true]);
  });

  test("holds CMS of one signer each, canonical to the last byte and zeros after it", () => {
    for (const { contents, der } of signatures) {
      readDer(der); // throws on every encoding that is not DER
      expect(contents.slice(1 + der.length * 2, -1)).toMatch(/^0+$/);
      expect(openCms(der).signerInfos).toHaveLength(1);
    }
  });

  test("is verified by another library, and no longer after one changed byte", async () => {
    for (const { der, covered } of signatures.slice(0, 2)) {
      const verify = (data: Uint8Array<ArrayBuffer>) => openCms(der).verify({ signer: 0, data: data.buffer });
      expect(await verify(covered)).toBe(true);
      const changed = covered.slice();
      changed[100] = (changed[100] ?? 0) ^ 1;
      await expect(verify(changed).catch(() => false)).resolves.toBe(false);
    }
  });

  test("signs contentType, digest, certificate and algorithm, and claims no time of its own", () => {
    const [person] = signatures;
    const attributes = openCms(person.der).signerInfos[0]?.signedAttrs?.attributes ?? [];
    expect(attributes.map(({ type }) => type).sort()).toEqual([
      "1.2.840.113549.1.9.16.2.47",
      "1.2.840.113549.1.9.3",
      "1.2.840.113549.1.9.4",
      "1.2.840.113549.1.9.52",
    ]);
    const digest = attributes.find(({ type }) => type === "1.2.840.113549.1.9.4")?.values[0];
    expect(Buffer.from(digest.valueBlock.valueHexView).toString("hex")).toBe(
      createHash("sha256").update(person.covered).digest("hex"),
    );
  });

  test("encloses the signer's certificate and its authority, not the root", () => {
    const serials = openCms(signatures[1].der).certificates?.map((each) =>
      Buffer.from(each.toSchema().toBER()).toString("hex"),
    );
    const [authority] = signed.pki.certificateAuthority.chainOf("enterprise");
    const expected = [signed.enterprise, authority].map((der) => Buffer.from(der ?? []).toString("hex"));
    expect(serials?.sort()).toEqual(expected.sort());
  });

  test("carries a timestamp over each signature value, and one over the finished file", async () => {
    for (const { der } of signatures.slice(0, 2)) {
      const [info] = openCms(der).signerInfos;
      const [attribute, ...more] = info?.unsignedAttrs?.attributes ?? [];
      expect([attribute?.type, more]).toEqual(["1.2.840.113549.1.9.16.2.14", []]);
      const token = openCms(new Uint8Array(attribute?.values[0].toBER()));
      const value = new Uint8Array(info?.signature.valueBlock.valueHexView ?? []);
      expect(await token.verify({ signer: 0, data: value.buffer })).toBe(true);
    }
    const { der, covered } = signatures[2];
    const token = openCms(der);
    expect(await token.verify({ signer: 0, data: covered.buffer })).toBe(true);
    const content = token.encapContentInfo.eContent?.valueBlock.valueHexView ?? new Uint8Array(0);
    expect(TSTInfo.fromBER(new Uint8Array(content)).genTime).toEqual(sampleAt);
  });

  test("stores every certificate and revocation list once, as they are", () => {
    const text = latin1(signed.revisions[3]);
    const count = (der: Uint8Array) =>
      text.split(`<</Length ${der.length}>>\nstream\n${latin1(der)}\nendstream`).length - 1;
    for (const der of [...signed.certificates, ...signed.crls]) expect(count(der)).toBe(1);
    expect(text).toMatch(/\/Type \/DSS\n\/Certs \[(\d+ 0 R ?){6}\]\n\/CRLs \[(\d+ 0 R ?){3}\]/);
  });
});

describe("signing", () => {
  test("prepares the same bytes for the same request", async () => {
    const base = await makeBase();
    const [one, other] = [
      await prepareSignature(base, personRequest),
      await prepareSignature(base, personRequest),
    ];
    expect(Buffer.compare(one.bytes, other.bytes)).toBe(0);
    expect(one.sha256).toEqual(other.sha256);
  });

  test("takes an RSA key", async () => {
    const { pki } = signed;
    const signer = await samplePerson(pki, "rsa");
    const file = await signPdf(await makeBase(), {
      ...personRequest,
      signer,
      timestampAuthority: pki.timestampAuthority,
    });
    const [found] = findSignatures(file);
    if (!found) throw new Error("no signature");
    readDer(found.der);
    expect(await openCms(found.der).verify({ signer: 0, data: found.covered.buffer })).toBe(true);
  });

  test("refuses a key that signs something else", async () => {
    const { pki, signer } = signed;
    const other = { ...signer, sign: () => signer.sign(new Uint8Array(32)) };
    const order = { ...personRequest, signer: other, timestampAuthority: pki.timestampAuthority };
    await expect(signPdf(await makeBase(), order)).rejects.toThrow("not over what it was given");
  });

  test("refuses a field that is filled or missing, and a file that goes on after its end", async () => {
    const [base, first] = signed.revisions;
    await expect(prepareSignature(first, personRequest)).rejects.toThrow("sig_applicant is filled already");
    const without = Buffer.from(latin1(base).replace("(sig_applicant)", "(sig_otherwise)"), "latin1");
    await expect(prepareSignature(without, personRequest)).rejects.toThrow("no field sig_applicant");
    const longer = Buffer.concat([base, Buffer.from(" ")]);
    await expect(prepareSignature(longer, enterpriseRequest)).rejects.toThrow("does not end with");
  });
});
