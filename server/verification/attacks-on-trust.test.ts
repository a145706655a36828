import { createPrivateKey } from "node:crypto";
import { describe, expect, test } from "vitest";
import { readDer } from "@/lib/verify/der/read-der";
import type { VerifyPolicy } from "@/lib/verify/policy";
import { readCertificate } from "@/lib/verify/x509/certificate";
import { encodeBitString, encodeOctetString, encodeOid, encodeSequence, encodeTrue } from "@/server/pki/der";
import { embeddedCertificateAuthority } from "@/server/pki/embedded/certificate-authority";
import { type CertificateDraft, certify } from "@/server/pki/embedded/certify";
import { keySigner } from "@/server/pki/key-signer";
import { textObject } from "@/server/signing/pdf/increment";
import type { Signer } from "@/server/signing/ports";
import { editDer, findingsOf, flipBit } from "./testing/forge";
import { drawSample, finishSample, signAll, signerOf, signSample } from "./testing/signed-form";
import {
  makeKey,
  makeWorld,
  moments,
  parties,
  personSigner,
  policyFor,
  revocationListsOf,
} from "./testing/world";

const world = await makeWorld();
const drawn = await drawSample();
const form = await signAll(world, drawn);
const alone = policyFor(world, "applicant");
const finished = policyFor(world, "finished");

/** Has the form signed by somebody else in the applicant's place and tells what is found. */
async function findingsFor(signer: Signer, policy: VerifyPolicy = alone, at: Date = moments.applicant) {
  const { timestamps } = world;
  return findingsOf(await signSample(drawn, { party: "applicant", signer, timestamps, at }), policy);
}

const applicantName: CertificateDraft["subject"] = [
  ["commonName", parties.applicant.commonName],
  ["serialNumber", parties.applicant.serialNumber],
];

interface CertifiedKey {
  pkcs8: Uint8Array;
  certificate: Uint8Array;
}

const privateKeyOf = ({ pkcs8 }: Pick<CertifiedKey, "pkcs8">) =>
  createPrivateKey({ key: Buffer.from(pkcs8), format: "der", type: "pkcs8" });

/** Certifies a new key with whatever key an attacker has, under a profile of the attacker's choice. */
function certified(
  issuer: CertifiedKey,
  profile: CertificateDraft["profile"],
  subject: CertificateDraft["subject"] = applicantName,
): CertifiedKey {
  const key = makeKey();
  const { der } = certify({
    profile,
    subject,
    publicKey: key.spki,
    issuer: { privateKey: privateKeyOf(issuer), certificate: issuer.certificate },
    notBefore: moments.made,
    notAfter: moments.expiry,
  });
  return { pkcs8: key.pkcs8, certificate: der };
}

