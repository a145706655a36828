// Reads PDF syntax as a viewer would from one given place, without recursion and within a budget of work.

/** Thrown when a file costs more to read than an honest one. */
export class BombError extends Error {}

const whitespace = new Uint8Array(256);
for (const code of [0x00, 0x09, 0x0a, 0x0c, 0x0d, 0x20]) whitespace[code] = 1;
const delimiter = new Uint8Array(256);
for (const char of "()<>[]{}/%") delimiter[char.charCodeAt(0)] = 1;
const endings = new Set(["endobj", "obj", "stream", "xref", "trailer", "startxref"]);
const maxDepth = 256;

export const isWhitespace = (byte) => whitespace[byte] === 1;

/** Counts the work that was done, in bytes or tokens, and stops at the limit, so that no file can ask for quadratic work. */
export class Budget {
  constructor(limit, name) {
    this.left = limit;
    this.name = name;
  }

  spend(amount) {
    this.left -= amount;
    if (this.left < 0) throw new BombError(`more than the limit of ${this.name}`);
  }
}

const hexValue = (byte) => {
  if (byte >= 0x30 && byte <= 0x39) return byte - 0x30;
  const lower = byte | 0x20;
  return lower >= 0x61 && lower <= 0x66 ? lower - 0x57 : -1;
};

/** Splits bytes into tokens: { kind: "name" | "number" | "word" | "string" | "<<" | ">>" | "[" | "]" | "end", value }. */
export class Lexer {
  /** `budgets` is { bytes, tokens }: long tokens cost bytes, many small ones memory. */
  constructor(bytes, position, budgets) {
    this.bytes = bytes;
    this.position = position;
    this.budgets = budgets;
  }

  next() {
    const start = this.position;
    const token = this.#read();
    this.budgets.bytes.spend(this.position - start);
    this.budgets.tokens.spend(1);
    return token;
  }

  #read() {
    this.#skipBlank();
    const { bytes } = this;
    if (this.position >= bytes.length) return { kind: "end" };
    const byte = bytes[this.position];
    if (byte === 0x2f) return { kind: "name", value: this.#name() };
    if (byte === 0x28) return this.#literal();
    if (byte === 0x3c) return this.#angle();
    if (byte === 0x3e && bytes[this.position + 1] === 0x3e) return this.#take(2, ">>");
    if (byte === 0x5b) return this.#take(1, "[");
    if (byte === 0x5d) return this.#take(1, "]");
    if (delimiter[byte]) return this.#take(1, "stray");
    return this.#regular();
  }

  #take(length, kind) {
    this.position += length;
    return { kind };
  }

  #skipBlank() {
    const { bytes } = this;
    while (this.position < bytes.length) {
      const byte = bytes[this.position];
      if (byte === 0x25) {
        while (this.position < bytes.length && bytes[this.position] !== 0x0a && bytes[this.position] !== 0x0d)
          this.position++;
      } else if (whitespace[byte]) this.position++;
      else return;
    }
  }

  /** Reads a name with its #xx escapes undone: /J#61vaScript is JavaScript. */
  #name() {
    const { bytes } = this;
    let value = "";
    this.position++;
    while (this.position < bytes.length) {
      const byte = bytes[this.position];
      if (whitespace[byte] || delimiter[byte]) break;
      const high = byte === 0x23 ? hexValue(bytes[this.position + 1] ?? 0) : -1;
      const low = byte === 0x23 ? hexValue(bytes[this.position + 2] ?? 0) : -1;
      const escaped = high >= 0 && low >= 0;
      if (value.length < 128) value += String.fromCharCode(escaped ? high * 16 + low : byte);
      this.position += escaped ? 3 : 1;
    }
    return value;
  }

  #literal() {
    const { bytes } = this;
    let depth = 0;
    while (this.position < bytes.length) {
      const byte = bytes[this.position++];
      if (byte === 0x5c) this.position++;
      else if (byte === 0x28) depth++;
      else if (byte === 0x29 && --depth === 0) break;
    }
    return { kind: "string" };
  }

  #angle() {
    const { bytes } = this;
    if (bytes[this.position + 1] === 0x3c) return this.#take(2, "<<");
    while (this.position < bytes.length && bytes[this.position] !== 0x3e) this.position++;
    this.position++;
    return { kind: "string" };
  }

  #regular() {
    const { bytes } = this;
    let word = "";
    while (this.position < bytes.length) {
      const byte = bytes[this.position];
      if (whitespace[byte] || delimiter[byte]) break;
      if (word.length < 32) word += String.fromCharCode(byte);
      this.position++;
    }
    return /^[+-]?(\d+\.?\d*|\.\d+)$/.test(word)
      ? { kind: "number", value: Number(word) }
      : { kind: "word", value: word };
  }
}

/**
 * Reads one object from where the lexer stands and tells every name to `onName(name, lexer)`. With `toKeyword` it reads
 * on past a complete value until a keyword ends the object, so that a tolerant viewer sees no name that is not seen here.
 * Gives the last value read and the keyword that ended the object.
 */
export function readObject(lexer, onName, { toKeyword }) {
  const root = { kind: "root", items: [] };
  const open = [root];
  for (;;) {
    const token = lexer.next();
    const outside = open.length === 1;
    if (token.kind === "end") return { value: root.items.at(-1), keyword: "" };
    if (outside && token.kind === "word" && endings.has(token.value))
      return { value: root.items.at(-1), keyword: token.value };
    if (token.kind === "name") onName(token.value, lexer);
    place(token, open);
    if (!toKeyword && open.length === 1 && root.items.length > 0)
      return { value: root.items[0], keyword: "" };
  }
}

/** Puts a token where it belongs among the containers that are open; a closing bracket too many is passed over. */
function place(token, open) {
  const container = open[open.length - 1];
  if (token.kind === "<<" || token.kind === "[") {
    if (open.length > maxDepth) throw new BombError("nested too deeply");
    open.push({ kind: token.kind === "[" ? "array" : "dictionary", items: [] });
  } else if (token.kind === ">>" || token.kind === "]") {
    if (open.length > 1) open[open.length - 2].items.push(open.pop());
  } else if (token.kind === "word" && token.value === "R") {
    container.items.splice(-2, 2, { kind: "reference" });
  } else container.items.push(token);
}

/** Gives every value a dictionary has for a key; two values for one key are a way to tell two readers two stories. */
export function valuesOf(dictionary, key) {
  const found = [];
  for (let index = 0; index + 1 < dictionary.items.length; index += 2) {
    const item = dictionary.items[index];
    if (item.kind === "name" && item.value === key) found.push(dictionary.items[index + 1]);
  }
  return found;
}

/** Finds the next occurrence of an ASCII text in bytes, from a position on; -1 when there is none. */
export const find = (bytes, text, from) => Buffer.prototype.indexOf.call(bytes, text, from, "latin1");
