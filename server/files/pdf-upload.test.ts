import { deflateSync } from "node:zlib";
import { PDFDocument } from "pdf-lib";
import { describe, expect, test } from "vitest";
import { makePdf, objectStream, type PdfObject, padPdf } from "@/tests/fixtures/files/pdfs";
import { keyOf, reasonOf } from "@/tests/fixtures/files/rejections";
import { acceptPdf, pdfLimits } from "./pdf-upload";

const bytesOf = (text: string) => new Uint8Array(Buffer.from(text, "latin1"));
const stream = (data: Uint8Array | string, dictionary = ""): PdfObject => ({
  dictionary,
  data: typeof data === "string" ? bytesOf(data) : data,
});
const bomb = deflateSync(Buffer.alloc(pdfLimits.streamBytes + 1), { level: 9 });
const innerBomb = deflateSync(bomb, { level: 9 });

describe("an honest PDF is taken", () => {
  test.each<[string, () => Promise<Uint8Array> | Uint8Array]>([
    ["made by hand", () => makePdf()],
    ["saved by the library with object streams", async () => saved(3)],
    ["with white space after its end", () => Buffer.concat([makePdf(), Buffer.from("\r\n \0\n")])],
    [
      "opening at a place (LibreOffice)",
      () => makePdf([], { catalog: "/OpenAction[3 0 R /XYZ null null 0]" }),
    ],
    ["with the word in text", () => makePdf(["<< /Title (Java/JavaScript \\(/JS\\) obj) >>"])],
    ["with the word in a page's text", () => makePdf([stream("BT (A /JavaScript /Launch) Tj ET")])],
    [
      "with the word in an object stream's text",
      () => makePdf([objectStream(["<< /T (/JavaScript) >>", "5"])]),
    ],
    ["with names that only begin alike", () => makePdf(["<< /JSX 1 /AAA 2 /EncryptMetadata true >>"])],
    ["with a link", () => makePdf(["<< /S /URI /URI (https://example.org) >>"])],
    [
      "with a large but bounded stream",
      () => makePdf([stream(deflateSync(Buffer.alloc(30_000_000)), "/Filter /FlateDecode")]),
    ],
  ])("%s", async (_name, make) => {
    expect(await acceptPdf(await make())).toMatchObject({ mediaType: "application/pdf" });
  });

  test("its pages are counted", async () => {
    expect((await acceptPdf(await saved(200))).pages).toBe(200);
  });

  test("2 MiB exactly are taken", async () => {
    const pdf = padPdf(makePdf(), 2_097_152);
    expect(pdf.length).toBe(2_097_152);
    expect(await acceptPdf(pdf)).toMatchObject({ pages: 1 });
  });
});

