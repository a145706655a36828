import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFName,
  type PDFObject,
  type PDFRawStream,
  type PDFRef,
  PDFString,
} from "pdf-lib";
import { describe, expect, test } from "vitest";
import { composeForm, type FormInput } from "@/lib/documents/form-content";
import { costEngineer } from "@/lib/professions/cost-engineer/r1";
import { UndrawableText } from "@/server/documents/fonts/font-chain";
import { formImages, formInput } from "@/tests/documents/form";
import { drawForm } from "./draw-form";
import { imageNames } from "./marks";

const at = new Date("2026-11-09T12:51:12Z");
const images = await formImages();
const draw = (changes?: Partial<FormInput>) =>
  drawForm(composeForm(costEngineer, formInput(changes)), images, at);
const textOf = (bytes: Uint8Array) => Buffer.from(bytes).toString("latin1");
const named = (name: string): Partial<FormInput> => ({ identity: { ...formInput().identity, name } });

async function fieldsOf(bytes: Uint8Array) {
  const document = await PDFDocument.load(bytes, { updateMetadata: false });
  const form = document.catalog.lookup(PDFName.of("AcroForm"), PDFDict);
  const refs = form.lookup(PDFName.of("Fields"), PDFArray).asArray() as PDFRef[];
  const fields = refs.map((ref) => {
    const dict = document.context.lookup(ref, PDFDict);
    const rect = dict.lookup(PDFName.of("Rect"), PDFArray).asArray().map(String).map(Number);
    const page = document.getPages().findIndex((each) => each.ref === dict.get(PDFName.of("P")));
    return { ref, name: dict.lookup(PDFName.of("T"), PDFString).asString(), dict, rect, page };
  });
  return { document, form, fields };
}

describe("the three empty signature fields", () => {
  test("are merged with their widgets, in the order of signing, and have no value and no look", async () => {
    const { document, form, fields } = await fieldsOf(await draw());
    expect(fields.map(({ name }) => name)).toEqual(["sig_applicant", "sig_employer", "doc_timestamp"]);
    expect(String(form.get(PDFName.of("SigFlags")))).toBe("3");
    for (const { dict } of fields) {
      expect(dict.keys().map(String).sort()).toEqual(
        ["/F", "/FT", "/P", "/Rect", "/Subtype", "/T", "/Type"].sort(),
      );
      expect(String(dict.get(PDFName.of("F")))).toBe("132");
    }
    const annotations = document.getPage(0).node.lookup(PDFName.of("Annots"), PDFArray);
    expect(annotations.asArray()).toEqual(fields.map(({ ref }) => ref));
  });

  test("stand on the page where the party signs; the timestamp is nowhere to be seen", async () => {
    const { fields } = await fieldsOf(await draw());
    const [applicant, employer, timestamp] = fields.map(({ rect }) => rect);
    expect(timestamp).toEqual([0, 0, 0, 0]);
    for (const [left = 0, bottom = 0, right = 0, top = 0] of [applicant ?? [], employer ?? []]) {
      expect(right - left).toBeCloseTo(210, 1);
      expect(top - bottom).toBeCloseTo(62, 1);
      expect(left).toBeGreaterThan(56);
      expect(right).toBeLessThan(540);
    }
    expect(employer?.[3]).toBeLessThan(applicant?.[1] ?? 0);
  });

  test("follow their declaration to another page", async () => {
    const { answers } = formInput();
    const employer = { ...answers.employer, name: `上海${"衡石工程咨询".repeat(24)}有限公司` };
    const { document, fields } = await fieldsOf(await draw({ answers: { ...answers, employer } }));
    expect(document.getPageCount()).toBe(2);
    expect(fields.map(({ page }) => page)).toEqual([0, 1, 0]);
  });
});

describe("the file", () => {
  test("is the same for the same content and time, and another for others", async () => {
    const first = await draw();
    expect(Buffer.compare(await draw(named("𠮷王")), first)).not.toBe(0);
    expect(Buffer.compare(await draw(), first)).toBe(0);
    const later = await drawForm(
      composeForm(costEngineer, formInput()),
      images,
      new Date(at.getTime() + 1000),
    );
    expect(Buffer.compare(later, first)).not.toBe(0);
  });

  test("has one plain table of objects, an identifier, and ends with a newline", async () => {
    const file = textOf(await draw());
    expect(file.startsWith("%PDF-1.7\n")).toBe(true);
    expect(file.endsWith("\n%%EOF\n")).toBe(true);
    expect(file.match(/\nstartxref\n/g)).toHaveLength(1);
    expect(file).not.toContain("/ObjStm");
    expect(file).toMatch(/\/ID \[ (<[0-9a-f]{32}>) \1 \]/);
  });

  test("tells its title and the authority, and no program or clock of the machine", async () => {
    const document = await PDFDocument.load(await draw(), { updateMetadata: false });
    expect(document.getTitle()).toBe("二级造价工程师初始注册申请表");
    expect(document.getAuthor()).toBe("上海市住房和城乡建设管理委员会");
    expect(document.getCreationDate()).toEqual(at);
    expect(document.getModificationDate()).toEqual(at);
    expect([document.getProducer(), document.getCreator()]).toEqual([undefined, undefined]);
  });

  test("carries the pictures as they are, under their names on every page", async () => {
    const { document } = await fieldsOf(await draw());
    const resources = document.getPage(0).node.lookup(PDFName.of("Resources"), PDFDict);
    const pictures = resources.lookup(PDFName.of("XObject"), PDFDict);
    const bytesOf = (role: keyof typeof imageNames) =>
      (pictures.lookup(PDFName.of(imageNames[role])) as PDFObject as PDFRawStream).contents;
    expect(Buffer.compare(bytesOf("photo"), images.photo)).toBe(0);
    expect(Buffer.compare(bytesOf("signatureImage"), images.signatureImage)).toBe(0);
  });

  test("embeds subsets only, each with a tag of its own", async () => {
    const file = textOf(await draw(named("𠮷王")));
    const fonts = [...file.matchAll(/\/FontName \/(\w+)\+(\S+)/g)].map(([, tag, name]) => [tag, name]);
    expect(fonts.map(([, name]) => name)).toEqual(["NotoSansSC-Regular", "NotoSerifSC-SemiBold", "HanaMinB"]);
    expect(new Set(fonts.map(([tag]) => tag)).size).toBe(3);
    expect(file.length).toBeLessThan(200_000);
  });
});

test("a form without a signature image shows no place for one", async () => {
  const { answers } = formInput();
  const content = composeForm(costEngineer, formInput({ answers: { ...answers, signatureImage: null } }));
  const file = textOf(await drawForm(content, { photo: images.photo }, at));
  expect(file).not.toContain(`/${imageNames.signatureImage}`);
});

test("a picture that the form shows must be there", async () => {
  const content = composeForm(costEngineer, formInput());
  await expect(drawForm(content, { photo: images.photo }, at)).rejects.toThrow("SignatureImage");
});

test.each([
  ["in the name", named("王\u{30000}"), "\u{30000} U+30000"],
  ["for private use", named("王\uE123"), "U+E123"],
  ["of control", named("王\n岚"), "U+000A"],
  ["in the authority", { registry: { authority: "上海市\u{1F600}", province: "上海市" } }, "U+1F600"],
])("a character without a glyph, %s, is refused and named", async (_where, changes, message) => {
  await expect(draw(changes)).rejects.toThrow(UndrawableText);
  await expect(draw(changes)).rejects.toThrow(message);
});
