import { describe, expect, test } from "vitest";
import { readDer } from "@/lib/verify/der/read-der";
import {
  encodeContext,
  encodeElement,
  encodeInteger,
  encodeNull,
  encodeOctetString,
  encodeOid,
  encodeSequence,
  encodeSet,
  sortedForSet,
} from "@/server/pki/der";
import { encodeAttribute } from "@/server/pki/signed-data";
import { cmsOf, contentsPlace, editDer, findingsOf, replaceContents } from "./testing/forge";
import { type SampleSignature, sha256, signAll, signSample } from "./testing/signed-form";
import { makeWorld, personSigner, policyFor } from "./testing/world";

const world = await makeWorld();
const form = await signAll(world);
const both = policyFor(world, "employer");

// Places in a ContentInfo.
const signedData = [1, 0];
const certificates = [...signedData, 3];
const signerInfos = [...signedData, 4];
const signer = [...signerInfos, 0];
const unsigned = [...signer, 6];

const signEmployer = (special: Partial<SampleSignature>) =>
  signSample(form.applicant, {
    party: "employer",
    signer: world.enterprise,
    timestamps: world.timestamps,
    ...special,
  });
const withCms = (path: readonly number[], edit: (element: Uint8Array) => readonly Uint8Array[]) =>
  signEmployer({ cms: (cms) => editDer(cms, path, edit) });

const twice = (element: Uint8Array) => [element, element];
const nothing = () => [];
const oidOfSigningTime = "1.2.840.113549.1.9.5";
const signingTime = encodeAttribute(
  oidOfSigningTime,
  encodeElement(0x17, new TextEncoder().encode("261120070000Z")),
);

describe("the envelope of a signature", () => {
  test("with two signers is named, though both are right", async () => {
    const other = await signEmployer({ signer: await personSigner(world.authority) });
    const [second] = readDer(cmsOf(other)).children[1]?.children[0]?.children[4]?.children ?? [];
    if (second === undefined) throw new Error("no signer");
    const found = await findingsOf(
      await withCms(signerInfos, (set) => [
        encodeSet(...readDer(set).children.map(({ bytes }) => bytes), second.bytes),
      ]),
      both,
    );
    expect(found).toContain("cms.signerCount sig_employer");
  });

  test.each<[string, readonly number[], (element: Uint8Array) => readonly Uint8Array[], string]>([
    ["no signer", [...signer], nothing, "cms.structure sig_employer"],
    ["the same signer twice", signer, twice, "cms.notCanonical sig_employer"],
    [
      "another version",
      [...signedData, 0],
      () => [encodeInteger(Uint8Array.of(3))],
      "cms.structure sig_employer",
    ],
    [
      "content inside",
      [...signedData, 2],
      (e) => [encodeSequence(e.subarray(2), encodeContext(0, encodeOctetString(e)))],
      "cms.structure sig_employer",
    ],
    ["no certificates", [...certificates], nothing, "cms.structure sig_employer"],
    ["no time stamp", unsigned, nothing, "timestamp.missing sig_employer"],
    [
      "another unsigned attribute",
      unsigned,
      (e) => [encodeContext(1, signingTime, e.subarray(4))],
      "cms.unsignedAttributes sig_employer",
    ],
    [
      "another signature value",
      [...signer, 5],
      () => [encodeOctetString(new Uint8Array(256))],
      "cms.signature sig_employer",
    ],
    [
      "another digest algorithm",
      [...signer, 2],
      () => [encodeSequence(encodeOid("1.3.14.3.2.26"))],
      "cms.algorithm sig_employer",
    ],
    [
      "another signature algorithm",
      [...signer, 4],
      () => [encodeSequence(encodeOid("1.2.840.113549.1.1.5"), encodeElement(5))],
      "cms.algorithm sig_employer",
    ],
    [
      "another signer's id",
      [...signer, 1, 1],
      () => [encodeInteger(Uint8Array.of(7))],
      "cms.certificates sig_employer",
    ],
  ])("with %s is named", async (_, path, edit, finding) => {
    expect(await findingsOf(await withCms(path, edit), both)).toContain(finding);
  });

  test("with certificates in another order than DER's is named", async () => {
    const reversed = await withCms(certificates, (set) => [
      encodeContext(
        0,
        ...readDer(set)
          .children.map(({ bytes }) => bytes)
          .reverse(),
      ),
    ]);
    expect(await findingsOf(reversed, both)).toEqual(["cms.notCanonical sig_employer"]);
  });

  test("with a certificate that is in no chain, or the root, is named", async () => {
    const other = (await personSigner(world.authority)).certificate;
    const signer = { ...world.enterprise, chain: [...world.enterprise.chain, other] };
    expect(await findingsOf(await signEmployer({ signer }), both)).toEqual(["cms.certificates sig_employer"]);
    const withRoot = await withCms(certificates, (set) => [
      encodeContext(
        0,
        ...sortedForSet([...readDer(set).children.map(({ bytes }) => bytes), world.keys.root.certificate]),
      ),
    ]);
    expect(await findingsOf(withRoot, both)).toEqual(["cms.certificates sig_employer"]);
  });
});

