import { describe, expect, test } from "vitest";
import { certificateTitles } from "@/lib/professions";
import { type ExaminePolicy, examineDocument } from "@/lib/verify/examine-document";
import { findingCodes } from "@/lib/verify/findings";
import { readCertificate } from "@/lib/verify/x509/certificate";
import type { Signer } from "@/server/signing/ports";
import { describeExamination } from "./describe-examination";
import { sentenceOf } from "./finding-sentences";
import { nodeCrypto } from "./node-crypto";
import { ofdSentences } from "./ofd-finding-sentences";
import { drawSample, finishSample, signAll, signSample } from "./testing/signed-form";
import { makeWorld, moments, parties, personSigner, registrySigner } from "./testing/world";

const world = await makeWorld();
const { timestamps, authority, revocationLists: revocation } = world;
const company = { ...parties.employer, serialNumber: "91310000MA1FAKE19Y" };
const enterprise = await registrySigner(authority, company); // the enterprise authority certifies both alike
const seal = await registrySigner(authority);
const form = await signAll({ ...world, enterprise });
const official = await drawSample(undefined, "official");

const policy: ExaminePolicy = {
  roots: authority.roots().map(({ der }) => der),
  revocation,
  certificateTitles: certificateTitles(),
  at: moments.now,
};

/** Says in one line each what was found of a document. */
async function examined(bytes: Uint8Array): Promise<string[]> {
  const { kind, verdict, completeness, findings } = await examineDocument(bytes, policy, nodeCrypto);
  return [`${kind} ${completeness} ${verdict}`, ...findings.map(({ code, where }) => `${code} ${where}`)];
}

/** Has a field signed, under the name that the signer's certificate bears. */
function signAs(base: Uint8Array, party: keyof typeof parties, signer: Signer): Promise<Uint8Array> {
  const name = readCertificate(signer.certificate).subjectName.commonName;
  return signSample(base, { party, signer, timestamps, name });
}

async function sealedBy(signer: Signer, base = official): Promise<Uint8Array> {
  const certificates = [signer.certificate, ...authority.chainOf("enterprise"), world.keys.tsa.certificate];
  const [root, , lists] = revocation;
  const crls = [root, lists].filter((list) => list !== undefined);
  return finishSample(world, await signAs(base, "registry", signer), { certificates, crls });
}

describe("a document without anybody to ask", () => {
  test("is told by its fields, its signatures and its title", async () => {
    expect(await examined(form.drawn)).toEqual(["form unsigned unsigned"]);
    expect(await examined(form.applicant)).toEqual(["form applicantOnly valid"]);
    expect(await examined(form.finished)).toEqual(["form complete valid"]);
    expect(await examined(official)).toEqual(["official unsigned unsigned"]);
    expect(await examined(await sealedBy(seal))).toEqual(["official complete valid"]);
    const [title = ""] = certificateTitles();
    const copy = await drawSample((document) => document.setTitle(title), "official");
    expect(await examined(await sealedBy(seal, copy))).toEqual(["certificateCopy complete valid"]);
  });

  test("may be met at its lawful stages only", async () => {
    expect(await examined(form.employer)).toEqual([
      "form complete invalid",
      "signature.missing doc_timestamp",
      "dss.missing DSS",
    ]);
    expect(await examined(await signAs(form.drawn, "employer", enterprise))).toEqual([
      "form complete invalid",
      "signature.missing sig_applicant",
      "signature.missing doc_timestamp",
      "dss.missing DSS",
    ]);
    expect((await examined(await signAs(official, "registry", seal)))[1]).toBe(
      "signature.missing doc_timestamp",
    );
  });

  test("may be a form that the applicant signs alone, which is nothing before its end", async () => {
    const drawn = await drawSample(undefined, "personalForm");
    const once = await signAs(drawn, "applicant", world.person);
    const certificates = [
      world.person.certificate,
      ...authority.chainOf("person"),
      world.keys.tsa.certificate,
    ];
    const evidence = { certificates, crls: revocation.slice(0, 2) };
    const finished = await finishSample(world, once, evidence);
    expect(await examined(drawn)).toEqual(["personalForm unsigned unsigned"]);
    expect(await examined(once)).toEqual([
      "personalForm complete invalid",
      "signature.missing doc_timestamp",
      "dss.missing DSS",
    ]);
    expect(await examined(finished)).toEqual(["personalForm complete valid"]);
    const written = describeExamination("form.pdf", await examineDocument(finished, policy, nodeCrypto));
    expect(written).toContain("VALID: signed by the applicant alone");
    // An enterprise is not the person, and a form for two does not become one for one by ending early.
    expect((await examined(await signAs(drawn, "applicant", enterprise)))[0]).toMatch(/invalid$/);
    expect((await examined(await finishSample(world, form.applicant, evidence)))[0]).toBe(
      "form complete invalid",
    );
  });

  test("is believed of no party that cannot be it", async () => {
    const person = await personSigner(authority);
    expect(await examined(await signAs(form.drawn, "applicant", enterprise))).toEqual([
      "form applicantOnly invalid",
      "signer.wrongParty sig_applicant",
    ]);
    const byTwoPersons = await signAll({ ...world, enterprise: person });
    expect(await examined(byTwoPersons.finished)).toContain("signer.wrongParty sig_employer");
    // An enterprise's key would otherwise pass for a registry's seal.
    expect(await examined(await sealedBy(enterprise))).toEqual([
      "official complete invalid",
      "signer.wrongParty sig_registry",
    ]);
    const uncoded = await registrySigner(authority, {
      ...parties.registry,
      serialNumber: "11310000DEM00033X1",
    });
    expect(await examined(await sealedBy(uncoded))).toContain("signer.wrongParty sig_registry");
  });

  test("is none of ours with other fields, and no trouble when it is no document", async () => {
    const known = Buffer.from(form.drawn).toString("latin1").replaceAll("sig_employer", "sig_emplayer");
    expect(await examined(Buffer.from(known, "latin1"))).toContain("base.fields undefined");
    for (const bytes of ["", "%PDF-", "%PDF-1.7\n%%EOF\n", "PK\x03\x04", "PK\x03\x04OFD.xml", "GIF89a"])
      expect((await examined(Buffer.from(bytes, "latin1")))[0]).toMatch(/ unreadable$/);
  });
});

test("every finding has a sentence of its own", () => {
  const codes = [...findingCodes, ...(Object.keys(ofdSentences) as (keyof typeof ofdSentences)[])];
  const sentences = codes.map(sentenceOf);
  for (const sentence of sentences) expect(sentence).toMatch(/^[A-Z].{20,}\.$/);
  expect(new Set(sentences).size).toBe(codes.length);
});
