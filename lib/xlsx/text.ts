// What XML 1.0 cannot hold or an editor would drop: control characters, halves of a pair, and two that are no characters.
const unwritable = /(?![\t\n\r])\p{Cc}|\p{Cs}|[\uFFFE\uFFFF]/gu;
const longest = 32_767; // characters of a cell
// Spreadsheets read _x000D_ as a character: an underscore that would begin such a thing is written so itself.
const readAsEscape = /_(?=x[\dA-Fa-f]{4}_)/g;

/** Writes text as it stands in a cell: what XML or a spreadsheet would take for something else is written out. */
export function sheetText(text: string): string {
  return xmlText(text.replace(readAsEscape, "_x005F_"));
}

/** Writes text as it stands in XML, no longer than a cell may be. */
export function xmlText(text: string): string {
  return text
    .slice(0, longest)
    .replace(unwritable, "\uFFFD")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("\r", "&#13;");
}
