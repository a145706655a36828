import "server-only";
import { type OfficialContent, officialText } from "@/lib/documents/official-content";
import { drawPages } from "@/server/documents/drawing/draw-pages";
import type { Mark, PageLayout, TextWidth } from "@/server/documents/drawing/marks";
import { fontChainFor } from "@/server/documents/fonts/font-chain";
import { type Piece, piecesOf, plainLine, together } from "./body";
import { closing } from "./closing";
import { footMarks, headMarks, sheet } from "./sheet";

/**
 * Draws an official document as a PDF with the empty field of its seal; the same content and time give the same bytes.
 * Throws UndrawableText when a character is in no font.
 */
export async function drawOfficial(content: OfficialContent, at: Date): Promise<Uint8Array> {
  const chain = await fontChainFor(officialText(content).join(""));
  const width: TextWidth = (text, size, style) => (chain.widthOf(text, style) * size) / 1000;
  return drawPages({
    ...layOut(content, width),
    fields: "official",
    title: content.title,
    author: content.authority,
    content,
    chain,
    images: {},
    at,
  });
}

function layOut(content: OfficialContent, width: TextWidth): PageLayout {
  const pages: Mark[][] = [headMarks(content, width)];
  const areas: PageLayout["areas"] = [];
  let at: number = sheet.firstTop;
  for (const piece of piecesIn(content, width)) {
    if (at - piece.height < sheet.bottom) {
      pages.push([]);
      at = sheet.nextTop;
    }
    const { marks, area } = piece.draw(at);
    pages.at(-1)?.push(...marks);
    if (area) areas.push({ party: "registry", page: pages.length - 1, area });
    at -= piece.height;
  }
  return {
    pages: pages.map((marks, page) => [
      ...marks,
      ...footMarks(content, { page, pages: pages.length }, width),
    ]),
    areas,
  };
}

/** Cuts the document into pieces; the seal never stands on a page without the last lines of the text. */
function piecesIn(content: OfficialContent, width: TextWidth): Piece[] {
  const pieces = [
    plainLine(`${content.addressee}：`),
    ...content.body.flatMap((block) => piecesOf(block, width)),
  ];
  const last = pieces.splice(-2);
  return [...pieces, together([...last, closing(content, width)])];
}
