import { compareBytes, toHex } from "../bytes";

/** Says why bytes are not the DER of what was expected: `encoding` breaks DER itself, `schema` the structure. */
export class DerError extends Error {
  constructor(
    readonly kind: "encoding" | "schema",
    message: string,
  ) {
    super(message);
    this.name = "DerError";
  }
}

/** One element of DER: its identifier octet, whole bytes, content, and for constructed ones the elements within. */
export interface DerElement {
  tag: number;
  bytes: Uint8Array;
  content: Uint8Array;
  children: readonly DerElement[];
}

/** Identifier octets of the universal types that occur. */
export const tags = {
  boolean: 0x01,
  integer: 0x02,
  bitString: 0x03,
  octetString: 0x04,
  null: 0x05,
  oid: 0x06,
  enumerated: 0x0a,
  utf8String: 0x0c,
  printableString: 0x13,
  utcTime: 0x17,
  generalizedTime: 0x18,
  sequence: 0x30,
  set: 0x31,
} as const;

const maxDepth = 40;
const maxElements = 200_000;
const constructed = 0x20;

/**
 * Reads exactly one element of DER that fills the bytes, and everything within it. What BER allows besides (indefinite
 * or long lengths, constructed strings, unsorted sets, padded integers) is refused, so what is read has one encoding only.
 */
export function readDer(bytes: Uint8Array): DerElement {
  const element = readFirstDer(bytes);
  if (element.bytes.length !== bytes.length) throw new DerError("encoding", "bytes after the element");
  return element;
}

/** Reads the first element of DER in the bytes; the caller judges what follows it. */
export function readFirstDer(bytes: Uint8Array): DerElement {
  return readElement({ bytes, left: maxElements }, 0, bytes.length, 0);
}

interface Source {
  bytes: Uint8Array;
  /** How many more elements may be read; hostile bytes are mostly elements. */
  left: number;
}

function readElement(source: Source, start: number, limit: number, depth: number): DerElement {
  const { bytes } = source;
  if (--source.left < 0) throw new DerError("encoding", "too many elements");
  if (depth > maxDepth) throw new DerError("encoding", "nested too deeply");
  const tag = bytes[start];
  if (tag === undefined || start >= limit || (tag & 0x1f) === 0x1f) throw new DerError("encoding", "tag");
  const { length, contentStart } = readLength(bytes, start + 1, limit);
  const end = contentStart + length;
  if (end > limit) throw new DerError("encoding", "length beyond the end");
  const children: DerElement[] = [];
  if ((tag & constructed) !== 0) {
    for (let at = contentStart; at < end; ) {
      const child = readElement(source, at, end, depth + 1);
      children.push(child);
      at += child.bytes.length;
    }
  }
  const element = {
    tag,
    bytes: bytes.subarray(start, end),
    content: bytes.subarray(contentStart, end),
    children,
  };
  checkEncoding(element);
  return element;
}

function readLength(bytes: Uint8Array, at: number, limit: number): { length: number; contentStart: number } {
  const first = bytes[at];
  if (first === undefined || at >= limit) throw new DerError("encoding", "length missing");
  if (first < 0x80) return { length: first, contentStart: at + 1 };
  const count = first & 0x7f;
  if (count === 0 || count > 4 || at + count >= limit) throw new DerError("encoding", "length");
  let length = 0;
  for (let i = 1; i <= count; i++) length = length * 256 + (bytes[at + i] ?? 0);
  const shortest = length < 0x80 ? 0 : Math.ceil((32 - Math.clz32(length)) / 8);
  if (shortest !== count) throw new DerError("encoding", "length not in its shortest form");
  return { length, contentStart: at + 1 + count };
}

function checkEncoding(element: DerElement): void {
  const { tag, content } = element;
  if ((tag & 0xc0) !== 0) return;
  const check = universal[tag];
  if (check === undefined) throw new DerError("encoding", `type ${toHex(Uint8Array.of(tag))}`);
  if (!check(content, element)) throw new DerError("encoding", `value of type ${toHex(Uint8Array.of(tag))}`);
}

/** Tells whether the elements stand in the order that DER asks of a SET OF, without duplicates. */
export function isSorted(elements: readonly DerElement[]): boolean {
  return elements.every((element, i) => {
    const before = elements[i - 1];
    return before === undefined || compareBytes(before.bytes, element.bytes) < 0;
  });
}

type Check = (content: Uint8Array, element: DerElement) => boolean;

const isShortestInteger: Check = (content) => {
  const [first, second = 0] = content;
  if (first === undefined) return false;
  return content.length === 1 || !((first === 0 && second < 0x80) || (first === 0xff && second >= 0x80));
};

const isObjectIdentifier: Check = (content) => {
  if (content.length === 0 || (content[content.length - 1] ?? 0x80) >= 0x80) return false;
  return content.every((byte, i) => byte !== 0x80 || (content[i - 1] ?? 0) >= 0x80);
};

const isBitString: Check = (content) => {
  const unused = content[0];
  if (unused === undefined || unused > 7 || (content.length === 1 && unused !== 0)) return false;
  return ((content[content.length - 1] ?? 0) & ((1 << unused) - 1)) === 0 || content.length === 1;
};

const isUtf8: Check = (content) => {
  try {
    new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(content);
    return true;
  } catch {
    return false;
  }
};

const matches =
  (pattern: RegExp): Check =>
  (content) =>
    content.length <= 4096 && pattern.test(String.fromCharCode(...content));

const universal: Readonly<Record<number, Check>> = {
  [tags.boolean]: (content) => content.length === 1 && (content[0] === 0 || content[0] === 0xff),
  [tags.integer]: isShortestInteger,
  [tags.enumerated]: isShortestInteger,
  [tags.bitString]: isBitString,
  [tags.octetString]: () => true,
  [tags.null]: (content) => content.length === 0,
  [tags.oid]: isObjectIdentifier,
  [tags.utf8String]: isUtf8,
  [tags.printableString]: matches(/^[A-Za-z0-9 '()+,\-./:=?]*$/),
  22: matches(/^[\x20-\x7e]*$/),
  [tags.utcTime]: matches(/^\d{12}Z$/),
  [tags.generalizedTime]: matches(/^\d{14}(\.\d*[1-9])?Z$/),
  [tags.sequence]: () => true,
  [tags.set]: (_, element) => isSorted(element.children),
};
