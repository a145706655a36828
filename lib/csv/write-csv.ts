/** What a file of comma-separated values begins with, so that spreadsheets read it as UTF-8. */
export const csvStart = "\uFEFF";

// What a spreadsheet would take for the beginning of a formula, also in the width in which Chinese input methods write it.
const formula = /^[\s\uFEFF]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20|]|^[\t\r\n]/;

/** Writes one line: every cell quoted, and none that a spreadsheet would calculate (CSV injection). */
export function csvLine(cells: readonly string[]): string {
  return `${cells.map(cellOf).join(",")}\r\n`;
}

function cellOf(text: string): string {
  const harmless = formula.test(text) ? `'${text}` : text;
  return `"${harmless.replaceAll('"', '""')}"`;
}
