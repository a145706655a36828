import "server-only";
import { breakLines } from "@/lib/documents/line-breaking";
import type { OfficialBlock } from "@/lib/documents/official-content";
import type { Mark, Rectangle, TextWidth } from "@/server/documents/drawing/marks";
import { sheet } from "./sheet";

/** A piece of the body that stays on one page; it draws itself with its upper edge at `top`. */
export interface Piece {
  height: number;
  draw(top: number): { marks: Mark[]; area?: Rectangle };
}

const wide = sheet.right - sheet.left;
const cell = { text: 10.5, leading: 15.5, padding: 6, label: 68, number: 34, value: 168 } as const;
const thin = 0.5;

/** Cuts a block into pieces, after each of which a page may end. */
export function piecesOf(block: OfficialBlock, width: TextWidth): Piece[] {
  if (block.kind === "paragraph") return paragraph(block.text, width);
  const rows =
    block.kind === "facts"
      ? factRows(block.facts, width)
      : [
          itemRow("序号", block.head, true, width),
          ...block.items.map((item, index) => itemRow(String(index + 1), item, false, width)),
        ];
  return [gap(4), ...rows, gap(8)];
}

/** Lays out a line that stands by itself at the left edge. */
export function plainLine(text: string): Piece {
  return lineOf(text, 0);
}

/** Stacks pieces that must stay together. */
export function together(pieces: readonly Piece[]): Piece {
  return {
    height: pieces.reduce((sum, { height }) => sum + height, 0),
    draw(top) {
      const marks: Mark[] = [];
      let area: Rectangle | undefined;
      let at = top;
      for (const piece of pieces) {
        const drawn = piece.draw(at);
        marks.push(...drawn.marks);
        area = drawn.area ?? area;
        at -= piece.height;
      }
      return { marks, ...(area && { area }) };
    },
  };
}

function paragraph(text: string, width: TextWidth): Piece[] {
  const measure = (piece: string) => width(piece, sheet.text, "serif");
  const lines = breakLines(`　　${text}`, wide, measure);
  return lines.map((line, index) => {
    const spacing = index < lines.length - 1 ? (wide - measure(line)) / ([...line].length - 1) : 0;
    return lineOf(line, spacing > 1.5 ? 0 : spacing); // a line much too short ends with a long word and is left as it is
  });
}

function lineOf(text: string, spacing: number): Piece {
  const y = (top: number) => top - sheet.leading / 2 - sheet.text * 0.38;
  return {
    height: sheet.leading,
    draw: (top) => ({
      marks: [{ kind: "text", text, x: sheet.left, y: y(top), size: sheet.text, style: "serif", spacing }],
    }),
  };
}

/** Sets facts in rows, two in one where both are short. */
function factRows(facts: readonly { label: string; value: string }[], width: TextWidth): Piece[] {
  const half = wide / 2 - cell.label;
  const isShort = (fact: { value: string } | undefined) =>
    fact !== undefined && width(fact.value, cell.text, "sans") <= half - 2 * cell.padding;
  const rows: Piece[] = [];
  for (let at = 0; at < facts.length; ) {
    const pair = isShort(facts[at]) && isShort(facts[at + 1]);
    const cells = facts.slice(at, at + (pair ? 2 : 1)).flatMap(({ label, value }) => [
      { text: label, width: cell.label, middle: true },
      { text: value, ...(pair && { width: half }) },
    ]);
    rows.push(row(cells, width));
    at += cells.length / 2;
  }
  return rows;
}

function itemRow(
  number: string,
  { label, value }: { label: string; value: string },
  head: boolean,
  width: TextWidth,
): Piece {
  return row(
    [
      { text: number, width: cell.number, middle: true },
      { text: label, width: wide - cell.number - cell.value, middle: head },
      { text: value, width: cell.value, middle: head },
    ],
    width,
  );
}

interface Cell {
  text: string;
  /** What the others leave, when it is not said. */
  width?: number;
  middle?: boolean;
}

function row(cells: readonly Cell[], width: TextWidth): Piece {
  const measure = (text: string) => width(text, cell.text, "sans");
  const taken = cells.reduce((sum, each) => sum + (each.width ?? 0), 0);
  let x: number = sheet.left;
  const placed = cells.map((each) => {
    const room = each.width ?? wide - taken;
    const at = {
      x,
      room,
      middle: each.middle,
      lines: breakLines(each.text, room - 2 * cell.padding, measure),
    };
    x += room;
    return at;
  });
  const height = Math.max(...placed.map(({ lines }) => lines.length)) * cell.leading + cell.padding;
  return {
    height,
    draw: (top) => ({
      marks: [
        ...edges(
          top,
          height,
          placed.map((each) => each.x),
        ),
        ...placed.flatMap(({ x: left, room, middle, lines }) =>
          lines.map((text, index): Mark => {
            const above = (height - lines.length * cell.leading) / 2;
            const y = top - above - cell.leading * (index + 0.5) - cell.text * 0.38;
            const from = middle ? left + (room - measure(text)) / 2 : left + cell.padding;
            return { kind: "text", text, x: from, y, size: cell.text, style: "sans" };
          }),
        ),
      ],
    }),
  };
}

function edges(top: number, height: number, verticals: readonly number[]): Mark[] {
  const line = (from: readonly [number, number], to: readonly [number, number]): Mark => ({
    kind: "line",
    from,
    to,
    width: thin,
  });
  return [
    line([sheet.left, top], [sheet.right, top]),
    line([sheet.left, top - height], [sheet.right, top - height]),
    ...[...verticals, sheet.right].map((x) => line([x, top], [x, top - height])),
  ];
}

const gap = (height: number): Piece => ({ height, draw: () => ({ marks: [] }) });