describe("the chain of a signer", () => {
  test("to a root of the same names is named", async () => {
    const elsewhere = await makeWorld();
    expect(await findingsFor(elsewhere.person)).toEqual([
      "chain.unknownRoot sig_applicant",
      "revocation.unknown sig_applicant",
    ]);
  });

  test("that is only itself is named", async () => {
    const { pkcs8, spki } = makeKey();
    const { der } = certify({
      profile: "signature",
      subject: applicantName,
      publicKey: spki,
      issuer: { privateKey: privateKeyOf({ pkcs8 }) },
      notBefore: moments.made,
      notAfter: moments.expiry,
    });
    expect(await findingsFor(keySigner(pkcs8, { certificate: der, chain: [] }))).toEqual([
      "chain.unknownRoot sig_applicant",
    ]);
  });

  test("with a broken signature is named", async () => {
    const { certificate, chain } = world.person;
    const broken = flipBit(certificate, certificate.length - 5, 0);
    const found = await findingsFor({ ...world.person, certificate: broken, chain });
    expect(found).toContain("chain.signature sig_applicant");
  });

  test("through a person's certificate that issues another is named", async () => {
    const person = certified(world.keys.root, "signature");
    const below = certified(person, "signature");
    const chain = [person.certificate];
    const found = await findingsFor(signerOf(below.pkcs8, below.certificate, chain));
    expect(found).toContain("chain.constraints sig_applicant");
    expect(found).toContain("chain.usage sig_applicant");
  });

  test("that is longer than its authority may have below is named", async () => {
    const middle = certified(world.keys.person, "authority", [["commonName", "Zhice TEST Other CA"]]);
    const below = certified(middle, "signature");
    const chain = [middle.certificate, ...world.authority.chainOf("person")];
    const found = await findingsFor(signerOf(below.pkcs8, below.certificate, chain));
    expect(found).toContain("chain.constraints sig_applicant");
  });

  test.each([
    ["an authority's", "authority"],
    ["a time stamp's", "timestamp"],
  ] as const)("with %s certificate in the signer's place is named", async (_, profile) => {
    const { pkcs8, certificate } = certified(world.keys.person, profile);
    const signer = signerOf(pkcs8, certificate, world.authority.chainOf("person"));
    expect(await findingsFor(signer)).toEqual(["chain.usage sig_applicant"]);
  });

  test("with a certificate that may issue others, by one word of it, is named", async () => {
    const { pkcs8, certificate } = certified(world.keys.person, "signature");
    const oid = "2.5.29.19";
    const authority = [encodeOid(oid), encodeTrue(), encodeOctetString(encodeSequence(encodeTrue()))];
    const resigned = await resign(certificate, (tbs) => editExtension(tbs, oid, authority));
    const signer = signerOf(pkcs8, resigned, world.authority.chainOf("person"));
    expect(await findingsFor(signer)).toEqual(["chain.usage sig_applicant"]);
  });

  test("with a certificate that had expired or was not yet valid is named", async () => {
    const short = await personSigner(world.authority, { validTo: new Date("2026-11-19T00:00:00Z") });
    expect(await findingsFor(short)).toEqual(["chain.notValidThen sig_applicant"]);
    const early = await personSigner(world.authority, { validFrom: new Date("2026-11-20T06:00:01Z") });
    expect(await findingsFor(early)).toEqual(["chain.notValidThen sig_applicant"]);
  });

  test("with an algorithm that is not allowed is named", async () => {
    const { pkcs8, certificate } = certified(world.keys.person, "signature");
    const sha1 = [encodeSequence(encodeOid("1.2.840.10045.4.1"))];
    const weak = await resign(
      editDer(certificate, [1], () => sha1),
      (tbs) => editDer(tbs, [2], () => sha1),
    );
    const signer = signerOf(pkcs8, weak, world.authority.chainOf("person"));
    expect(await findingsFor(signer)).toContain("chain.algorithm sig_applicant");
  });

  test("with a critical extension that nobody knows is named", async () => {
    const { pkcs8, certificate } = certified(world.keys.person, "signature");
    const unknown = [encodeOid("2.5.29.127"), encodeTrue(), encodeOctetString(encodeSequence())];
    const resigned = await resign(certificate, (tbs) => editExtension(tbs, "2.5.29.32", unknown));
    const signer = signerOf(pkcs8, resigned, world.authority.chainOf("person"));
    expect(await findingsFor(signer)).toEqual(["chain.extension sig_applicant"]);
  });
});

/** Changes the body of a certificate and has the person's authority sign it again. */
async function resign(certificate: Uint8Array, change: (tbs: Uint8Array) => Uint8Array): Promise<Uint8Array> {
  let body: Uint8Array = new Uint8Array(0);
  const changed = editDer(certificate, [0], (tbs) => {
    body = change(tbs);
    return [body];
  });
  const { pkcs8, certificate: own } = world.keys.person;
  const value = await signerOf(pkcs8, own, []).sign(body);
  return editDer(changed, [2], () => [encodeBitString(value)]);
}

/** Writes other parts in the place of one extension in the body of a certificate. */
function editExtension(tbs: Uint8Array, oid: string, parts: readonly Uint8Array[]): Uint8Array {
  const extensions = readDer(tbs).children[7]?.children[0]?.children ?? [];
  const wanted = Buffer.from(encodeOid(oid));
  const index = extensions.findIndex(({ children: [first] }) => first && wanted.equals(first.bytes));
  return editDer(tbs, [7, 0, index], () => [encodeSequence(...parts)]);
}

