import { Lexer, PdfError } from "./lexer";
import type { PdfObject, PdfString, PdfValue } from "./values";

const maxDepth = 40;
const maxValues = 400_000;

/** Counts the values that a file makes the reader build, over all of its objects. */
export class ValueBudget {
  private left = maxValues;

  spend(): void {
    if (--this.left < 0) throw new PdfError("structure.tooLarge", "too many values");
  }
}

/** Reads the indirect object that begins at a position and ends, with its line end, at or before the limit. */
export function readObject(bytes: Uint8Array, start: number, limit: number, budget: ValueBudget): PdfObject {
  const lexer = new Lexer(bytes, start, limit);
  const number = lexer.wholeNumber();
  lexer.expect(" 0 obj\n");
  const value = readValue(lexer, budget, 0);
  lexer.skipSpace();
  const stream = lexer.accept("stream\n") ? readStream(lexer, value) : undefined;
  lexer.expect("endobj\n");
  return { number, start, end: lexer.position, value, stream };
}

/** Takes stream data by its /Length, which must be right and stand in the dictionary itself. */
function readStream(lexer: Lexer, value: PdfValue): Uint8Array {
  const length = value.kind === "dictionary" ? value.entries.get("Length") : undefined;
  if (length?.kind !== "number" || !Number.isInteger(length.value) || length.value < 0) {
    throw lexer.error("stream length");
  }
  const start = lexer.position;
  const end = start + length.value;
  if (end > lexer.limit) throw lexer.error("stream beyond the end");
  lexer.position = end;
  lexer.expect("\nendstream\n");
  return lexer.bytes.subarray(start, end);
}

/** Reads the value that begins here or after white space. */
export function readValue(lexer: Lexer, budget: ValueBudget, depth: number): PdfValue {
  budget.spend();
  if (depth > maxDepth) throw lexer.error("nested too deeply");
  lexer.skipSpace();
  const byte = lexer.peek();
  if (byte === 0x2f) return { kind: "name", value: lexer.name() };
  if (byte === 0x28) return readString(lexer, false);
  if (byte === 0x5b) return readArray(lexer, budget, depth);
  if (byte === 0x3c) {
    return lexer.accept("<<") ? readDictionary(lexer, budget, depth) : readString(lexer, true);
  }
  return readWord(lexer);
}

function readString(lexer: Lexer, hexadecimal: boolean): PdfString {
  const start = lexer.position;
  const bytes = hexadecimal ? lexer.hexadecimalString() : lexer.literalString();
  return { kind: "string", bytes, start, end: lexer.position, hexadecimal };
}

function readArray(lexer: Lexer, budget: ValueBudget, depth: number): PdfValue {
  const items: PdfValue[] = [];
  lexer.position++;
  for (;;) {
    lexer.skipSpace();
    if (lexer.accept("]")) return { kind: "array", items };
    items.push(readValue(lexer, budget, depth + 1));
  }
}

function readDictionary(lexer: Lexer, budget: ValueBudget, depth: number): PdfValue {
  const entries = new Map<string, PdfValue>();
  for (;;) {
    lexer.skipSpace();
    if (lexer.accept(">>")) return { kind: "dictionary", entries };
    if (lexer.peek() !== 0x2f) throw lexer.error("key expected");
    const key = lexer.name();
    if (entries.has(key)) throw new PdfError("structure.duplicateKey", `${key} at ${lexer.position}`);
    entries.set(key, readValue(lexer, budget, depth + 1));
  }
}

function readWord(lexer: Lexer): PdfValue {
  const word = lexer.word();
  if (word === "null") return { kind: "null" };
  if (word === "true" || word === "false") return { kind: "boolean", value: word === "true" };
  if (!/^[+-]?(\d+\.?\d*|\.\d+)$/.test(word)) throw lexer.error("value expected");
  if (/^(0|[1-9]\d{0,9})$/.test(word)) {
    const after = lexer.position;
    if (lexer.accept(" 0 R")) {
      const next = lexer.peek();
      if (next < 0 || "[]<>/ \n()".includes(String.fromCharCode(next))) {
        return { kind: "reference", number: Number(word) };
      }
      lexer.position = after;
    }
  }
  return { kind: "number", value: Number(word) };
}
