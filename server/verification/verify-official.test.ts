import { PDFArray, PDFDict, PDFName, PDFString } from "pdf-lib";
import { describe, expect, test } from "vitest";
import { composeNotice } from "@/lib/documents/notice-content";
import { costEngineer } from "@/lib/professions/cost-engineer/r1";
import type { VerifyPolicy } from "@/lib/verify/policy";
import { inspectPdf } from "@/lib/verify/verify-signed-pdf";
import { drawOfficial } from "@/server/documents/official/draw-official";
import type { Signer } from "@/server/signing/ports";
import { noticeInput } from "@/tests/documents/official";
import { findingsOf, flipBit, replaceText } from "./testing/forge";
import { drawSample, finishSample, type SampleSignature, signAll, signSample } from "./testing/signed-form";
import { makeWorld, moments, parties, policyFor, registrySigner } from "./testing/world";

const world = await makeWorld();
const seal = await registrySigner(world.authority);
const otherRegistry = { commonName: "江苏省住房和城乡建设厅", serialNumber: "11320000DEM00034XL" };
const drawn = await drawOfficial(composeNotice(costEngineer, noticeInput()), moments.made);
const official = await sealed(drawn);

const policy: VerifyPolicy = {
  ...policyFor(world, "finished"),
  layout: "official",
  expected: [{ field: "sig_registry", subject: parties.registry }],
};

function sealOn(base: Uint8Array, special: Partial<SampleSignature> = {}): Promise<Uint8Array> {
  return signSample(base, { party: "registry", signer: seal, timestamps: world.timestamps, ...special });
}

async function sealed(base: Uint8Array, special: Partial<SampleSignature> = {}): Promise<Uint8Array> {
  return finishSample(world, await sealOn(base, special), evidence(special.signer ?? seal));
}

function evidence({ certificate }: Signer) {
  const certificates = [certificate, ...world.authority.chainOf("enterprise"), world.keys.tsa.certificate];
  const [root, , enterprise] = world.revocationLists;
  return { certificates, crls: [root, enterprise].filter((list) => list !== undefined) };
}

describe("a sealed document", () => {
  test("is valid as the product draws it, with one seal, its evidence and the document timestamp", async () => {
    expect(await findingsOf(official, policy)).toEqual(["valid"]);
    expect(inspectPdf(official, "official").signatures).toMatchObject([
      { field: "sig_registry", subject: parties.registry, coversWholeFile: false },
      { field: "doc_timestamp", coversWholeFile: true },
    ]);
  });

  test("is none without its timestamp", async () => {
    const withoutEnd = await sealOn(drawn);
    const found = await findingsOf(withoutEnd, { ...policy, revocation: world.revocationLists });
    expect(found).toEqual(["dss.missing DSS", "signature.missing doc_timestamp"]);
  });

  test("under another registry's seal is invalid, though the seal is genuine", async () => {
    const other = await registrySigner(world.authority, otherRegistry);
    expect(
      await findingsOf(await sealed(drawn, { signer: other, name: otherRegistry.commonName }), policy),
    ).toEqual(["signer.wrongParty sig_registry"]);
  });

  test("under the seal of an enterprise of the same name is invalid", async () => {
    const namesake = await registrySigner(world.authority, {
      commonName: parties.registry.commonName,
      serialNumber: parties.employer.serialNumber,
    });
    expect(await findingsOf(await sealed(drawn, { signer: namesake }), policy)).toEqual([
      "signer.wrongParty sig_registry",
    ]);
  });

  test("that shows one name and is sealed with another is invalid", async () => {
    expect(await findingsOf(await sealed(drawn, { name: "市住建委" }), policy)).toEqual([
      "signer.nameDiffers sig_registry",
    ]);
  });

  test("with any byte of its text changed is invalid", async () => {
    for (let position = 20; position < drawn.length; position += 1511)
      expect(await findingsOf(flipBit(official, position, 0), policy)).not.toEqual(["valid"]);
  });

  test("permits nothing more than its timestamp", async () => {
    const prepared = (bytes: Uint8Array) => replaceText(bytes, "/P 2 /V", "/P 3 /V");
    expect(await findingsOf(await sealed(drawn, { prepared }), policy)).toEqual([
      "signature.docMdp sig_registry",
    ]);
  });
});

describe("kinds of documents are not mistaken for one another", () => {
  const strangers = (found: readonly string[]) => found.filter((each) => each.startsWith("base.fields"));

  test("a form presented as a notice", async () => {
    const form = await signAll(world);
    const found = await findingsOf(form.finished, policy);
    expect(found).toContain("signature.missing sig_registry");
    expect(strangers(found)).toEqual(["base.fields"]);
  });

  test("a notice presented as a form, also when nobody is expected to have signed it", async () => {
    const asForm = { ...policyFor(world, "finished"), expected: [] };
    expect(await findingsOf(official, asForm)).toEqual(expect.arrayContaining(["base.fields"]));
    const { layout: _, ...withoutLayout } = policy;
    expect(await findingsOf(official, withoutLayout)).toEqual(expect.arrayContaining(["base.fields"]));
  });

  test("a notice with a field of a form besides its own", async () => {
    const mixed = await drawSample(({ catalog, context }) => {
      const form = catalog.lookup(PDFName.of("AcroForm"), PDFDict);
      const fields = form.lookup(PDFName.of("Fields"), PDFArray);
      const [own] = fields.asArray();
      const copy = context.lookup(own, PDFDict).clone(context);
      copy.set(PDFName.of("T"), PDFString.of("sig_applicant"));
      fields.push(context.register(copy));
    }, "official");
    expect(await findingsOf(await sealed(mixed), policy)).toEqual(["base.fields"]);
    expect(await findingsOf(await sealed(await drawSample(undefined, "official")), policy)).toEqual([
      "valid",
    ]);
  });

  test("an applicant cannot fill the field of the seal", async () => {
    const file = await signSample(drawn, {
      party: "registry",
      signer: world.person,
      timestamps: world.timestamps,
      name: parties.applicant.commonName,
    });
    const [root, person] = world.revocationLists;
    const certificates = [
      world.person.certificate,
      ...world.authority.chainOf("person"),
      world.keys.tsa.certificate,
    ];
    const crls = [root, person].filter((list) => list !== undefined);
    const found = await findingsOf(await finishSample(world, file, { certificates, crls }), policy);
    expect(found).toEqual(["signer.wrongParty sig_registry"]);
  });
});