describe("what is no PDF, or not a whole one, is refused", () => {
  test("2 MiB and one byte", async () => {
    expect(await reasonOf(acceptPdf(padPdf(makePdf(), 2_097_153)))).toEqual({
      key: "file.tooLarge",
      values: { size: "2.01 MB", limit: "2 MB" },
    });
  });

  test.each<[string, Uint8Array, string]>([
    ["no bytes", new Uint8Array(), "empty"],
    ["a renamed program", bytesOf("MZ\x90\0\x03\0\0\0%PDF-1.7\n%%EOF"), "notAPdf"],
    ["SVG", bytesOf("<svg xmlns='http://www.w3.org/2000/svg'/>%%EOF"), "notAPdf"],
    [
      "a JPEG with a PDF behind its header",
      Buffer.concat([bytesOf("\xff\xd8\xff\xe0"), makePdf()]),
      "notAPdf",
    ],
    ["a byte before the header", Buffer.concat([bytesOf("\n"), makePdf()]), "notAPdf"],
    ["a ZIP behind the end", Buffer.concat([makePdf(), bytesOf("PK\x03\x04")]), "truncated"],
    ["cut in the middle", makePdf().slice(0, 300), "truncated"],
    ["an end that is none", bytesOf("%PDF-1.7\nnothing at all\n%%EOF"), "damagedPdf"],
    [
      "a catalog without pages",
      bytesOf("%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF"),
      "damagedPdf",
    ],
  ])("%s", async (_name, bytes, reason) => {
    expect(await keyOf(acceptPdf(bytes))).toBe(reason);
  });

  test("a page tree that contains itself", async () => {
    const bytes = makePdf(["<< /Type /Pages /Kids [4 0 R 4 0 R] /Count 2 /Parent 2 0 R >>"]);
    const looped = Buffer.from(bytes).toString("latin1").replace("/Kids [3 0 R]", "/Kids [4 0 R]");
    expect(["damagedPdf", "checkTimedOut", "pdfBomb"]).toContain(await keyOf(acceptPdf(bytesOf(looped))));
  });

  test("201 pages", async () => {
    expect(await reasonOf(acceptPdf(await saved(201)))).toEqual({
      key: "file.tooManyPages",
      values: { pages: 201, limit: 200 },
    });
  });

  test("a password", async () => {
    expect(
      await keyOf(acceptPdf(makePdf(["<< /Filter /Standard /V 1 >>"], { trailer: "/Encrypt 4 0 R" }))),
    ).toBe("encrypted");
  });

  test("a password, with object streams that only it opens", async () => {
    const locked: PdfObject = {
      dictionary: "/Type /ObjStm /N 1 /First 4 /Filter /FlateDecode",
      data: bytesOf("?"),
    };
    expect(await keyOf(acceptPdf(makePdf([locked], { trailer: "/Encrypt 9 0 R" })))).toBe("encrypted");
  });

  test("a password named with an escape", async () => {
    expect(
      await keyOf(acceptPdf(makePdf(["<< /Filter /Standard >>"], { trailer: "/Encr#79pt 4 0 R" }))),
    ).toBe("encrypted");
  });
});

const script = "<< /S /JavaScript /JS (app.alert\\(1\\)) >>";

describe("what acts by itself or carries more is refused", () => {
  test.each<[string, Uint8Array, string]>([
    ["a script", makePdf([script]), "scripted"],
    ["a script named with escapes", makePdf(["<< /S /J#61vaScript >>"]), "scripted"],
    ["a script named with nothing but escapes", makePdf(["<< /#4a#53 (x) >>"]), "scripted"],
    ["a script in an object stream", makePdf([objectStream(["<< /A 1 >>", script])]), "scripted"],
    [
      "an escaped script in an object stream",
      makePdf([objectStream(["<< /S /Java#53cript >>"])]),
      "scripted",
    ],
    ["a start action", makePdf([], { catalog: "/OpenAction 4 0 R" }), "scripted"],
    ["an action on events", makePdf([], { catalog: "/AA << /WC 4 0 R >>" }), "scripted"],
    ["a program to launch", makePdf(["<< /S /Launch /F (cmd.exe) >>"]), "scripted"],
    ["a form that sends itself", makePdf(["<< /S /SubmitForm /F (https://example.org) >>"]), "scripted"],
    ["a carried file", makePdf([stream("MZ", "/Type /EmbeddedFile")]), "embedded"],
    ["a list of carried files", makePdf([], { catalog: "/Names << /EmbeddedFiles 4 0 R >>" }), "embedded"],
    ["multimedia", makePdf(["<< /Subtype /RichMedia >>"]), "embedded"],
    ["a dynamic form", makePdf([], { catalog: "/AcroForm << /XFA [] >>" }), "dynamicForm"],
    [
      "a script in an object that a later one replaces",
      makePdf([], { garbage: `3 0 obj ${script} endobj\n` }),
      "scripted",
    ],
    ["a script hidden in a comment", makePdf([], { garbage: `%9 0 obj ${script} endobj\n` }), "scripted"],
    ["a script hidden in a string", makePdf([`(9 0 obj << /S /JavaScript >> endobj)`]), "scripted"],
    ["a script hidden in a stream's data", makePdf([stream(`9 0 obj ${script} endobj`)]), "scripted"],
    [
      "a script behind a comment inside its header",
      makePdf([], { garbage: `9 %c\n0 %c\nobj ${script}\n` }),
      "scripted",
    ],
    ["a script behind brackets that do not match", makePdf([`<< /A 1 >> ] >> /S /JavaScript`]), "scripted"],
    [
      "an object stream that is not called one",
      makePdf([renamed(objectStream([script]), "/Type /ObjStm", "")]),
      "scripted",
    ],
    [
      "an object stream coded in an unusual way",
      makePdf([renamed(objectStream([script]), "/FlateDecode", "[/ASCIIHexDecode /FlateDecode]")]),
      "damagedPdf",
    ],
    [
      "an object stream with two beginnings",
      makePdf([renamed(objectStream([script]), "/First", "/First 0 /First")]),
      "damagedPdf",
    ],
    ["a script where only an object stream's table points", makePdf([pointedInto()]), "scripted"],
  ])("%s", async (_name, bytes, reason) => {
    expect(await keyOf(acceptPdf(bytes))).toBe(reason);
  });
});

