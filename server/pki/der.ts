const tags = {
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

/** Joins byte strings into a new one. */
export function concatBytes(...parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

function encodeLength(length: number): number[] {
  if (length < 0x80) return [length];
  const digits: number[] = [];
  for (let rest = length; rest > 0; rest = Math.floor(rest / 256)) digits.unshift(rest % 256);
  return [0x80 | digits.length, ...digits];
}

/** Encodes one DER element from its tag byte and the parts of its content. */
export function encodeElement(tag: number, ...parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const length = parts.reduce((sum, part) => sum + part.length, 0);
  return concatBytes(Uint8Array.of(tag, ...encodeLength(length)), ...parts);
}

/** Encodes a SEQUENCE of encoded elements. */
export const encodeSequence = (...parts: readonly Uint8Array[]) => encodeElement(tags.sequence, ...parts);

/** Orders encoded elements as DER wants the members of a SET OF. */
export const sortedForSet = (parts: readonly Uint8Array[]) => [...parts].sort(Buffer.compare);

/** Encodes a SET OF encoded elements, in DER's order. */
export const encodeSet = (...parts: readonly Uint8Array[]) => encodeElement(tags.set, ...sortedForSet(parts));

/** Encodes a constructed context-specific element, `[number]`. */
export const encodeContext = (number: number, ...parts: readonly Uint8Array[]) =>
  encodeElement(0xa0 | number, ...parts);

export const encodeOctetString = (content: Uint8Array) => encodeElement(tags.octetString, content);

/** Encodes a BIT STRING whose last `unused` bits do not count. */
export const encodeBitString = (content: Uint8Array, unused = 0) =>
  encodeElement(tags.bitString, Uint8Array.of(unused), content);

const ascii = (text: string) => new TextEncoder().encode(text);

export const encodeUtf8String = (text: string) =>
  encodeElement(tags.utf8String, new TextEncoder().encode(text));

/** Encodes a PrintableString; throws when a character is not printable in the sense of ASN.1. */
export function encodePrintableString(text: string): Uint8Array<ArrayBuffer> {
  if (!/^[A-Za-z0-9 '()+,\-./:=?]+$/.test(text)) throw new Error(`${text} is not a printable string`);
  return encodeElement(tags.printableString, ascii(text));
}

export const encodeTrue = () => encodeElement(tags.boolean, Uint8Array.of(0xff));

export const encodeEnumerated = (value: number) => encodeElement(tags.enumerated, Uint8Array.of(value));

export const encodeNull = () => encodeElement(tags.null);

/** Encodes a non-negative INTEGER given big-endian, in the fewest bytes. */
export function encodeInteger(magnitude: Uint8Array): Uint8Array<ArrayBuffer> {
  const first = magnitude.findIndex((byte) => byte !== 0);
  const digits = first === -1 ? Uint8Array.of(0) : magnitude.subarray(first);
  const negative = (digits[0] ?? 0) >= 0x80;
  return encodeElement(tags.integer, negative ? Uint8Array.of(0) : new Uint8Array(0), digits);
}

/** Encodes an object identifier written with dots. */
export function encodeOid(dotted: string): Uint8Array<ArrayBuffer> {
  const [first = 0, second = 0, ...rest] = dotted.split(".").map(Number);
  const bytes = [first * 40 + second, ...rest].flatMap((arc) => {
    const groups = [arc % 128];
    for (let left = Math.floor(arc / 128); left > 0; left = Math.floor(left / 128))
      groups.unshift((left % 128) | 0x80);
    return groups;
  });
  return encodeElement(tags.oid, Uint8Array.from(bytes));
}

const timeDigits = (instant: Date) => instant.toISOString().slice(0, 19).replace(/[-T:]/g, "");

/** Encodes an instant as GeneralizedTime in UTC, cut to whole seconds. */
export const encodeGeneralizedTime = (instant: Date) =>
  encodeElement(tags.generalizedTime, ascii(`${timeDigits(instant)}Z`));

/** Encodes an instant, cut to whole seconds, as certificates have it: UTCTime until 2049 (RFC 5280 4.1.2.5). */
export const encodeCertificateTime = (instant: Date) =>
  instant.getUTCFullYear() < 2050
    ? encodeElement(tags.utcTime, ascii(`${timeDigits(instant).slice(2)}Z`))
    : encodeGeneralizedTime(instant);

/** Places one element inside bytes: where it starts, where its content starts, where it ends. */
export interface DerElement {
  tag: number;
  start: number;
  content: number;
  end: number;
}

/** Finds the DER element that starts at `at`; throws when it does not lie within `limit`. */
export function readElement(bytes: Uint8Array, at = 0, limit = bytes.length): DerElement {
  const tag = bytes[at];
  const first = bytes[at + 1];
  if (tag === undefined || first === undefined) throw new Error("DER ends inside an element");
  let length = first;
  let content = at + 2;
  if (first >= 0x80) {
    const digits = first & 0x7f;
    if (digits === 0 || digits > 4) throw new Error("A DER length is of no usable size");
    length = 0;
    for (const end = content + digits; content < end; content++)
      length = length * 256 + (bytes[content] ?? 0);
  }
  if (content + length > limit) throw new Error("A DER element is longer than what holds it");
  return { tag, start: at, content, end: content + length };
}

/** Lists the elements inside a constructed element. */
export function readChildren(bytes: Uint8Array, parent: DerElement): DerElement[] {
  const children: DerElement[] = [];
  for (let at = parent.content; at < parent.end; ) {
    const child = readElement(bytes, at, parent.end);
    children.push(child);
    at = child.end;
  }
  return children;
}
