import { PDFArray, PDFDict, PDFName, PDFRef, PDFString } from "pdf-lib";
import { describe, expect, test } from "vitest";
import { textObject } from "@/server/signing/pdf/increment";
import { findingsOf, replaceText } from "./testing/forge";
import { drawSample, type SampleSignature, signAll, signSample } from "./testing/signed-form";
import { makeWorld, policyFor } from "./testing/world";

const world = await makeWorld();
const drawn = await drawSample((document) => document.setTitle("form"));
const form = await signAll(world, drawn);
const finished = policyFor(world, "finished");
const applicant = policyFor(world, "applicant");

const signApplicant = (special: Partial<SampleSignature>, base = drawn) =>
  signSample(base, { party: "applicant", signer: world.person, timestamps: world.timestamps, ...special });
const withText = (text: string, replacement: string) =>
  signApplicant({ prepared: (bytes) => replaceText(bytes, text, replacement) });

describe("the dictionary of a signature", () => {
  test.each([
    ["an unknown key", "/Reason ", "/Xeason "],
    ["another sub-filter", "/ETSI.CAdES.detached", "/adbe.pkcs7.detached"],
    ["another type", "/Type /Sig\n", "/Type /Sug\n"],
  ])("with %s is named", async (_, text, replacement) => {
    expect(await findingsOf(await withText(text, replacement), applicant)).toEqual([
      "signature.dictionary sig_applicant",
    ]);
  });

  test("that permits more than signing is named", async () => {
    expect(await findingsOf(await withText("/P 2 /V", "/P 3 /V"), applicant)).toEqual([
      "signature.docMdp sig_applicant",
    ]);
  });

  test("that certifies nothing although it is the first is named", async () => {
    const plain = await signApplicant({ objects: () => [] });
    const found = await findingsOf(plain, { ...applicant, at: new Date("2026-11-21T00:00:00Z") });
    expect(found).toContain("signature.docMdp catalog");
    expect(found).toContain("signature.docMdp sig_applicant");
  });

  test("that changes the catalog besides certifying is named", async () => {
    const base = await drawSample((document) => document.setLanguage("zh-CN"));
    expect(await findingsOf(await signApplicant({}, base), applicant)).toEqual(["valid"]);
    const prepared = (bytes: Uint8Array) => replaceText(bytes, "(zh-CN)", "(zh-TW)");
    expect(await findingsOf(await signApplicant({ prepared }, base), applicant)).toEqual([
      "change.catalog catalog",
    ]);
  });

  test("with a claimed time that is none, or not as we write it, is named", async () => {
    for (const [text, other] of [
      ["/M (D:20261120", "/M (D:20261320"],
      ["+08'00')", "+09'00')"],
    ] as const) {
      expect(await findingsOf(await withText(text, other), applicant)).toEqual([
        "signature.claimedTime sig_applicant",
      ]);
    }
  });
});

describe("the trailer", () => {
  test.each([
    ["a key more", "/Prev ", "/Encrypt 1 0 R /Prev "],
    ["another Info", "/Info ", "/Info 1 0 R /XInfo "],
    ["another size", "/Size ", "/Size 9"],
  ])("with %s is named", async (_, text, replacement) => {
    const found = await findingsOf(replaceText(form.finished, text, replacement), finished);
    expect(found).toContain("structure.trailer revision 3");
  });

  test("with another root is named", async () => {
    const root = /\/Root \d+ 0 R/.exec(Buffer.from(form.finished).toString("latin1"))?.[0] ?? "";
    const found = await findingsOf(replaceText(form.finished, root, "/Root 1 0 R"), finished);
    expect(found).toContain("structure.trailer revision 3");
  });

  test("without the offset of the table is unreadable", async () => {
    expect(await findingsOf(replaceText(form.finished, "startxref", "startxxxx"), finished)).toEqual([
      "structure.end",
    ]);
  });
});

describe("the drawn form", () => {
  const firstField = ({ catalog, context }: Parameters<NonNullable<Parameters<typeof drawSample>[0]>>[0]) =>
    context.lookup(
      catalog.lookup(PDFName.of("AcroForm"), PDFDict).lookup(PDFName.of("Fields"), PDFArray).get(1),
      PDFDict,
    );

  test("with a field that is filled already is named", async () => {
    const base = await drawSample((document) => firstField(document).set(PDFName.of("V"), PDFString.of("x")));
    expect(await findingsOf(await signApplicant({}, base), applicant)).toEqual([
      "base.fieldNotEmpty sig_employer",
    ]);
  });

  test("with a field that has more than a field of ours is named", async () => {
    const base = await drawSample((document) =>
      firstField(document).set(PDFName.of("MK"), document.context.obj({})),
    );
    expect(await findingsOf(await signApplicant({}, base), applicant)).toEqual(["base.fields sig_employer"]);
  });

  test("that refers to an object that is not there is named", async () => {
    const base = await drawSample(({ catalog }) => catalog.set(PDFName.of("Lang"), PDFRef.of(99)));
    expect(await findingsOf(await signApplicant({}, base), applicant)).toEqual(["structure.missingObject"]);
  });

  test("with an object that the employer replaces is named", async () => {
    const text = Buffer.from(drawn).toString("latin1");
    const object = text.split("endobj").find((source) => source.includes("/SigFlags")) ?? "";
    const number = Number(/(\d+) 0 obj/.exec(object)?.[1]);
    const signed = await signSample(form.applicant, {
      party: "employer",
      signer: world.enterprise,
      timestamps: world.timestamps,
      objects: () => [textObject(number, "<</Fields [] /SigFlags 3>>")],
    });
    expect(await findingsOf(signed, policyFor(world, "employer"))).toEqual([
      `change.object object ${number}`,
    ]);
  });
});
