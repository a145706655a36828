import { lastIndexOf, startsWith, toLatin1 } from "../bytes";
import type { Report } from "../findings";
import { Lexer, PdfError } from "./lexer";
import { readObject, readValue, ValueBudget } from "./read-object";
import { dictionaryOf, type PdfDictionary, type PdfObject } from "./values";

/** One revision of a file: the bytes from `start` to `end`, the objects that stand there and its trailer. */
export interface Revision {
  index: number;
  start: number;
  end: number;
  objects: ReadonlyMap<number, PdfObject>;
  trailer: PdfDictionary;
}

interface Section {
  start: number;
  end: number;
  offsets: ReadonlyMap<number, number>;
  trailer: PdfDictionary;
}

const maxBytes = 32 * 1024 * 1024;
const maxRevisions = 12;
const maxObjects = 10_000;
const endMark = "%%EOF\n";

/**
 * Takes a file apart into its revisions, oldest first. Each must consist of whole objects, one after the other, that its
 * own cross-reference table lists exactly; bytes besides are reported. Throws `PdfError` where nothing more can be read.
 */
export function readRevisions(bytes: Uint8Array, report: Report): readonly Revision[] {
  if (bytes.length > maxBytes) throw new PdfError("structure.tooLarge", `${bytes.length} bytes`);
  const end = findEnd(bytes, report);
  const sections = readSections(bytes, end);
  const budget = new ValueBudget();
  let start = 0;
  return sections.map((section, index) => {
    const objects = readObjects(bytes, { start, section, index }, budget, report);
    judgeTrailer(section, sections[index - 1], report.at(`revision ${index}`));
    const revision = { index, start, end: section.end, objects, trailer: section.trailer };
    start = section.end;
    return revision;
  });
}

function findEnd(bytes: Uint8Array, report: Report): number {
  const mark = lastIndexOf(bytes, endMark, bytes.length);
  if (mark < 0) throw new PdfError("structure.end", "no end mark");
  const end = mark + endMark.length;
  if (end < bytes.length) report.add("structure.bytesAfterEnd", `${bytes.length - end} bytes`);
  return end;
}

/** Follows /Prev from the last cross-reference section to the first; gives the oldest first. */
function readSections(bytes: Uint8Array, end: number): readonly Section[] {
  const sections: Section[] = [];
  let at: number | undefined = startOfLastSection(bytes, end);
  let upTo = end;
  while (at !== undefined) {
    if (sections.length >= maxRevisions) throw new PdfError("structure.tooLarge", "too many revisions");
    const section = readSection(bytes, at, upTo);
    if (sections.length === 0 && section.end !== end) throw new PdfError("structure.xref", "not at the end");
    sections.unshift(section);
    upTo = section.start;
    const previous = section.trailer.get("Prev");
    if (previous !== undefined && previous.kind !== "number") throw new PdfError("structure.trailer", "Prev");
    at = previous?.value;
  }
  return sections;
}

function startOfLastSection(bytes: Uint8Array, end: number): number {
  const tail = toLatin1(bytes.subarray(Math.max(0, end - 48), end));
  const found = /startxref\n(0|[1-9]\d{0,9})\n%%EOF\n$/.exec(tail)?.[1];
  if (found === undefined) throw new PdfError("structure.end", "startxref");
  return Number(found);
}

function readSection(bytes: Uint8Array, start: number, limit: number): Section {
  if (!Number.isInteger(start) || start < 0 || start >= limit) throw new PdfError("structure.xref", "offset");
  const lexer = new Lexer(bytes, start, limit);
  try {
    lexer.expect("xref\n");
    const offsets = readEntries(lexer);
    lexer.accept("\n");
    lexer.expect("trailer\n");
    const trailer = dictionaryOf(readValue(lexer, new ValueBudget(), 0));
    if (trailer === undefined) throw lexer.error("trailer");
    lexer.expect("\n");
    lexer.accept("\n");
    lexer.expect(`startxref\n${start}\n${endMark}`);
    return { start, end: lexer.position, offsets, trailer };
  } catch (error) {
    if (error instanceof PdfError && error.code === "structure.syntax") {
      throw new PdfError("structure.xref", error.message);
    }
    throw error;
  }
}

