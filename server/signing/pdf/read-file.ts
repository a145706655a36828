import { PdfDictionary, PdfName, PdfReference, PdfString, type PdfValue, SyntaxReader } from "./read-syntax";

/** A form of ours, opened for the next increment: classic cross-reference tables, no object streams. */
export interface PdfFile {
  bytes: Uint8Array;
  /** One character per byte. */
  text: string;
  /** Dictionary of the newest trailer. */
  trailer: PdfDictionary;
  /** Where the newest cross-reference table starts. */
  xrefAt: number;
  /** Number of the first object that is free for an increment. */
  nextNumber: number;
  /** Where the newest version of each object starts. */
  offsets: ReadonlyMap<number, number>;
}

const ending = /startxref\n(\d+)\n%%EOF\n$/;

/** Opens a form of ours; throws when it does not end as one, or has other than classic cross-reference tables. */
export function readPdf(bytes: Uint8Array): PdfFile {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
  const xrefAt = Number(ending.exec(text.slice(-64))?.[1] ?? Number.NaN);
  if (Number.isNaN(xrefAt)) throw new Error("The PDF does not end with startxref and %%EOF");
  const offsets = new Map<number, number>();
  const trailer = readTable(text, xrefAt, offsets);
  for (let { previous, limit } = stepBack(trailer, xrefAt); previous !== undefined; ) {
    if (previous >= limit) throw new Error("The tables of the PDF do not lead backwards");
    ({ previous, limit } = stepBack(readTable(text, previous, offsets), previous));
  }
  const nextNumber = trailer.get("Size");
  if (typeof nextNumber !== "number") throw new Error("The trailer of the PDF has no Size");
  return { bytes, text, trailer, xrefAt, nextNumber, offsets };
}

function stepBack(trailer: PdfDictionary, limit: number): { previous: number | undefined; limit: number } {
  const previous = trailer.get("Prev");
  return { previous: typeof previous === "number" ? previous : undefined, limit };
}

const subsection = /(\d+) (\d+) *\r?\n/y;

/** Reads one table into `offsets`, where newer entries stand already; answers its trailer. */
function readTable(text: string, at: number, offsets: Map<number, number>): PdfDictionary {
  const reader = new SyntaxReader(text, at);
  reader.expect("xref");
  for (;;) {
    reader.skipBlank();
    subsection.lastIndex = reader.at;
    const head = subsection.exec(text);
    if (!head) break;
    const [first, count] = [Number(head[1]), Number(head[2])];
    for (let index = 0; index < count; index++) {
      const entry = text.slice(subsection.lastIndex + index * 20, subsection.lastIndex + index * 20 + 18);
      if (entry.endsWith("00000 n") && !offsets.has(first + index))
        offsets.set(first + index, Number(entry.slice(0, 10)));
      else if (!/^\d{10} \d{5} [nf]$/.test(entry))
        throw new Error("An entry of the PDF's table is not classic");
    }
    reader.at = subsection.lastIndex + count * 20;
  }
  reader.expect("trailer");
  const trailer = reader.value();
  if (!(trailer instanceof PdfDictionary)) throw new Error("The PDF has no trailer");
  return trailer;
}

/** Follows a value to what it refers to. */
export function resolve(file: PdfFile, value: PdfValue | undefined): PdfValue | undefined {
  if (!(value instanceof PdfReference)) return value;
  const start = file.offsets.get(value.number);
  if (start === undefined) return null;
  const reader = new SyntaxReader(file.text, start);
  reader.expect(`${value.number} 0 obj`);
  return reader.value();
}

/** Follows a value to a dictionary; throws, naming `what`, when it is none. */
export function resolveDictionary(file: PdfFile, value: PdfValue | undefined, what: string): PdfDictionary {
  const found = resolve(file, value);
  if (!(found instanceof PdfDictionary)) throw new Error(`The PDF has no ${what}`);
  return found;
}

/** An indirect dictionary and its number. */
export interface NumberedDictionary {
  number: number;
  dictionary: PdfDictionary;
}

/** Finds the catalog. */
export function readCatalog(file: PdfFile): NumberedDictionary {
  const root = file.trailer.get("Root");
  if (!(root instanceof PdfReference)) throw new Error("The trailer of the PDF has no Root");
  return { number: root.number, dictionary: resolveDictionary(file, root, "catalog") };
}

/** Finds the signature field of a name, which must still be empty. */
export function readEmptyField(file: PdfFile, name: string): NumberedDictionary {
  const form = resolveDictionary(file, readCatalog(file).dictionary.get("AcroForm"), "form");
  const fields = resolve(file, form.get("Fields"));
  for (const reference of Array.isArray(fields) ? fields : []) {
    if (!(reference instanceof PdfReference)) continue;
    const dictionary = resolveDictionary(file, reference, "field");
    const title = dictionary.get("T");
    if (!(title instanceof PdfString) || title.text !== name) continue;
    const type = dictionary.get("FT");
    if (!(type instanceof PdfName) || type.name !== "Sig")
      throw new Error(`The field ${name} is not for a signature`);
    if (dictionary.entries.has("V") || dictionary.entries.has("AP"))
      throw new Error(`The field ${name} is filled already`);
    return { number: reference.number, dictionary };
  }
  throw new Error(`The PDF has no field ${name}`);
}

/** Gives a widget's size in points. */
export function sizeOf({ dictionary }: NumberedDictionary): { width: number; height: number } {
  const rectangle = dictionary.get("Rect");
  const [left, bottom, right, top] = Array.isArray(rectangle) ? rectangle : [];
  if (![left, bottom, right, top].every((side) => typeof side === "number"))
    throw new Error("A field of the PDF has no rectangle");
  return { width: Number(right) - Number(left), height: Number(top) - Number(bottom) };
}
