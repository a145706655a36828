import { type PDFDocument, PDFName, PDFString } from "pdf-lib";
import { describe, expect, test } from "vitest";
import { extendedObject, type NewObject, streamObject, textObject } from "@/server/signing/pdf/increment";
import { type PdfFile, readCatalog, readEmptyField, readPdf } from "@/server/signing/pdf/read-file";
import { appendIncrement, contentsPlace, findingsOf, replaceText } from "./testing/forge";
import { drawSample, signAll, signSample } from "./testing/signed-form";
import { makeWorld, policyFor } from "./testing/world";

const world = await makeWorld();
const form = await signAll(world);
const finished = policyFor(world, "finished");
const both = policyFor(world, "employer");
const text = Buffer.from(form.drawn).toString("latin1");

/** Gives the number of the drawn form's object whose source has a pattern. */
function numberOf(pattern: RegExp): number {
  const found = text.split("endobj").find((object) => pattern.test(object));
  return Number(/(\d+) 0 obj/.exec(found ?? "")?.[1]);
}
const page = numberOf(/\/Type \/Page\b/);
const content = numberOf(/FlateDecode/);
const catalog = numberOf(/\/Catalog/);
const timestampField = numberOf(/doc_timestamp/);

/** Signs for the employer, honestly but with more objects in the increment. */
function signWith(objects: (file: PdfFile, next: number) => readonly NewObject[]) {
  const { enterprise, timestamps } = world;
  return signSample(form.applicant, { party: "employer", signer: enterprise, timestamps, objects });
}

describe("an increment after the last signature", () => {
  const next = readPdf(form.finished).nextNumber;
  test.each<[string, readonly NewObject[], string]>([
    [
      "other page content",
      [streamObject(content, "", Buffer.from("1 g"))],
      `change.pageContent object ${content}`,
    ],
    ["another page", [textObject(page, "<</Type /Page>>")], `change.page object ${page}`],
    ["another catalog", [textObject(catalog, "<</Type /Catalog>>")], "change.catalog catalog"],
    [
      "an annotation",
      [textObject(next, "<</Type /Annot /Subtype /Stamp /Rect [0 0 9 9]>>")],
      `change.annotation object ${next}`,
    ],
    ["an object that nobody needs", [textObject(next, "<</A 1>>")], `change.unexpectedObject object ${next}`],
    [
      "another signature",
      [textObject(signatureNumber(), "<</Type /Sig>>")],
      `change.signature object ${signatureNumber()}`,
    ],
    ["a filled field once more", [textObject(timestampField, "<</FT /Sig>>")], "change.field doc_timestamp"],
    ["nothing at all", [], "change.unsignedRevision revision 4"],
  ])("with %s is found", async (_, objects, finding) => {
    const found = await findingsOf(appendIncrement(form.finished, objects), finished);
    expect(found).toContain(finding);
    expect(found).toContain("change.unsignedRevision revision 4");
  });

  test("is found also between two signatures", async () => {
    const changed = appendIncrement(form.applicant, [streamObject(content, "", Buffer.from("1 g"))]);
    const { enterprise, timestamps } = world;
    const signed = await signSample(changed, { party: "employer", signer: enterprise, timestamps });
    expect(await findingsOf(signed, both)).toEqual([
      `change.pageContent object ${content}`,
      "change.unsignedRevision revision 2",
    ]);
  });
});

function signatureNumber(): number {
  return readPdf(form.drawn).nextNumber;
}

