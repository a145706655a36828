import "server-only";
import { writtenDate } from "@/lib/documents/written-date";
import { asPlainDate } from "@/lib/domain/plain-date";
import type { ManualContent, ManualFigure } from "@/lib/manual/manual-content";
import { drawPages } from "@/server/documents/drawing/draw-pages";
import type { Mark, TextWidth } from "@/server/documents/drawing/marks";
import { a4 } from "@/server/documents/drawing/paper";
import { fontChainFor } from "@/server/documents/fonts/font-chain";
import { nameOf, type Piece, piecesOf } from "./pieces";
import { sheet } from "./sheet";

/** A picture of a screen as JPEG, with its size in pixels. */
export interface ManualPicture {
  bytes: Uint8Array;
  width: number;
  height: number;
}

/** Draws the manual as a PDF with the pictures there are; the same content and pictures give the same bytes. */
export async function drawManual(
  content: ManualContent,
  pictures: ReadonlyMap<ManualFigure, ManualPicture>,
): Promise<Uint8Array> {
  const chain = await fontChainFor(`${JSON.stringify(content)}图：·第页共年月日注意`);
  const width: TextWidth = (text, size, style) => (chain.widthOf(text, style) * size) / 1000;
  const body = flow(content.blocks.flatMap((block) => piecesOf(block, { width, pictures })));
  return drawPages({
    pages: [
      cover(content, width),
      ...body.map((marks, index) => [...marks, ...foot(content, index + 1, body.length, width)]),
    ],
    areas: [],
    fields: "none",
    title: `${content.title}（${content.edition}）`,
    author: "执册",
    content,
    chain,
    images: Object.fromEntries([...pictures].map(([figure, { bytes }]) => [nameOf(figure), bytes])),
    at: new Date(`${content.date}T00:00:00+08:00`),
  });
}

/** Sets pieces on pages; a chapter opens one, and a heading stays with what it leads. */
function flow(pieces: readonly Piece[]): Mark[][] {
  const pages: Mark[][] = [];
  let at: number = sheet.bottom;
  pieces.forEach((piece, index) => {
    if (piece.opens || at - heightWithNext(pieces, index) < sheet.bottom) {
      pages.push([]);
      at = sheet.top;
    }
    pages.at(-1)?.push(...piece.draw(at));
    at -= piece.height;
  });
  return pages;
}

function heightWithNext(pieces: readonly Piece[], index: number): number {
  const piece = pieces[index];
  if (!piece) return 0;
  return piece.height + (piece.leads ? heightWithNext(pieces, index + 1) : 0);
}

function cover({ title, edition, date }: ManualContent, width: TextWidth): Mark[] {
  const centred = (text: string, y: number, size: number): Mark => ({
    kind: "text",
    text,
    x: (a4.width - width(text, size, "serifBold")) / 2,
    y,
    size,
    style: "serifBold",
  });
  return [
    centred(title, 560, 28),
    centred(`（${edition}）`, 515, 18),
    centred(writtenDate(asPlainDate(date)), 180, 14),
  ];
}

function foot({ title, edition }: ManualContent, page: number, pages: number, width: TextWidth): Mark[] {
  const [size, y] = [8.5, 40];
  const right = `第 ${page} 页　共 ${pages} 页`;
  const text = (said: string, x: number): Mark => ({ kind: "text", text: said, x, y, size, style: "sans" });
  return [
    { kind: "line", from: [sheet.left, y + 14], to: [sheet.right, y + 14], width: 0.4 },
    text(`${title}（${edition}）`, sheet.left),
    text(right, sheet.right - width(right, size, "sans")),
  ];
}