describe("signed attributes", () => {
  const withSet = (change: (attributes: Uint8Array[]) => readonly Uint8Array[]) =>
    signEmployer({
      attributes: (set) => {
        return encodeSet(...change(readDer(set).children.map(({ bytes }) => bytes)));
      },
    });
  const has = (oid: string) => (attribute: Uint8Array) =>
    Buffer.from(attribute).includes(Buffer.from(encodeOid(oid)));
  const contentType = has("1.2.840.113549.1.9.3");
  const digest = has("1.2.840.113549.1.9.4");
  const certificate = has("1.2.840.113549.1.9.16.2.47");
  const protection = has("1.2.840.113549.1.9.52");

  test.each([
    ["contentType", contentType, ["cms.signedAttributes sig_employer"]],
    ["messageDigest", digest, ["cms.digest sig_employer", "cms.signedAttributes sig_employer"]],
    ["signing-certificate-v2", certificate, ["cms.signedAttributes sig_employer"]],
    ["algorithm protection", protection, ["cms.signedAttributes sig_employer"]],
  ])("without %s are named, though they are signed", async (_, which, expected) => {
    expect(await findingsOf(await withSet((all) => all.filter((one) => !which(one))), both)).toEqual(
      expected,
    );
  });

  test("with a signing time are named", async () => {
    expect(await findingsOf(await withSet((all) => [...all, signingTime]), both)).toEqual([
      "cms.signedAttributes sig_employer",
    ]);
  });

  test("of another certificate are named", async () => {
    const other = encodeAttribute(
      "1.2.840.113549.1.9.16.2.47",
      encodeSequence(encodeSequence(encodeSequence(encodeOctetString(sha256(world.person.certificate))))),
    );
    const signed = await withSet((all) => [...all.filter((one) => !certificate(one)), other]);
    expect(await findingsOf(signed, both)).toEqual(["cms.signingCertificate sig_employer"]);
  });

  test.each([
    ["signature", "2.16.840.1.101.3.4.2.1", [encodeOid("1.2.840.10045.4.3.2")]],
    ["digest", "2.16.840.1.101.3.4.2.2", [encodeOid("1.2.840.113549.1.1.11"), encodeNull()]],
  ])("that protect another %s algorithm are named", async (_, digestOid, signatureAlgorithm) => {
    const other = encodeAttribute(
      "1.2.840.113549.1.9.52",
      encodeSequence(encodeSequence(encodeOid(digestOid)), encodeContext(1, ...signatureAlgorithm)),
    );
    const signed = await withSet((all) => [...all.filter((one) => !protection(one)), other]);
    expect(await findingsOf(signed, both)).toEqual(["cms.algorithm sig_employer"]);
  });

  test("of other content are named", async () => {
    const other = encodeAttribute("1.2.840.113549.1.9.4", encodeOctetString(sha256()));
    const signed = await withSet((all) => [...all.filter((one) => !digest(one)), other]);
    expect(await findingsOf(signed, both)).toEqual(["cms.digest sig_employer"]);
  });

  test("in another order than DER's are named, though they are signed so", async () => {
    const signed = await signEmployer({
      attributes: (set) => {
        const parts = readDer(set).children.map(({ bytes }) => bytes);
        return encodeElement(0x31, ...parts.reverse());
      },
    });
    expect(await findingsOf(signed, both)).toEqual(["cms.notCanonical sig_employer"]);
  });
});

describe("the bytes of /Contents", () => {
  const place = contentsPlace(form.employer, -1);
  const cms = cmsOf(form.employer);

  test("behind the CMS are zeros", async () => {
    const tail = Buffer.concat([cms, Buffer.alloc((place.end - place.start) / 2 - cms.length)]);
    tail[tail.length - 1] = 1;
    expect(await findingsOf(replaceContents(form.employer, -1, tail), both)).toEqual([
      "contents.padding sig_employer",
    ]);
    tail[cms.length] = 1;
    expect(await findingsOf(replaceContents(form.employer, -1, tail), both)).toEqual([
      "contents.padding sig_employer",
    ]);
  });

  test("are written in lower case", async () => {
    const upper = Buffer.from(form.employer);
    upper.write(upper.toString("latin1", place.start, place.end).toUpperCase(), place.start, "latin1");
    expect(await findingsOf(upper, both)).toEqual(["contents.encoding sig_employer"]);
  });

  test("have one encoding only: no indefinite and no padded length", async () => {
    const body = cms.subarray(4);
    const indefinite = Buffer.concat([Buffer.from([0x30, 0x80]), body, Buffer.alloc(2)]);
    const padded = Buffer.concat([Buffer.from([0x30, 0x83, 0, cms[2] ?? 0, cms[3] ?? 0]), body]);
    for (const other of [indefinite, padded]) {
      expect(await findingsOf(replaceContents(form.employer, -1, other), both)).toEqual([
        "cms.notCanonical sig_employer",
      ]);
    }
  });

  test("that are empty or junk are named", async () => {
    const junk = Buffer.from("hello, verifier");
    for (const other of [new Uint8Array(0), junk]) {
      expect(await findingsOf(replaceContents(form.employer, -1, other), both)).toEqual([
        "cms.notCanonical sig_employer",
      ]);
    }
  });
});