describe("what grows beyond measure is refused, and soon", () => {
  test.each<[string, () => Uint8Array]>([
    ["a page's stream", () => makePdf([stream(bomb, "/Filter /FlateDecode")])],
    ["a stream deflated twice", () => makePdf([stream(innerBomb, "/Filter [/FlateDecode /FlateDecode]")])],
    [
      "a stream whose filter stands elsewhere",
      () => makePdf([stream(bomb, "/Filter 5 0 R"), "/FlateDecode"]),
    ],
    ["an object stream", () => makePdf([objectStream(["1"], { padding: pdfLimits.objectStreamBytes })])],
    [
      "many streams together",
      () =>
        makePdf(
          Array.from({ length: 10 }, () =>
            stream(deflateSync(Buffer.alloc(30_000_000)), "/Filter /FlateDecode"),
          ),
        ),
    ],
    ["run lengths", () => makePdf([stream(runs(1_500_000), "/Filter /RunLengthDecode")])],
    ["brackets", () => makePdf(["[".repeat(100_000)])],
    ["objects in objects", () => makePdf(["9 0 obj [".repeat(100_000)])],
    [
      "a picture of 40,000 x 40,000",
      () => makePdf([stream("x", "/Subtype /Image /Width 40000 /Height 40000 /Filter /JBIG2Decode")]),
    ],
    [
      "a million small objects in a stream",
      () => makePdf([objectStream(["[".concat("<</A 1>>".repeat(1_900_000), "]")])]),
    ],
  ])(
    "%s",
    async (_name, make) => {
      const began = performance.now();
      expect(await keyOf(acceptPdf(make()))).toBe("pdfBomb");
      expect(performance.now() - began).toBeLessThan(pdfLimits.seconds * 1000);
    },
    30_000,
  );
});

async function saved(pages: number): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  for (let page = 0; page < pages; page++) document.addPage();
  return document.save({ useObjectStreams: true });
}

function renamed(object: PdfObject, from: string, to: string): PdfObject {
  if (typeof object === "string") throw new Error("not a stream");
  return { ...object, dictionary: object.dictionary.replace(from, to) };
}

/** A string whose inside is an object, if one begins to read where the table says. */
function pointedInto(): PdfObject {
  const table = "100 1 ";
  const data = deflateSync(Buffer.from(`${table}(<< /S /JavaScript >>)`));
  return { dictionary: `/Type /ObjStm /N 1 /First ${table.length} /Filter /FlateDecode`, data };
}

/** Run-length code: each pair of bytes makes 128. */
function runs(bytes: number): Uint8Array {
  return new Uint8Array(bytes).map((_, index) => (index % 2 === 0 ? 129 : 65));
}
