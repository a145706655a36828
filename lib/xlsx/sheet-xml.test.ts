import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { packageParts } from "./package-parts";
import { sheetEnd, sheetRow, sheetStart } from "./sheet-xml";

/** Reads the texts of cells as a spreadsheet does: XML first, then its own escapes. */
function textsOf(xml: string): string[] {
  return [...xml.matchAll(/<t xml:space="preserve">([^<]*)<\/t>/g)].map(([, text = ""]) =>
    text
      .replace(/&(amp|lt|gt|quot|#13);/g, (_, name: string) => entities[name] ?? "")
      .replace(/_x([\dA-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16))),
  );
}
const entities: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', "#13": "\r" };

describe("a sheet of a workbook", () => {
  test.each(["=1+1", "+1", "@SUM(A1)", "-2", "＝1", "<f>1</f>", "_x003D_1", "王 & 李", "a\r\nb", "'x"])(
    "keeps %j as text and calculates nothing",
    (text) => {
      const row = sheetRow([text], 7);
      expect(row).toContain('t="inlineStr"');
      expect(row).not.toMatch(/<f[ >]/);
      expect(textsOf(row)).toEqual([text]);
    },
  );

  test("reads back whatever was written, but for what no XML can hold", () => {
    const text = fc.string({ unit: "binary", minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 8 }), (cells) => {
        const row = sheetRow(cells, 1);
        const readable = cells.map((cell) =>
          cell.replace(/(?![\t\n\r])\p{Cc}|\p{Cs}|[\uFFFE\uFFFF]/gu, "\uFFFD"),
        );
        expect(textsOf(row)).toEqual(readable);
      }),
      { numRuns: 50 },
    );
  });

  test("writes numbers as numbers, leaves what is missing out, and names every place", () => {
    const row = sheetRow([1, null, "x", ...Array.from({ length: 25 }, () => 2)], 3);
    expect(row).toContain('<c r="A3" s="2"><v>1</v></c><c r="C3"');
    expect(row).toContain('<c r="Z3" s="2"><v>2</v></c><c r="AA3" s="2"><v>2</v></c>');
    expect(row).not.toContain('r="B3"');
  });

  test("says who made it and when above its rows, at the foot of its pages and in its properties", () => {
    const sheet = {
      title: "办件[1]/2?*",
      marks: ["办件", "导出人：方 & 行 <x>"],
      by: "fang&<",
      at: new Date("2026-11-20T12:00:00.123Z"),
      columns: [{ label: "姓名", width: 14 }],
    };
    expect(textsOf(sheetStart(sheet))).toEqual(["办件", "导出人：方 & 行 <x>", "姓名"]);
    expect(sheetStart(sheet)).toContain('ySplit="3" topLeftCell="A4"');
    expect(sheetEnd(sheet)).toContain("导出人：方 &amp;&amp; 行 &lt;x&gt;");
    const parts = packageParts(sheet);
    expect(parts["docProps/core.xml"]).toContain("<dc:creator>fang&amp;&lt;</dc:creator>");
    expect(parts["docProps/core.xml"]).toContain("2026-11-20T12:00:00Z");
    expect(parts["xl/workbook.xml"]).toContain('name="办件 1  2"');
  });
});
