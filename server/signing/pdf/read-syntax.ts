/** A PDF name, without its slash. */
export class PdfName {
  constructor(readonly name: string) {}
}

/** A reference to an indirect object; generations other than 0 do not occur in our files. */
export class PdfReference {
  constructor(readonly number: number) {}
}

/** The bytes of a string, one per character. */
export class PdfString {
  constructor(readonly bytes: string) {}

  /** Decodes a text string: UTF-16 with a byte order mark, otherwise Latin letters. */
  get text(): string {
    const { bytes } = this;
    if (!bytes.startsWith("\xfe\xff")) return bytes;
    return Buffer.from(bytes.slice(2), "latin1").swap16().toString("utf16le");
  }
}

/** A dictionary with the piece of source it was read from. */
export class PdfDictionary {
  constructor(
    readonly entries: ReadonlyMap<string, PdfValue>,
    readonly source: string,
  ) {}

  get(key: string): PdfValue | undefined {
    return this.entries.get(key);
  }
}

export type PdfValue =
  | PdfName
  | PdfReference
  | PdfString
  | PdfDictionary
  | PdfValue[]
  | number
  | boolean
  | null;

const blank = /(?:[\0\t\n\f\r ]|%[^\r\n]*)*/y;
const word = /[^\0\t\n\f\r ()<>[\]{}/%]+/y;
const reference = /(\d+)[\0\t\n\f\r ]+0[\0\t\n\f\r ]+R(?![^\0\t\n\f\r ()<>[\]{}/%])/y;
const hexString = /<([\da-fA-F\0\t\n\f\r ]*)>/y;
const escapes: Record<string, string> = { n: "\n", r: "\r", t: "\t", b: "\b", f: "\f" };

/** Reads PDF values from text of one character per byte; throws where there is none. */
export class SyntaxReader {
  constructor(
    readonly text: string,
    public at: number,
  ) {}

  value(): PdfValue {
    this.skipBlank();
    const { text, at } = this;
    if (text.startsWith("<<", at)) return this.#dictionary();
    if (text[at] === "[") return this.#array();
    if (text[at] === "/") return this.#name();
    if (text[at] === "(") return this.#literalString();
    if (text[at] === "<") return this.#hexString();
    const referred = this.#match(reference);
    if (referred) return new PdfReference(Number(referred[1]));
    return this.#word();
  }

  /** Steps over a word that must come next. */
  expect(expected: string): void {
    this.skipBlank();
    if (!this.text.startsWith(expected, this.at))
      throw new Error(`No ${expected} at byte ${this.at} of the PDF`);
    this.at += expected.length;
  }

  skipBlank(): void {
    this.#match(blank);
  }

  #match(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text);
    if (found) this.at = pattern.lastIndex;
    return found;
  }

  #dictionary(): PdfDictionary {
    const start = this.at;
    this.at += 2;
    const entries = new Map<string, PdfValue>();
    for (;;) {
      this.skipBlank();
      if (this.text.startsWith(">>", this.at)) break;
      const key = this.value();
      if (!(key instanceof PdfName)) throw new Error(`No key at byte ${this.at} of the PDF`);
      if (entries.has(key.name)) throw new Error(`A dictionary of the PDF says ${key.name} twice`);
      entries.set(key.name, this.value());
    }
    this.at += 2;
    return new PdfDictionary(entries, this.text.slice(start, this.at));
  }

  #array(): PdfValue[] {
    this.at += 1;
    const values: PdfValue[] = [];
    for (;;) {
      this.skipBlank();
      if (this.text[this.at] === "]") break;
      values.push(this.value());
    }
    this.at += 1;
    return values;
  }

  #name(): PdfName {
    this.at += 1;
    const found = this.#match(word)?.[0] ?? "";
    return new PdfName(
      found.replace(/#([\da-fA-F]{2})/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16))),
    );
  }

  #hexString(): PdfString {
    const digits = this.#match(hexString)?.[1];
    if (digits === undefined) throw new Error(`No string at byte ${this.at} of the PDF`);
    const packed = digits.replace(/[^\da-fA-F]/g, "");
    return new PdfString(Buffer.from(packed.length % 2 ? `${packed}0` : packed, "hex").toString("latin1"));
  }

  #literalString(): PdfString {
    let bytes = "";
    let depth = 1;
    for (this.at += 1; ; this.at += 1) {
      const character = this.text[this.at];
      if (character === undefined) throw new Error("A string of the PDF has no end");
      if (character === "(") depth += 1;
      if (character === ")") depth -= 1;
      if (depth === 0) break;
      bytes += character === "\\" ? this.#escape() : character;
    }
    this.at += 1;
    return new PdfString(bytes);
  }

  #escape(): string {
    const octal = /^[0-7]{1,3}/.exec(this.text.slice(this.at + 1, this.at + 4))?.[0];
    if (octal) {
      this.at += octal.length;
      return String.fromCharCode(Number.parseInt(octal, 8) & 0xff);
    }
    this.at += 1;
    const character = this.text[this.at] ?? "";
    return character === "\n" ? "" : (escapes[character] ?? character);
  }

  #word(): number | boolean | null {
    const found = this.#match(word)?.[0];
    if (found === "true" || found === "false") return found === "true";
    if (found === "null") return null;
    const number = Number(found);
    if (found === undefined || Number.isNaN(number))
      throw new Error(`No value at byte ${this.at} of the PDF`);
    return number;
  }
}
