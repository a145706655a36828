import { PDFDocument } from "pdf-lib";
import { expect, test } from "vitest";
import { composeManual } from "@/lib/manual/compose-manual";
import { professions } from "@/lib/professions";
import { drawPage } from "@/server/documents/page-images";
import { drawManual } from "./draw-manual";
import { readManual } from "./read-manual";

test("the manual is a PDF that nobody signs, the same each time, with its chapters on pages of their own", async () => {
  const content = composeManual(professions);
  const bytes = await drawManual(content, new Map());
  expect(Buffer.compare(await drawManual(content, new Map()), bytes)).toBe(0);
  const document = await PDFDocument.load(bytes, { updateMetadata: false });
  const chapters = content.blocks.filter((block) => block.kind === "heading" && block.level === 1);
  expect(document.getPageCount()).toBeGreaterThan(chapters.length);
  expect(document.getTitle()).toBe("执业注册电子化申报操作手册（2026 版）");
  expect(Buffer.from(bytes).includes("/AcroForm")).toBe(false);
});

test("the manual that is handed out has its pictures and can be read", async () => {
  const bytes = await readManual();
  expect(await readManual()).toBe(bytes);
  expect(
    Buffer.from(bytes)
      .toString("latin1")
      .match(/\/DCTDecode/g)?.length,
  ).toBeGreaterThan(8);
  expect((await drawPage(bytes, 2, 800)).data.length).toBeGreaterThan(5_000);
  expect(bytes.length).toBeLessThan(4 * 1024 * 1024);
});
