import { equalBytes } from "../bytes";

/** A value of PDF; strings know where they stand in the file, references are always to generation 0. */
export type PdfValue =
  | { kind: "null" }
  | { kind: "boolean"; value: boolean }
  | { kind: "number"; value: number }
  | { kind: "name"; value: string }
  | PdfString
  | { kind: "array"; items: readonly PdfValue[] }
  | { kind: "dictionary"; entries: PdfDictionary }
  | { kind: "reference"; number: number };

/** A string with the place of its delimiters: `start` is that of the first, `end` lies after the last. */
export interface PdfString {
  kind: "string";
  bytes: Uint8Array;
  start: number;
  end: number;
  hexadecimal: boolean;
}

/** The entries of a dictionary by key, without the slash and with escapes undone. */
export type PdfDictionary = ReadonlyMap<string, PdfValue>;

/** An indirect object: where it stands (up to after `endobj` and its line end), its value and stream data. */
export interface PdfObject {
  number: number;
  start: number;
  end: number;
  value: PdfValue;
  stream: Uint8Array | undefined;
}

/** Tells whether two values mean the same, however they are written. */
export function equalValues(a: PdfValue, b: PdfValue): boolean {
  if (a.kind === "string") return b.kind === "string" && equalBytes(a.bytes, b.bytes);
  if (a.kind === "array") {
    return (
      b.kind === "array" &&
      a.items.length === b.items.length &&
      a.items.every((item, i) => {
        const other = b.items[i];
        return other !== undefined && equalValues(item, other);
      })
    );
  }
  if (a.kind === "dictionary") return b.kind === "dictionary" && equalDictionaries(a.entries, b.entries);
  if (a.kind === "null") return b.kind === "null";
  if (a.kind === "reference") return b.kind === "reference" && a.number === b.number;
  return b.kind === a.kind && a.value === b.value;
}

/** Tells whether two dictionaries have equal values under the same keys. */
export function equalDictionaries(a: PdfDictionary, b: PdfDictionary): boolean {
  if (a.size !== b.size) return false;
  for (const [key, value] of a) {
    const other = b.get(key);
    if (other === undefined || !equalValues(value, other)) return false;
  }
  return true;
}

/** Gives a copy of a dictionary without some keys. */
export function without(dictionary: PdfDictionary, ...keys: readonly string[]): PdfDictionary {
  return new Map([...dictionary].filter(([key]) => !keys.includes(key)));
}

/** Gives the entries of a dictionary value; undefined for every other value. */
export function dictionaryOf(value: PdfValue | undefined): PdfDictionary | undefined {
  return value?.kind === "dictionary" ? value.entries : undefined;
}

/** Gives the number of the object that a reference means; undefined for every other value. */
export function referenceOf(value: PdfValue | undefined): number | undefined {
  return value?.kind === "reference" ? value.number : undefined;
}

/** Gives a name's text; undefined for every other value. */
export function nameOf(value: PdfValue | undefined): string | undefined {
  return value?.kind === "name" ? value.value : undefined;
}

/** Gives the object numbers of an array that holds references only; undefined for everything else. */
export function referencesOf(value: PdfValue | undefined): readonly number[] | undefined {
  if (value?.kind !== "array") return undefined;
  const numbers = value.items.map(referenceOf);
  return numbers.every((number) => number !== undefined) ? numbers : undefined;
}

/** Reads a text string: UTF-16 with its mark, else one byte per character; undefined for every other value. */
export function textOf(value: PdfValue | undefined): string | undefined {
  if (value?.kind !== "string") return undefined;
  const { bytes } = value;
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder("utf-16be").decode(bytes.subarray(2));
  return String.fromCharCode(...bytes.subarray(0, 4096));
}

/** Lists the numbers of all objects that a value refers to. */
export function referencesWithin(value: PdfValue): readonly number[] {
  if (value.kind === "reference") return [value.number];
  if (value.kind === "array") return value.items.flatMap(referencesWithin);
  if (value.kind === "dictionary") return [...value.entries.values()].flatMap(referencesWithin);
  return [];
}
