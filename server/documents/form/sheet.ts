import "server-only";
import type { FormContent } from "@/lib/documents/form-content";
import { formLabels, testRemark } from "@/lib/documents/form-labels";
import { code128 } from "@/server/documents/drawing/code128";
import type { Mark, TextWidth } from "@/server/documents/drawing/marks";

/** What all pages of a form share, in points. */
export const sheet = {
  left: 56,
  right: 539.28,
  /** Where the table begins: under the title on the first page, under the number on others. */
  firstTop: 714,
  nextTop: 762,
  bottom: 64,
} as const;

const heavy = 0.9;

/** Draws what stands above the table: barcode and number on every page, the title on the first. */
export function headMarks(content: FormContent, page: number, width: TextWidth): Mark[] {
  const marks = barcodeMarks(content.formNumber, width);
  if (page > 0) return marks;
  const size = 20;
  const spacing = 1;
  const wide = width(content.title, size, "serifBold") + spacing * ([...content.title].length - 1);
  const fitted = Math.min(1, (sheet.right - sheet.left) / wide);
  marks.push({
    kind: "text",
    text: content.title,
    x: (sheet.left + sheet.right - wide * fitted) / 2,
    y: 732,
    size: size * fitted,
    style: "serifBold",
    spacing: spacing * fitted,
  });
  return marks;
}

function barcodeMarks(formNumber: string, width: TextWidth): Mark[] {
  const { bars, modules } = code128(formNumber);
  const left = sheet.right - modules;
  const size = 8;
  const spacing = 0.6;
  const wide = width(formNumber, size, "sans") + spacing * ([...formNumber].length - 1);
  return [
    ...bars.map(
      ({ at, width: wideness }): Mark => ({
        kind: "bar",
        x: left + at,
        y: 784,
        width: wideness,
        height: 26,
      }),
    ),
    {
      kind: "text",
      text: formNumber,
      x: left + (modules - wide) / 2,
      y: 774,
      size,
      style: "sans",
      spacing,
    },
  ];
}

/** Draws what stands below the table: the authority, the number, the page, and the remark of demonstrations. */
export function footMarks(content: FormContent, page: number, pages: number, width: TextWidth): Mark[] {
  const size = 8.5;
  const y = 40;
  const right = `${formLabels.acceptanceNumber}：${content.acceptanceNumber}　第 ${page + 1} 页　共 ${pages} 页`;
  const marks: Mark[] = [
    { kind: "line", from: [sheet.left, y + 14], to: [sheet.right, y + 14], width: 0.4 },
    {
      kind: "text",
      text: `${formLabels.authority}：${content.authority}`,
      x: sheet.left,
      y,
      size,
      style: "sans",
    },
    { kind: "text", text: right, x: sheet.right - width(right, size, "sans"), y, size, style: "sans" },
  ];
  if (content.test)
    marks.push({ kind: "text", text: testRemark, x: sheet.left, y: y - 14, size, style: "sans" });
  return marks;
}

/** Draws the heavy frame around the part of the table on one page. */
export function frameMarks(top: number, bottom: number): Mark[] {
  const { left, right } = sheet;
  return [
    { kind: "line", from: [left, top], to: [right, top], width: heavy },
    { kind: "line", from: [right, top], to: [right, bottom], width: heavy },
    { kind: "line", from: [right, bottom], to: [left, bottom], width: heavy },
    { kind: "line", from: [left, bottom], to: [left, top], width: heavy },
  ];
}
