import { PDFArray, PDFDict, PDFDocument, PDFName, PDFString } from "pdf-lib";
import { describe, expect, test } from "vitest";
import type { CertificateContent } from "@/lib/dto/certificate";
import { costEngineer } from "@/lib/professions/cost-engineer/r1";
import type { VerifyPolicy } from "@/lib/verify/policy";
import { findingsOf } from "@/server/verification/testing/forge";
import { finishSample, signSample } from "@/server/verification/testing/signed-form";
import { makeWorld, moments, parties, policyFor, registrySigner } from "@/server/verification/testing/world";
import { certificateSample } from "@/tests/documents/certificate";
import { formImages } from "@/tests/documents/form";
import { layoutOf } from "../layout/layout-of";
import { qrPicture } from "../layout/qr-picture";
import { type CertificateImages, drawCertificatePdf } from "./draw-certificate-pdf";

const at = new Date("2026-11-20T06:30:00Z");
const { photo, signatureImage } = await formImages();
const qr = qrPicture(certificateSample().qrText);
const all: CertificateImages = { photo, signature: signatureImage, qr };

async function draw(changes?: Partial<CertificateContent>, images = all): Promise<Uint8Array> {
  const content = certificateSample(changes);
  const page = await layoutOf(costEngineer, content, { signature: { width: 480, height: 180 } });
  return drawCertificatePdf(page, images, { title: content.title, author: content.authority, at });
}

describe("the PDF of a certificate", () => {
  test("has the empty fields of seal and timestamp and no others; the seal is of 42 mm, where the layout says", async () => {
    const document = await PDFDocument.load(await draw(), { updateMetadata: false });
    const form = document.catalog.lookup(PDFName.of("AcroForm"), PDFDict);
    const fields = form
      .lookup(PDFName.of("Fields"), PDFArray)
      .asArray()
      .map((ref) => document.context.lookup(ref, PDFDict));
    const names = fields.map((field) => field.lookup(PDFName.of("T"), PDFString).asString());
    expect(names).toEqual(["sig_registry", "doc_timestamp"]);
    const rect = fields[0]?.lookup(PDFName.of("Rect"), PDFArray).asArray().map(String).map(Number) ?? [];
    const [left, bottom, right, top] = rect.map((value) => (value * 25.4) / 72);
    const { seal, height } = costEngineer.certificate.sheet;
    expect(left).toBeCloseTo(seal.x, 1);
    expect(top).toBeCloseTo(height - seal.y, 1);
    expect((right ?? 0) - (left ?? 0)).toBeCloseTo(42, 1);
    expect((top ?? 0) - (bottom ?? 0)).toBeCloseTo(42, 1);
  });

  test("says what it is, and is A4", async () => {
    const document = await PDFDocument.load(await draw(), { updateMetadata: false });
    expect(document.getTitle()).toBe("中华人民共和国二级造价工程师注册证书");
    expect(document.getAuthor()).toBe("上海市住房和城乡建设管理委员会");
    expect(document.getCreationDate()).toEqual(at);
    expect(document.getPages().map((page) => page.getSize())).toEqual([
      { width: expect.closeTo(595.28, 1), height: expect.closeTo(841.89, 1) },
    ]);
  });

  test("is the same for the same certificate and time, and another for others", async () => {
    const first = await draw();
    expect(Buffer.compare(await draw(), first)).toBe(0);
    expect(Buffer.compare(await draw({ name: "王晓风" }), first)).not.toBe(0);
    expect(Buffer.compare(await draw({}, { ...all, qr: qrPicture("other") }), first)).not.toBe(0);
  });

  test("carries subsets of its fonts, rare characters among them, and stays small", async () => {
    const file = Buffer.from(await draw({ name: "䶮𬭎𠮷" }));
    const fonts = [...file.toString("latin1").matchAll(/\/FontName \/(\w{6})\+(\S+)/g)];
    expect(fonts.map(([, , name]) => name)).toContain("HanaMinB");
    expect(new Set(fonts.map(([, tag]) => tag)).size).toBe(fonts.length);
    expect(file.length).toBeLessThan(150_000);
  });

  test.each(["photo", "signature", "qr"] as const)("is not drawn without its %s", async (name) => {
    const { [name]: _left, ...others } = all;
    await expect(draw({}, others)).rejects.toThrow(`shows its ${name}`);
  });
});

test("sealed and finished, it is what the strict verifier asks of an official document", async () => {
  const world = await makeWorld();
  const signer = await registrySigner(world.authority);
  const drawn = await draw();
  const signed = await signSample(drawn, { party: "registry", signer, timestamps: world.timestamps });
  const [root, , enterprise] = world.revocationLists;
  const sealed = await finishSample(world, signed, {
    certificates: [signer.certificate, ...world.authority.chainOf("enterprise"), world.keys.tsa.certificate],
    crls: [root, enterprise].filter((list) => list !== undefined),
  });
  const policy: VerifyPolicy = {
    ...policyFor(world, "finished"),
    layout: "official",
    expected: [{ field: "sig_registry", subject: parties.registry }],
    at: moments.now,
  };
  expect(await findingsOf(sealed, policy)).toEqual(["valid"]);
}, 30_000);
