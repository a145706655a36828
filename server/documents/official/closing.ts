import "server-only";
import { create } from "qrcode";
import { balanceLines } from "@/lib/documents/line-breaking";
import type { OfficialContent } from "@/lib/documents/official-content";
import { writtenDate } from "@/lib/documents/written-date";
import type { Mark, TextWidth } from "@/server/documents/drawing/marks";
import type { Piece } from "./body";
import { sheet } from "./sheet";

const seal = 119.06; // 42 mm, the diameter of the seals of a province's departments (国发〔1999〕25号)
const code = { size: 76, caption: 8 } as const;
const leading = 22;

/** Lays out the end: authority and date at the right, where the seal goes over them, and the code to check by at the left. */
export function closing(
  { authority, date, verifyUrl, registrationNumber }: OfficialContent,
  width: TextWidth,
): Piece {
  const measure = (text: string) => width(text, sheet.text, "serif");
  const lines = [...balanceLines(authority, 290, measure), writtenDate(date)];
  const centre = sheet.right - Math.max(seal, ...lines.map(measure)) / 2;
  const caption = registrationNumber ? "扫码查验注册现状" : "扫码核验本文书";
  const above = Math.max(0, (lines.length - 2) * leading);
  return {
    height: above + seal + 8,
    draw(top) {
      const middle = top - above - 4 - seal / 2; // of the seal; the date stands below its star, where it can be read
      const date = middle - 34;
      return {
        area: { x: centre - seal / 2, y: middle - seal / 2, width: seal, height: seal },
        marks: [
          ...lines.map((text, index): Mark => {
            const y = date + (lines.length - 1 - index) * leading;
            return {
              kind: "text",
              text,
              x: centre - measure(text) / 2,
              y,
              size: sheet.text,
              style: "serif",
            };
          }),
          ...(verifyUrl === undefined
            ? []
            : codeMarks({ url: verifyUrl, caption }, middle + code.size / 2, width)),
        ],
      };
    },
  };
}

/** Draws a QR code (ISO/IEC 18004, level M) with its upper edge at `top`: one bar for every run of dark modules. */
function codeMarks(
  { url, caption }: { url: string; caption: string },
  top: number,
  width: TextWidth,
): Mark[] {
  const { data, size } = create(url, { errorCorrectionLevel: "M" }).modules;
  const module = code.size / size;
  const left = sheet.left + 4 * module;
  const marks: Mark[] = [];
  for (let row = 0; row < size; row++)
    for (let from = 0; from < size; ) {
      let to = from;
      while (to < size && data[row * size + to]) to++;
      if (to > from)
        marks.push({
          kind: "bar",
          x: left + from * module,
          y: top - (row + 1) * module,
          width: (to - from) * module,
          height: module,
        });
      from = to + 1;
    }
  const x = left + (code.size - width(caption, code.caption, "sans")) / 2;
  const y = top - code.size - 14;
  return [...marks, { kind: "text", text: caption, x, y, size: code.caption, style: "sans" }];
}