describe("a change that the employer signs along", () => {
  test("nothing more is valid", async () => {
    expect(await findingsOf(await signWith(() => []), both)).toEqual(["valid"]);
  });

  test.each<[string, (file: PdfFile, next: number) => readonly NewObject[], string[]]>([
    [
      "page content",
      () => [streamObject(content, "", Buffer.from("1 g"))],
      [`change.pageContent object ${content}`],
    ],
    ["a page", () => [textObject(page, "<</Type /Page>>")], [`change.page object ${page}`]],
    [
      "a new object",
      (_, next) => [textObject(next, "<</Hidden true>>")],
      [`change.unexpectedObject object ${signatureNumber() + 4}`],
    ],
    ["the catalog, as it was", (file) => [extendedObject(readCatalog(file), {})], ["change.catalog catalog"]],
    [
      "the catalog",
      (file) => [extendedObject(readCatalog(file), { Lang: "(x)" })],
      ["change.catalog catalog"],
    ],
    [
      "the field of the timestamp",
      (file) => [extendedObject(readEmptyField(file, "doc_timestamp"), { TU: "(x)" })],
      ["change.field doc_timestamp"],
    ],
    [
      "the place of its own field",
      (file) => {
        const field = readEmptyField(file, "sig_employer");
        const { nextNumber: n } = file;
        const moved = extendedObject(field, { V: `${n} 0 R`, AP: `<</N ${n + 1} 0 R>>` });
        const source = Buffer.from(moved.body)
          .toString("latin1")
          .replace(/\/Rect \[[^\]]*\]/, "/Rect [0 0 595 842]");
        return [textObject(field.number, source)];
      },
      ["change.field sig_employer"],
    ],
  ])("%s is named", async (_, objects, expected) => {
    expect(await findingsOf(await signWith(objects), both)).toEqual(expected);
  });

  test.each([
    ["fonts", "/Subtype /Form /Resources <</Font <</F 1 0 R>>>>"],
    ["an image of its own", "/Subtype /Form /Resources <</XObject <</I 1 0 R>>>>"],
    ["an unknown key", "/Subtype /Form /PieceInfo <<>>"],
    ["another kind", "/Subtype /Image"],
  ])("an appearance with %s is named", async (_, entries) => {
    const signed = await signWith((file) => [
      streamObject(file.nextNumber + 1, `${entries} `, new Uint8Array(0)),
    ]);
    expect(await findingsOf(signed, both)).toEqual(["change.appearance sig_employer"]);
  });
});

describe("bytes that no object owns", () => {
  test("after the end", async () => {
    const longer = Buffer.concat([form.finished, Buffer.from("\n")]);
    expect(await findingsOf(longer, finished)).toEqual(["structure.bytesAfterEnd"]);
  });

  test("between objects of an increment, signed along", async () => {
    const objects = (_: PdfFile, next: number) => [textObject(next, "null\nendobj\n% hidden")];
    const found = await findingsOf(await signWith(objects), both);
    expect(found).toEqual([
      `change.unexpectedObject object ${signatureNumber() + 4}`,
      "structure.bytesBetween revision 2",
    ]);
  });

  test("between revisions", async () => {
    const rest = form.finished.subarray(form.applicant.length);
    const spread = Buffer.concat([form.applicant, Buffer.from("% hidden\n"), rest]);
    expect(await findingsOf(spread, finished)).toEqual(["structure.xref"]);
  });

  test("between objects of the drawn form", async () => {
    const spread = replaceText(form.drawn, "xref\n0", "% hidden\nxref\n0");
    const at = Number(/startxref\n(\d+)/.exec(text)?.[1]);
    const drawn = replaceText(spread, `startxref\n${at}`, `startxref\n${at + 9}`);
    const other = await signAll(world, drawn);
    expect(await findingsOf(other.finished, finished)).toEqual(["structure.bytesBetween revision 0"]);
  });

  test("within an object, as an old object that the table no longer lists", async () => {
    const changed = replaceText(form.finished, "/Type /DSS", "/Type %DSS");
    expect(await findingsOf(changed, finished)).toEqual(["structure.syntax"]);
  });
});

test("objects hidden in a stream are named, wherever the stream stands", async () => {
  const signed = await signWith((_, next) => [
    streamObject(next, "/Type /ObjStm /N 1 /First 4 ", Buffer.from("1 0 null")),
  ]);
  expect(await findingsOf(signed, both)).toContain(`content.hiddenObjects object ${signatureNumber() + 4}`);
});

