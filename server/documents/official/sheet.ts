import "server-only";
import { testRemark } from "@/lib/documents/form-labels";
import type { OfficialContent } from "@/lib/documents/official-content";
import { code128 } from "@/server/documents/drawing/code128";
import type { Mark, TextWidth } from "@/server/documents/drawing/marks";

/** What all pages of an official document share, in points; margins after GB/T 9704. */
export const sheet = {
  left: 76,
  right: 519.28,
  /** Where the body begins: under the head on the first page, at the top on others. */
  firstTop: 672,
  nextTop: 778,
  bottom: 62,
  text: 12,
  leading: 20.5,
} as const;

const middle = (sheet.left + sheet.right) / 2;

/** Draws the head of the first page: barcode, the authority in red over its line, title and number. */
export function headMarks(content: OfficialContent, width: TextWidth): Mark[] {
  const { authority, title, number } = content;
  return [
    ...(content.acceptanceNumber ? barcodeMarks(content.acceptanceNumber, width) : []),
    { ...centred(authority, 756, { size: 30, spacing: 2, style: "serifBold" }, width), ink: "red" },
    { kind: "line", from: [sheet.left, 737], to: [sheet.right, 737], width: 1.8, ink: "red" },
    { kind: "line", from: [sheet.left, 733.5], to: [sheet.right, 733.5], width: 0.5, ink: "red" },
    centred(title, 702, { size: 20, spacing: 1, style: "serifBold" }, width),
    {
      kind: "text",
      text: number,
      x: sheet.right - width(number, 11, "serif"),
      y: 680,
      size: 11,
      style: "serif",
    },
  ];
}

/** Draws what stands below the body: the number under which the application or registration is known, the page, and the remark of demonstrations. */
export function footMarks(
  { acceptanceNumber, registrationNumber = "", test }: OfficialContent,
  { page, pages }: { page: number; pages: number },
  width: TextWidth,
): Mark[] {
  const [size, y] = [8.5, 40];
  const text = (said: string, x: number, at: number): Mark => ({
    kind: "text",
    text: said,
    x,
    y: at,
    size,
    style: "sans",
  });
  const right = `第 ${page + 1} 页　共 ${pages} 页`;
  return [
    { kind: "line", from: [sheet.left, y + 14], to: [sheet.right, y + 14], width: 0.4 },
    text(
      acceptanceNumber ? `受理编号：${acceptanceNumber}` : `注册编号：${registrationNumber}`,
      sheet.left,
      y,
    ),
    text(right, sheet.right - width(right, size, "sans"), y),
    ...(test ? [text(testRemark, sheet.left, y - 14)] : []),
  ];
}

function barcodeMarks(acceptanceNumber: string, width: TextWidth): Mark[] {
  const { bars, modules } = code128(acceptanceNumber);
  const left = sheet.right - modules;
  const size = 7.5;
  return [
    ...bars.map(
      ({ at, width: wide }): Mark => ({ kind: "bar", x: left + at, y: 796, width: wide, height: 18 }),
    ),
    {
      kind: "text",
      text: acceptanceNumber,
      x: left + (modules - width(acceptanceNumber, size, "sans")) / 2,
      y: 787,
      size,
      style: "sans",
    },
  ];
}

/** Sets a line in the middle of the page, smaller when it would be wider than the text. */
function centred(
  text: string,
  y: number,
  { size, spacing, style }: { size: number; spacing: number; style: "serifBold" },
  width: TextWidth,
): Extract<Mark, { kind: "text" }> {
  const wide = width(text, size, style) + spacing * ([...text].length - 1);
  const fit = Math.min(1, (sheet.right - sheet.left) / wide);
  const x = middle - (wide * fit) / 2;
  return { kind: "text", text, x, y, size: size * fit, style, spacing: spacing * fit };
}
