import "server-only";
import { breakLines } from "@/lib/documents/line-breaking";
import type { ManualBlock, ManualFigure } from "@/lib/manual/manual-content";
import type { Mark, TextWidth } from "@/server/documents/drawing/marks";
import type { Style } from "@/server/documents/fonts/faces";
import { headings, sheet } from "./sheet";

/** A piece that stays on one page and draws itself with its upper edge at `top`; `opens` a page, or `leads` what comes next. */
export interface Piece {
  height: number;
  opens?: true;
  leads?: true;
  draw(top: number): Mark[];
}

/** What blocks are laid out with: measures, and the pictures that there are, in pixels. */
export interface Means {
  width: TextWidth;
  pictures: ReadonlyMap<ManualFigure, { width: number; height: number }>;
}

const wide = sheet.right - sheet.left;
const tallest = 300;

/** Cuts a block into pieces, after each of which a page may end. */
export function piecesOf(block: ManualBlock, means: Means): Piece[] {
  switch (block.kind) {
    case "heading":
      return headingPieces(block, means);
    case "paragraph":
      return lines(block.text, 0, means);
    case "note":
      return [gap(2), ...lines(block.text, 0, means, "serifBold"), gap(4)];
    case "list":
      return [
        ...block.items.flatMap((item, index) =>
          itemPieces(block.numbered ? `${index + 1}.` : "·", item, means),
        ),
        gap(4),
      ];
    case "figure":
      return figurePieces(block, means);
  }
}

function headingPieces(
  { level, text }: Extract<ManualBlock, { kind: "heading" }>,
  { width }: Means,
): Piece[] {
  const { size, above, leading } = headings[level];
  const measure = (line: string) => width(line, size, "serifBold");
  return breakLines(text, wide, measure).map((line, index) => ({
    height: leading + (index === 0 ? above : 0),
    ...(level === 1 && index === 0 ? { opens: true as const } : {}),
    leads: true as const,
    draw: (top) => [
      {
        kind: "text",
        text: line,
        x: sheet.left,
        y: top - (index === 0 ? above : 0) - leading / 2 - size * 0.38,
        size,
        style: "serifBold",
      },
    ],
  }));
}

function lines(text: string, indent: number, { width }: Means, style: Style = "serif"): Piece[] {
  const measure = (line: string) => width(line, sheet.text, style);
  return breakLines(text, wide - indent, measure).map((line) => textLine(line, sheet.left + indent, style));
}

function itemPieces(mark: string, text: string, means: Means): Piece[] {
  return lines(text, sheet.indent, means).map((piece, index) =>
    index > 0
      ? piece
      : {
          height: piece.height,
          draw: (top) => [...textLine(mark, sheet.left + 4, "serif").draw(top), ...piece.draw(top)],
        },
  );
}

function textLine(text: string, x: number, style: Style): Piece {
  return {
    height: sheet.leading,
    draw: (top) => [
      { kind: "text", text, x, y: top - sheet.leading / 2 - sheet.text * 0.38, size: sheet.text, style },
    ],
  };
}

/** Shows a picture in a thin frame over its caption; nothing where there is none. */
function figurePieces(
  { figure, caption }: Extract<ManualBlock, { kind: "figure" }>,
  { width, pictures }: Means,
): Piece[] {
  const picture = pictures.get(figure);
  if (!picture) return [];
  const scale = Math.min(wide / picture.width, tallest / picture.height);
  const [w, h] = [picture.width * scale, picture.height * scale];
  const x = sheet.left + (wide - w) / 2;
  const label = `图：${caption}`;
  const size = 9;
  return [
    {
      height: h + 40,
      draw(top) {
        const bottom = top - 8 - h;
        const line = (from: readonly [number, number], to: readonly [number, number]): Mark => ({
          kind: "line",
          from,
          to,
          width: 0.5,
        });
        return [
          { kind: "image", name: nameOf(figure), x, y: bottom, width: w, height: h },
          line([x, bottom], [x + w, bottom]),
          line([x, bottom + h], [x + w, bottom + h]),
          line([x, bottom], [x, bottom + h]),
          line([x + w, bottom], [x + w, bottom + h]),
          {
            kind: "text",
            text: label,
            x: sheet.left + (wide - width(label, size, "sans")) / 2,
            y: bottom - 16,
            size,
            style: "sans",
          },
        ];
      },
    },
  ];
}

/** Names a picture in the resources of the pages. */
export function nameOf(figure: ManualFigure): string {
  return `Figure_${figure.replaceAll("-", "_")}`;
}

const gap = (height: number): Piece => ({ height, draw: () => [] });
