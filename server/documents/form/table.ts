import "server-only";
import type { FormCell, FormDeclaration, FormRow } from "@/lib/documents/form-content";
import { formLabels } from "@/lib/documents/form-labels";
import { balanceLines, breakLines } from "@/lib/documents/line-breaking";
import type { Mark, Rectangle, TextWidth } from "@/server/documents/drawing/marks";
import { imageNames } from "./marks";
import { sheet } from "./sheet";

/** A piece of the table that stays on one page; it draws itself with its upper edge at `top`. */
export interface Block {
  height: number;
  draw(top: number): { marks: Mark[]; area?: Rectangle };
}

const text = { label: 10, value: 10.5, leading: 15.5, declarationLeading: 17 } as const;
const thin = 0.5;
const padding = 8;
const above = 9; // a declaration's first line
const rowHeight = 25;
const labelWidth = 82;
/** Left edges of the second label and its value, and of the photo. */
const edges = { first: sheet.left + labelWidth, second: 266, secondValue: 348, photo: 451 } as const;
const photoSize = { width: 71, height: 99.4 } as const; // 25 x 35 mm, as its 295 x 413 pixels at 300 to the inch
const signatureSample = { width: 150, height: 38 } as const;
const signatureArea = { width: 210, height: 62 } as const;

/** Lays out the rows that stand beside the photo, as one block with it. */
export function photoBlock(rows: readonly FormRow[], width: TextWidth): Block {
  const laid = rows.map((row) => rowBlock(row, width, edges.photo));
  const natural = laid.reduce((sum, { height }) => sum + height, 0);
  const height = Math.max(natural, photoSize.height + 2 * padding);
  const stretched = rows.map((row, index) =>
    rowBlock(row, width, edges.photo, ((laid[index]?.height ?? 0) * height) / natural),
  );
  return {
    height,
    draw(top) {
      const { marks } = stacked(stretched).draw(top);
      const x = (edges.photo + sheet.right - photoSize.width) / 2;
      const y = top - (height + photoSize.height) / 2;
      return {
        marks: [
          ...marks,
          vertical(edges.photo, top, top - height),
          horizontal(edges.photo, sheet.right, top - height),
          { kind: "image", name: imageNames.photo, x, y, ...photoSize },
        ],
      };
    },
  };
}

/** Lays out one row; it ends at `right`, and is as high as its text needs or as `height` says. */
export function rowBlock(
  row: FormRow,
  width: TextWidth,
  right: number = sheet.right,
  height?: number,
): Block {
  if (row.kind === "signatureImage") return signatureSampleBlock(row.label, width);
  const cells = placed(row.cells, width, right);
  const lines = Math.max(...cells.map(({ label, value }) => Math.max(label.length, value.length)));
  const tall = height ?? Math.max(rowHeight, lines * text.leading + padding);
  return {
    height: tall,
    draw: (top) => ({
      marks: [
        horizontal(sheet.left, right, top - tall),
        ...cells.flatMap((cell) => cellMarks(cell, top, tall, width)),
      ],
    }),
  };
}

/** Lays out a declaration with the area for its signature below it at the right. */
export function declarationBlock(
  { label, text: declared, signature }: FormDeclaration,
  width: TextWidth,
): Block {
  const left = edges.first + padding + 2;
  const wide = sheet.right - padding - 2 - left;
  const measure = (piece: string) => width(piece, text.value, "sans");
  const lines = declared === "" ? [] : breakLines(`　　${declared}`, wide, measure);
  const height = above + lines.length * text.declarationLeading + 4 + signatureArea.height + padding;
  return {
    height,
    draw(top) {
      const area = {
        x: sheet.right - padding - signatureArea.width,
        y: top - height + padding,
        ...signatureArea,
      };
      const caption = `${signature}：`;
      return {
        area,
        marks: [
          horizontal(sheet.left, sheet.right, top - height),
          vertical(edges.first, top, top - height),
          ...labelMarks(balance(label, width), sheet.left, top, height, width),
          ...lines.map((line, index): Mark => {
            const y = top - above - text.declarationLeading * (index + 0.5) - text.value * 0.38;
            const spacing = index < lines.length - 1 ? (wide - measure(line)) / ([...line].length - 1) : 0;
            // A line much too short ends with a long word; it is left as it is.
            return valueMark(line, left, y, spacing > 1.2 ? 0 : spacing);
          }),
          valueMark(caption, area.x - 4 - measure(caption), area.y + area.height / 2 - text.value * 0.38),
        ],
      };
    },
  };
}