/** Reads the entries in use; the only free one is that of object 0, in the first section. */
function readEntries(lexer: Lexer): ReadonlyMap<number, number> {
  const offsets = new Map<number, number>();
  let least = 0;
  while (!startsWith(lexer.bytes, "trailer", lexer.position) && lexer.peek() !== 0x0a) {
    const first = lexer.wholeNumber();
    lexer.expect(" ");
    const count = lexer.wholeNumber();
    lexer.expect("\n");
    if (first < least || count === 0 || first + count > maxObjects) throw lexer.error("subsection");
    for (let number = first; number < first + count; number++) {
      const entry = toLatin1(lexer.bytes.subarray(lexer.position, lexer.position + 20));
      lexer.position += 20;
      if (number === 0 && entry === "0000000000 65535 f \n") continue;
      if (!/^\d{10} 00000 n \n$/.test(entry)) throw lexer.error("entry");
      offsets.set(number, Number(entry.slice(0, 10)));
    }
    least = first + count;
  }
  return offsets;
}

interface Part {
  start: number;
  section: Section;
  index: number;
}

/** Reads the objects of a revision in the order in which they stand, and insists that nothing stands between them. */
function readObjects(bytes: Uint8Array, part: Part, budget: ValueBudget, report: Report) {
  const { section, index } = part;
  const place = report.at(`revision ${index}`);
  const objects = new Map<number, PdfObject>();
  let position = index === 0 ? afterHeader(bytes) : part.start;
  for (const [number, offset] of [...section.offsets].sort((a, b) => a[1] - b[1])) {
    if (offset < position) throw new PdfError("structure.xref", `object ${number} overlaps`);
    judgeGap(bytes, position, offset, index, place);
    const object = readObject(bytes, offset, section.start, budget);
    if (object.number !== number) throw new PdfError("structure.xref", `object ${number}`);
    objects.set(number, object);
    position = object.end;
  }
  judgeGap(bytes, position, section.start, index, place);
  return objects;
}

/** Between the objects of the drawn form stands one empty line at most; between those of an increment nothing. */
function judgeGap(bytes: Uint8Array, from: number, to: number, index: number, report: Report): void {
  const empty = index === 0 && to - from === 1 && bytes[from] === 0x0a;
  if (from !== to && !empty) report.add("structure.bytesBetween", `${to - from} bytes at ${from}`);
}

/** Takes the header and its comment of four bytes that mark the file as binary. */
function afterHeader(bytes: Uint8Array): number {
  const header = /^%PDF-1\.[4-7]\n%[\x80-\xff]{4}\n\n?/.exec(toLatin1(bytes.subarray(0, 24)));
  if (header === null) throw new PdfError("structure.header", "not a header of ours");
  return header[0].length;
}

/** Insists on the few trailer keys, on one root, and on a first file identifier that stays. */
function judgeTrailer(section: Section, before: Section | undefined, report: Report): void {
  const { trailer } = section;
  const allowed = ["Root", "Size", "Info", "ID", ...(before === undefined ? [] : ["Prev"])];
  for (const key of trailer.keys()) if (!allowed.includes(key)) report.add("structure.trailer", key);
  const highest = Math.max(0, ...section.offsets.keys(), sizeOf(before?.trailer) - 1);
  if (sizeOf(trailer) !== highest + 1) report.add("structure.trailer", "Size");
  if (trailer.get("Root")?.kind !== "reference") report.add("structure.trailer", "Root");
  if (before !== undefined && section.start <= before.end) report.add("structure.trailer", "Prev");
  for (const key of before === undefined ? [] : ["Root", "Info"]) {
    if (referenceNumber(trailer, key) !== referenceNumber(before?.trailer, key))
      report.add("structure.trailer", key);
  }
  if (!isIdentifierKept(trailer, before?.trailer)) report.add("structure.trailer", "ID");
}

function referenceNumber(trailer: PdfDictionary | undefined, key: string): number | undefined {
  const value = trailer?.get(key);
  return value?.kind === "reference" ? value.number : undefined;
}

function sizeOf(trailer: PdfDictionary | undefined): number {
  const size = trailer?.get("Size");
  return size?.kind === "number" ? size.value : 0;
}

function identifierOf(trailer: PdfDictionary | undefined): string | undefined {
  const id = trailer?.get("ID");
  if (id?.kind !== "array" || id.items.length !== 2) return undefined;
  const [first, second] = id.items;
  return first?.kind === "string" && second?.kind === "string" ? toLatin1(first.bytes) : undefined;
}

function isIdentifierKept(trailer: PdfDictionary, before: PdfDictionary | undefined): boolean {
  const identifier = identifierOf(trailer);
  if (trailer.has("ID") && identifier === undefined) return false;
  return before === undefined || identifier === identifierOf(before);
}
