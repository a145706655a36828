import type { Cell, Sheet } from "@/lib/export/sheet";
import { sheetText, xmlText } from "./text";

const namespace = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const styles = { text: 1, number: 2, mark: 3, head: 4 } as const;

/** Begins the sheet (ECMA-376, SpreadsheetML): its marks, then its columns, which stay while one scrolls. */
export function sheetStart({ marks, columns }: Pick<Sheet, "marks" | "columns">): string {
  const head = marks.length + 1;
  const widths = columns.map(
    ({ width }, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`,
  );
  const lines = marks.map((mark, at) => rowOf(at + 1, [textCell(reference(0, at + 1), mark, styles.mark)]));
  const labels = columns.map(({ label }, at) => textCell(reference(at, head), label, styles.head));
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<worksheet xmlns="${namespace}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="${head}" topLeftCell="A${head + 1}" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${widths.join("")}</cols><sheetData>${lines.join("")}${rowOf(head, labels)}`;
}

/** Writes one row at its number from 1; text is kept as text, whatever it begins with, also after somebody has edited the cell. */
export function sheetRow(cells: readonly Cell[], number: number): string {
  return rowOf(
    number,
    cells.map((cell, at) => {
      const place = reference(at, number);
      if (typeof cell !== "number") return cell ? textCell(place, cell, styles.text) : "";
      return `<c r="${place}" s="${styles.number}"><v>${cell}</v></c>`;
    }),
  );
}

/** Ends the sheet; printed, every page says at its foot what and whose it is. */
export function sheetEnd({ title, marks }: Pick<Sheet, "title" | "marks">): string {
  const foot = [title, ...marks.slice(1)].join("  ").replaceAll("&", "&&").slice(0, 200);
  return `</sheetData><pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/><headerFooter><oddFooter>${xmlText(`&L${foot}&R&P / &N`)}</oddFooter></headerFooter></worksheet>`;
}

const rowOf = (number: number, cells: readonly string[]) => `<row r="${number}">${cells.join("")}</row>`;

function textCell(place: string, text: string, style: number): string {
  return `<c r="${place}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${sheetText(text)}</t></is></c>`;
}

function reference(column: number, row: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26
    ? `${letter}${row}`
    : `${String.fromCharCode(64 + Math.floor(column / 26))}${letter}${row}`;
}