describe("the byte range", () => {
  const pattern = /\/ByteRange \[(0) (\d+) (\d+) (\d+)\]/;
  const forged = (change: (numbers: number[]) => number[]) => {
    const signed = Buffer.from(form.employer).toString("latin1");
    const last = signed.slice(signed.lastIndexOf("/ByteRange"));
    const [whole = "", ...numbers] = pattern.exec(last) ?? [];
    const written = `/ByteRange [${change(numbers.map(Number)).join(" ")}]`;
    return replaceText(form.employer, whole, written.padEnd(whole.length));
  };

  test.each<[string, (numbers: number[]) => number[], string]>([
    ["starts later", ([, a = 0, b = 0, c = 0]) => [9, a, b, c], "byteRange.shape sig_employer"],
    ["has a larger gap", ([z = 0, a = 0, b = 0, c = 0]) => [z, a - 10, b, c], "byteRange.gap sig_employer"],
    [
      "has its gap moved",
      ([z = 0, a = 0, b = 0, c = 0]) => [z, a, b + 1, c - 1],
      "byteRange.gap sig_employer",
    ],
    ["ends before the end", ([z = 0, a = 0, b = 0, c = 0]) => [z, a, b, c - 1], "byteRange.end sig_employer"],
    ["has no second part", ([z = 0, a = 0]) => [z, a], "byteRange.shape sig_employer"],
  ])("that %s is named, although the digest is over what is covered", async (_, change, finding) => {
    expect(await findingsOf(forged(change), both)).toContain(finding);
  });

  test("that stands there twice is refused", async () => {
    const twice = replaceText(form.employer, "/Reason ", "/ByteRange [0 0 0 0] /Reason ");
    expect((await findingsOf(twice, both))[0]).toMatch(/^structure\./);
    const inPlace = await signSample(form.applicant, {
      party: "employer",
      signer: world.enterprise,
      timestamps: world.timestamps,
      prepared: (bytes) => replaceText(bytes, "/SubFilter", "/ByteRange"),
    });
    expect(await findingsOf(inPlace, both)).toEqual(["structure.duplicateKey"]);
  });

  test("of contents that are swapped between two fields fits neither", async () => {
    const [first, second] = [contentsPlace(form.employer, 0), contentsPlace(form.employer, 1)];
    const swapped = Buffer.from(form.employer);
    swapped.set(form.employer.subarray(second.start, second.end), first.start);
    swapped.set(form.employer.subarray(first.start, first.end), second.start);
    const found = await findingsOf(swapped, both);
    expect(found).toContain("cms.digest sig_applicant");
    expect(found).toContain("signer.wrongParty sig_applicant");
    expect(found).toContain("signer.wrongParty sig_employer");
  });
});

describe("a drawn form with more than a form has", () => {
  test.each<[string, Parameters<typeof drawSample>[0], string[]]>([
    ["JavaScript", (d) => d.addJavaScript("a", "app.alert(1)"), ["base.catalog", "content.javaScript"]],
    [
      "an escaped name",
      ({ context, catalog: c }) => c.set(PDFName.of("Lang"), context.obj({ "J#53": PDFString.of("x") })),
      ["content.javaScript"],
    ],
    [
      "an opening action",
      ({ catalog: c, context }) => c.set(PDFName.of("OpenAction"), context.obj([])),
      ["base.catalog", "content.action"],
    ],
    [
      "actions of a page",
      (d) => d.getPage(0).node.set(PDFName.of("AA"), d.context.obj({})),
      ["base.pages", "content.action"],
    ],
    [
      "a launch",
      ({ catalog: c, context }) => c.set(PDFName.of("Lang"), context.obj({ S: "Launch" })),
      ["content.launch"],
    ],
    ["XFA", ({ catalog: c, context }) => c.set(PDFName.of("Lang"), context.obj({ XFA: 1 })), ["content.xfa"]],
    [
      "layers",
      ({ catalog: c, context }) => c.set(PDFName.of("OCProperties"), context.obj({})),
      ["base.catalog", "content.optionalContent"],
    ],
    [
      "an embedded file",
      ({ catalog: c, context }) => c.set(PDFName.of("Lang"), context.obj({ EF: 1 })),
      ["content.embeddedFile"],
    ],
    [
      "an external stream",
      ({ context }) => context.register(context.stream("", { F: PDFString.of("x") })),
      ["content.external"],
    ],
    ["an annotation", addNote, ["base.annotation"]],
    [
      "a field more",
      (d) => d.getForm().createTextField("more").addToPage(d.getPage(0)),
      ["base.annotation", "base.fields"],
    ],
  ])("%s is named", async (_, alter, codes) => {
    const { person, timestamps } = world;
    const signed = await signSample(await drawSample(alter), {
      party: "applicant",
      signer: person,
      timestamps,
    });
    const found = await findingsOf(signed, policyFor(world, "applicant"));
    for (const code of codes) expect(found.map((finding) => finding.split(" ")[0])).toContain(code);
  });
});

function addNote(document: PDFDocument): void {
  const note = document.context.register(
    document.context.obj({
      Type: "Annot",
      Subtype: "FreeText",
      Rect: [0, 0, 99, 99],
      P: document.getPage(0).ref,
    }),
  );
  document.getPage(0).node.addAnnot(note);
}
