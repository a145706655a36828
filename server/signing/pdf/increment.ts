import { concatBytes } from "@/server/pki/der";
import type { NumberedDictionary, PdfFile } from "./read-file";
import { PdfReference, PdfString, type PdfValue } from "./read-syntax";

/** An object of an increment: everything between `obj` and `endobj`. */
export interface NewObject {
  number: number;
  body: Uint8Array;
}

const latin1 = (text: string): Uint8Array => Buffer.from(text, "latin1");

/** Writes an object's body from source text of one character per byte. */
export const textObject = (number: number, source: string): NewObject => ({ number, body: latin1(source) });

/** Writes a stream; `entries` is the source of its dictionary without Length. */
export const streamObject = (number: number, entries: string, content: Uint8Array): NewObject => ({
  number,
  body: concatBytes(
    latin1(`<<${entries}/Length ${content.length}>>\nstream\n`),
    content,
    latin1("\nendstream"),
  ),
});

/** Writes an existing dictionary anew with entries added at its end; nothing else of it changes. */
export function extendedObject(
  { number, dictionary }: NumberedDictionary,
  entries: Record<string, string>,
): NewObject {
  for (const key of Object.keys(entries))
    if (dictionary.entries.has(key)) throw new Error(`Object ${number} of the PDF has ${key} already`);
  const added = Object.entries(entries).map(([key, source]) => `/${key} ${source}`);
  return textObject(number, `${dictionary.source.slice(0, -2).trimEnd()}\n${added.join("\n")}\n>>`);
}

/** Writes a text string as UTF-16 in hex. */
export const textString = (text: string): string =>
  `<feff${Buffer.from(text, "utf16le").swap16().toString("hex")}>`;

/** An increment and where each of its objects starts in the whole file. */
export interface WrittenIncrement {
  bytes: Uint8Array<ArrayBuffer>;
  offsets: ReadonlyMap<number, number>;
}

/** Writes the increment that adds objects to a file: objects in the order of their numbers, one table, one trailer. */
export function writeIncrement(file: PdfFile, objects: readonly NewObject[]): WrittenIncrement {
  const ordered = [...objects].sort((one, other) => one.number - other.number);
  const parts: Uint8Array[] = [];
  const offsets = new Map<number, number>();
  let at = file.bytes.length;
  for (const { number, body } of ordered) {
    offsets.set(number, at);
    const whole = [latin1(`${number} 0 obj\n`), body, latin1("\nendobj\n")];
    parts.push(...whole);
    at += whole.reduce((length, part) => length + part.length, 0);
  }
  const size = Math.max(file.nextNumber, ...[...offsets.keys()].map((number) => number + 1));
  parts.push(latin1(`${tableOf(offsets)}${trailerOf(file, size)}startxref\n${at}\n%%EOF\n`));
  return { bytes: concatBytes(...parts), offsets };
}

/** Writes the table with one subsection per run of numbers; `offsets` is in their order. */
function tableOf(offsets: ReadonlyMap<number, number>): string {
  const runs: { first: number; entries: string[] }[] = [];
  for (const [number, offset] of offsets) {
    const last = runs.at(-1);
    const entry = `${String(offset).padStart(10, "0")} 00000 n \n`;
    if (last && last.first + last.entries.length === number) last.entries.push(entry);
    else runs.push({ first: number, entries: [entry] });
  }
  return `xref\n${runs.map(({ first, entries }) => `${first} ${entries.length}\n${entries.join("")}`).join("")}`;
}

function trailerOf({ trailer, xrefAt }: PdfFile, size: number): string {
  const kept = ["Root", "Info", "ID"].flatMap((key) => {
    const value = trailer.get(key);
    return value === undefined ? [] : [`/${key} ${sourceOf(value)}`];
  });
  return `trailer\n<<\n/Size ${size}\n${kept.join("\n")}\n/Prev ${xrefAt}\n>>\n`;
}

/** Writes the kinds of value that a trailer has. */
function sourceOf(value: PdfValue): string {
  if (value instanceof PdfReference) return `${value.number} 0 R`;
  if (value instanceof PdfString) return `<${Buffer.from(value.bytes, "latin1").toString("hex")}>`;
  if (Array.isArray(value)) return `[${value.map(sourceOf).join(" ")}]`;
  throw new Error("The trailer of the PDF has an entry of an unusual kind");
}
