import { startsWith } from "../bytes";
import type { FindingCode } from "../findings";

/** Ends the reading of a file: what stands there is none of the few ways in which we write. */
export class PdfError extends Error {
  constructor(
    readonly code: Extract<FindingCode, `structure.${string}`>,
    message: string,
  ) {
    super(message);
    this.name = "PdfError";
  }
}

const maxString = 128 * 1024;
const newline = 0x0a;
const space = 0x20;
const isDelimiter = new Uint8Array(256);
for (const char of "()<>[]{}/% \n") isDelimiter[char.charCodeAt(0)] = 1;
const escapes: Readonly<Record<string, number>> = {
  n: 10,
  r: 13,
  t: 9,
  b: 8,
  f: 12,
  "(": 40,
  ")": 41,
  "\\": 92,
};

/**
 * Reads the tokens of PDF in the strict form that our writer uses: white space is a space or a line feed, and there are
 * no comments between tokens.
 */
export class Lexer {
  constructor(
    readonly bytes: Uint8Array,
    public position: number,
    readonly limit: number,
  ) {}

  peek(): number {
    return this.position < this.limit ? (this.bytes[this.position] ?? -1) : -1;
  }

  skipSpace(): void {
    for (let byte = this.peek(); byte === space || byte === newline; byte = this.peek()) this.position++;
  }

  /** Takes a text that must stand here. */
  expect(text: string): void {
    if (!this.accept(text)) throw this.error(`${JSON.stringify(text)} expected`);
  }

  /** Takes a text if it stands here. */
  accept(text: string): boolean {
    const fits = this.position + text.length <= this.limit && startsWith(this.bytes, text, this.position);
    if (fits) this.position += text.length;
    return fits;
  }

  /** Takes the regular characters up to the next delimiter. */
  word(): string {
    const start = this.position;
    while (this.position < this.limit && isDelimiter[this.bytes[this.position] ?? 0] === 0) this.position++;
    if (this.position - start > 128) throw this.error("token too long");
    return String.fromCharCode(...this.bytes.subarray(start, this.position));
  }

  /** Takes a decimal number without sign or leading zeros. */
  wholeNumber(): number {
    const word = this.word();
    if (!/^(0|[1-9]\d{0,9})$/.test(word)) throw this.error("whole number expected");
    return Number(word);
  }

  /** Takes a name after its slash and undoes its escapes, so that /J#53 is known for what it is. */
  name(): string {
    this.position++;
    const word = this.word();
    if (/#(?![0-9A-Fa-f]{2})/.test(word)) throw this.error("name escape");
    return word.replace(/#(..)/g, (_, digits: string) => String.fromCharCode(Number.parseInt(digits, 16)));
  }

  hexadecimalString(): Uint8Array {
    const start = this.position + 1;
    let end = start;
    while (end < this.limit && this.bytes[end] !== 0x3e) end++;
    const length = end - start;
    if (end >= this.limit || length % 2 !== 0 || length > maxString) throw this.error("hexadecimal string");
    const decoded = new Uint8Array((end - start) / 2);
    for (let i = 0; i < decoded.length; i++) {
      const high = hexDigit(this.bytes[start + 2 * i] ?? 0);
      const low = hexDigit(this.bytes[start + 2 * i + 1] ?? 0);
      if (high < 0 || low < 0) throw this.error("hexadecimal digit");
      decoded[i] = high * 16 + low;
    }
    this.position = end + 1;
    return decoded;
  }

  literalString(): Uint8Array {
    const decoded: number[] = [];
    let depth = 1;
    this.position++;
    while (depth > 0) {
      const byte = this.peek();
      if (byte < 0 || decoded.length > maxString) throw this.error("string without end");
      this.position++;
      if (byte === 0x28) depth++;
      if (byte === 0x29) depth--;
      if (byte === 0x5c) decoded.push(this.escape());
      else if (depth > 0) decoded.push(byte);
    }
    return Uint8Array.from(decoded);
  }

  private escape(): number {
    const char = String.fromCharCode(this.peek() & 0xff);
    const known = escapes[char];
    if (known !== undefined) {
      this.position++;
      return known;
    }
    const digits = String.fromCharCode(...this.bytes.subarray(this.position, this.position + 3));
    if (!/^[0-3][0-7]{2}$/.test(digits)) throw this.error("string escape");
    this.position += 3;
    return Number.parseInt(digits, 8);
  }

  error(message: string): PdfError {
    return new PdfError("structure.syntax", `${message} at ${this.position}`);
  }
}

function hexDigit(byte: number): number {
  if (byte >= 0x30 && byte <= 0x39) return byte - 0x30;
  const lower = byte | 0x20;
  return lower >= 0x61 && lower <= 0x66 ? lower - 0x57 : -1;
}
