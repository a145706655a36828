import type { Cell, Sheet } from "@/lib/export/sheet";

/** What a file of comma-separated values begins with, so that spreadsheets read it as UTF-8. */
export const csvStart = "\uFEFF";

// What a spreadsheet would take for the beginning of a formula, also in the width in which Chinese input methods write it.
const formula = /^[\s\uFEFF]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20|]|^[\t\r\n]/;

/** Writes one line (RFC 4180): every cell quoted, and no text that a spreadsheet would calculate (CSV injection); numbers are numbers. */
export function csvLine(cells: readonly Cell[]): string {
  return `${cells.map(quoted).join(",")}\r\n`;
}

/** Writes what stands above the rows: the marks, then the columns; every line has as many cells. */
export function csvHead({
  marks,
  columns,
}: Pick<Sheet, "marks"> & { columns: readonly { label: string }[] }): string {
  const rest = columns.slice(1).map(() => "");
  const lines = marks.map((mark) => csvLine([mark, ...rest]));
  return csvStart + lines.join("") + csvLine(columns.map(({ label }) => label));
}

function quoted(cell: Cell): string {
  if (typeof cell === "number") return `"${cell}"`;
  const text = cell ?? "";
  const harmless = formula.test(text) ? `'${text}` : text;
  return `"${harmless.replaceAll('"', '""')}"`;
}