describe("revocation", () => {
  const lists = (special: Parameters<typeof revocationListsOf>[1]) =>
    revocationListsOf(world.authority, special);
  const serial = readCertificate(world.person.certificate).serial;
  const judge = (revocation: readonly Uint8Array[]) => findingsOf(form.applicant, { ...alone, revocation });

  test("that nobody tells is named", async () => {
    expect(await judge([])).toEqual([
      "revocation.unknown sig_applicant",
      "revocation.unknown sig_applicant timestamp",
    ]);
    const [, ofPersons] = world.revocationLists;
    expect(await judge(ofPersons ? [ofPersons] : [])).toContain("revocation.unknown sig_applicant");
  });

  test("before the signature is named, and after it forgiven", async () => {
    const before = await lists({ revoked: [{ serial, revokedAt: new Date("2026-11-20T05:00:00Z") }] });
    expect(await judge(before)).toEqual(["revocation.revoked sig_applicant"]);
    const after = await lists({ revoked: [{ serial, revokedAt: new Date("2026-11-20T06:00:01Z") }] });
    expect(await judge(after)).toEqual(["valid"]);
  });

  test("of the authority is named", async () => {
    const authority = readCertificate(world.keys.person.certificate).serial;
    const revoked = [{ serial: authority, revokedAt: moments.made }];
    expect(await judge(await lists({ revoked }))).toEqual(["revocation.revoked sig_applicant"]);
  });

  test("on a list that was no longer in force is not known, but believed when it says so", async () => {
    const old = { thisUpdate: moments.made, nextUpdate: new Date("2026-11-20T05:59:59Z") };
    expect(await judge(await lists(old))).toEqual([
      "revocation.stale sig_applicant",
      "revocation.stale sig_applicant timestamp",
    ]);
    const revoked = [{ serial, revokedAt: moments.made }];
    expect(await judge([...world.revocationLists, ...(await lists({ ...old, revoked }))])).toEqual([
      "revocation.revoked sig_applicant",
    ]);
  });

  test("on a list from the future is named", async () => {
    const early = await lists({ thisUpdate: new Date("2026-11-20T09:00:00Z") });
    expect(await judge([...world.revocationLists, ...early])).toContain("revocation.future sig_applicant");
  });

  test("on a forged list is named", async () => {
    const forged = world.revocationLists.map((list) => flipBit(list, list.length - 3, 0));
    expect(await judge(forged)).toContain("revocation.forged sig_applicant");
    const elsewhere = await makeWorld();
    const { pkcs8 } = elsewhere.keys.person;
    const keys = { ...world.keys, person: { ...world.keys.person, pkcs8 } };
    const liar = await embeddedCertificateAuthority(keys, "https://zhice.example");
    const found = await judge(await revocationListsOf(liar));
    expect(found).toContain("revocation.forged sig_applicant");
  });

  test("on bytes that are no list is named", async () => {
    expect(await judge([...world.revocationLists, Buffer.from("junk")])).toEqual([
      "cms.notCanonical revocation.structure 3",
    ]);
  });
});

describe("the DSS", () => {
  const finish = (special: Parameters<typeof finishSample>[2]) => finishSample(world, form.employer, special);
  const certificates = [...world.authority.chainOf("person"), ...world.authority.chainOf("enterprise")];

  test("with junk among its certificates or lists is named", async () => {
    const junk = Buffer.from("MZ, a program");
    for (const special of [
      { certificates: [...certificates, junk] },
      { crls: [...world.revocationLists, junk] },
    ]) {
      const found = await findingsOf(await finish(special), finished);
      expect(found.map((finding) => finding.split(" ")[0])).toEqual(["cms.notCanonical"]);
    }
  });

  test("with certificates or lists that no signature needs is named", async () => {
    const elsewhere = await makeWorld();
    for (const special of [
      { certificates: [...certificates, elsewhere.keys.root.certificate] },
      { crls: [...world.revocationLists, ...elsewhere.revocationLists] },
    ]) {
      expect(await findingsOf(await finish(special), finished)).toEqual(["dss.strangeObject DSS"]);
    }
  });

  test("without lists, with stale ones or with later ones than its stamp is named", async () => {
    expect(await findingsOf(await finish({ crls: [] }), finished)).toContain(
      "revocation.unknown sig_applicant",
    );
    const stale = await revocationListsOf(world.authority, {
      thisUpdate: moments.made,
      nextUpdate: new Date("2026-11-19T00:00:00Z"),
    });
    expect(await findingsOf(await finish({ crls: stale }), finished)).toContain(
      "revocation.stale sig_employer",
    );
    const later = await revocationListsOf(world.authority, { thisUpdate: new Date("2026-11-20T07:30:00Z") });
    expect(await findingsOf(await finish({ crls: later }), finished)).toEqual(["revocation.future DSS"]);
  });

  test("that the first signature brings along is named", async () => {
    const signed = await signSample(form.applicant, {
      party: "employer",
      signer: world.enterprise,
      timestamps: world.timestamps,
      objects: (_, next) => [textObject(next, "<</Type /DSS /Certs [] /CRLs []>>")],
    });
    const found = await findingsOf(signed, policyFor(world, "employer"));
    expect(found.map((finding) => finding.split(" ")[0])).toEqual(["change.unexpectedObject"]);
  });
});
