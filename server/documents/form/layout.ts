import "server-only";
import type { FormContent, FormRow } from "@/lib/documents/form-content";
import type { SigningParty } from "@/lib/documents/signature-fields";
import type { Mark, PageLayout, TextWidth } from "@/server/documents/drawing/marks";
import { footMarks, frameMarks, headMarks, sheet } from "./sheet";
import { type Block, declarationBlock, photoBlock, rowBlock } from "./table";

/** Lays a form out on as many pages of A4 as it takes; what belongs together stays on one. */
export function layOutForm(content: FormContent, width: TextWidth): PageLayout {
  const pages: Mark[][] = [];
  const areas: PageLayout["areas"] = [];
  let top: number = sheet.firstTop;
  let at: number = top;
  let page: Mark[] = [];
  const endPage = () => {
    pages.push([...headMarks(content, pages.length, width), ...page, ...frameMarks(top, at)]);
    page = [];
    top = at = sheet.nextTop;
  };
  for (const { block, party } of blocksOf(content, width)) {
    if (at - block.height < sheet.bottom && page.length > 0) endPage();
    const { marks, area } = block.draw(at);
    page.push(...marks);
    if (party && area) areas.push({ party, page: pages.length, area });
    at -= block.height;
  }
  endPage();
  return {
    pages: pages.map((marks, index) => [...marks, ...footMarks(content, index, pages.length, width)]),
    areas,
  };
}

function blocksOf(content: FormContent, width: TextWidth): { block: Block; party?: SigningParty }[] {
  const beside = (row: FormRow) => row.kind === "cells" && row.besidePhoto;
  const photoRows = content.rows.filter(beside);
  return [
    ...(photoRows.length > 0 ? [{ block: photoBlock(photoRows, width) }] : []),
    ...content.rows.filter((row) => !beside(row)).map((row) => ({ block: rowBlock(row, width) })),
    ...content.declarations.map((each) => ({ block: declarationBlock(each, width), party: each.party })),
  ];
}
