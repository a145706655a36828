import { PDFArray, PDFDict, PDFDocument, PDFName, PDFString } from "pdf-lib";
import { describe, expect, test } from "vitest";
import { composeNotice, type NoticeInput } from "@/lib/documents/notice-content";
import { costEngineer } from "@/lib/professions/cost-engineer/r1";
import { UndrawableText } from "@/server/documents/fonts/font-chain";
import { noticeInput } from "@/tests/documents/official";
import { drawOfficial } from "./draw-official";

const at = new Date("2026-11-20T07:00:00Z");
const draw = (changes?: Partial<NoticeInput>) =>
  drawOfficial(composeNotice(costEngineer, noticeInput(changes)), at);

async function fieldsOf(bytes: Uint8Array) {
  const document = await PDFDocument.load(bytes, { updateMetadata: false });
  const fields = document.catalog
    .lookup(PDFName.of("AcroForm"), PDFDict)
    .lookup(PDFName.of("Fields"), PDFArray);
  return fields.asArray().map((ref) => {
    const field = document.context.lookup(ref, PDFDict);
    return {
      name: field.lookup(PDFName.of("T"), PDFString).asString(),
      rect: field.lookup(PDFName.of("Rect"), PDFArray).asArray().map(String).map(Number),
      page: document.getPages().findIndex((each) => each.ref === field.get(PDFName.of("P"))),
    };
  });
}

describe("an official document", () => {
  test("has the fields of seal and timestamp and no others; the seal is round, of 42 mm, inside the margins", async () => {
    const [seal, timestamp, ...more] = await fieldsOf(await draw());
    expect([seal?.name, timestamp?.name, ...more]).toEqual(["sig_registry", "doc_timestamp"]);
    const [left = 0, bottom = 0, right = 0, top = 0] = seal?.rect ?? [];
    expect([right - left, top - bottom].map((side) => (side * 25.4) / 72)).toEqual([
      expect.closeTo(42, 1),
      expect.closeTo(42, 1),
    ]);
    expect(left).toBeGreaterThan(297);
    expect(right).toBeLessThan(520);
    expect(bottom).toBeGreaterThan(54);
    expect(timestamp?.rect).toEqual([0, 0, 0, 0]);
  });

  test("takes its seal along to the page where it ends", async () => {
    const address = "上海市黄浦区大沽路100号".repeat(60);
    const { registry } = noticeInput();
    const [seal] = await fieldsOf(await draw({ registry: { ...registry, address } }));
    expect(seal?.page).toBe(1);
  });

  test("is the same for the same content and time, and another for others", async () => {
    const first = await draw();
    expect(Buffer.compare(await draw(), first)).toBe(0);
    expect(Buffer.compare(await draw({ applicant: "王晓风" }), first)).not.toBe(0);
  });

  test("shows rare characters, and is refused when a character is in no font", async () => {
    expect(Buffer.from(await draw({ applicant: "𠮷䶮" })).includes("HanaMinB")).toBe(true);
    await expect(draw({ applicant: "王\u{30000}" })).rejects.toThrow(UndrawableText);
  });
});