function signatureSampleBlock(label: string, width: TextWidth): Block {
  const height = signatureSample.height + 2 * padding;
  return {
    height,
    draw: (top) => ({
      marks: [
        horizontal(sheet.left, sheet.right, top - height),
        vertical(edges.first, top, top - height),
        ...labelMarks(balance(label, width), sheet.left, top, height, width),
        {
          kind: "image",
          name: imageNames.signatureImage,
          x: edges.first + padding,
          y: top - height + padding,
          ...signatureSample,
        },
      ],
    }),
  };
}

interface PlacedCell {
  label: string[];
  value: string[];
  at: number;
  valueAt: number;
}

function placed(cells: readonly FormCell[], width: TextWidth, right: number): PlacedCell[] {
  return cells.map(({ label, value }, index) => {
    const valueAt = index === 0 ? edges.first : edges.secondValue;
    const end = index === 0 && cells.length > 1 ? edges.second : right;
    const measure = (piece: string) => width(piece, text.value, "sans");
    return {
      label: balance(label, width),
      value: breakLines(value, end - valueAt - 2 * padding, measure),
      at: index === 0 ? sheet.left : edges.second,
      valueAt,
    };
  });
}

function cellMarks({ label, value, at, valueAt }: PlacedCell, top: number, height: number, width: TextWidth) {
  const middle = top - height / 2;
  const first = middle + ((value.length - 1) * text.leading) / 2 - text.value * 0.38;
  const marks: Mark[] = [
    vertical(valueAt, top, top - height),
    ...labelMarks(label, at, top, height, width),
    ...value.map((line, index) => valueMark(line, valueAt + padding, first - index * text.leading)),
  ];
  if (at > sheet.left) marks.push(vertical(at, top, top - height));
  return marks;
}

function labelMarks(lines: string[], at: number, top: number, height: number, width: TextWidth): Mark[] {
  const leading = 14;
  const first = top - height / 2 + ((lines.length - 1) * leading) / 2 - text.label * 0.38;
  return lines.map((line, index) => ({
    kind: "text",
    text: line,
    x: at + (labelWidth - width(line, text.label, "sans")) / 2,
    y: first - index * leading,
    size: text.label,
    style: "sans",
  }));
}

function balance(label: string, width: TextWidth): string[] {
  if (label === formLabels.signatureImage) return ["注册证书", "个人签名样式"]; // halves would part a word
  return balanceLines(label, labelWidth - padding, (piece) => width(piece, text.label, "sans"));
}

function stacked(blocks: readonly Block[]): Block {
  return {
    height: blocks.reduce((sum, { height }) => sum + height, 0),
    draw(top) {
      const marks: Mark[] = [];
      let at = top;
      for (const block of blocks) {
        marks.push(...block.draw(at).marks);
        at -= block.height;
      }
      return { marks };
    },
  };
}

function valueMark(line: string, x: number, y: number, spacing = 0): Mark {
  return { kind: "text", text: line, x, y, size: text.value, style: "sans", spacing };
}

function horizontal(from: number, to: number, y: number): Mark {
  return { kind: "line", from: [from, y], to: [to, y], width: thin };
}

function vertical(x: number, from: number, to: number): Mark {
  return { kind: "line", from: [x, from], to: [x, to], width: thin };
}
