import { toHex, toLatin1 } from "../bytes";
import { type DerElement, DerError, tags } from "./read-der";

/** Takes the parts of a constructed element one by one and insists on the tag of each; `end` insists on the last. */
export class DerReader {
  private position = 0;

  constructor(
    private readonly element: DerElement,
    private readonly what: string,
    tag: number = tags.sequence,
  ) {
    if (element.tag !== tag) throw new DerError("schema", `${what}: tag`);
  }

  next(tag: number): DerElement {
    const found = this.optional(tag);
    if (found === undefined) throw new DerError("schema", `${this.what}: part ${this.position + 1}`);
    return found;
  }

  optional(tag: number): DerElement | undefined {
    const found = this.element.children[this.position];
    if (found?.tag !== tag) return undefined;
    this.position++;
    return found;
  }

  any(): DerElement | undefined {
    return this.element.children[this.position++];
  }

  end(): void {
    if (this.position < this.element.children.length)
      throw new DerError("schema", `${this.what}: too many parts`);
  }
}

/** Gives the only element within a constructed one of the given tag. */
export function onlyChild(element: DerElement, tag: number, what: string): DerElement {
  const [child, ...more] = element.children;
  if (element.tag !== tag || child === undefined || more.length > 0) throw new DerError("schema", what);
  return child;
}

/** Writes an object identifier with dots. */
export function oidOf(element: DerElement): string {
  if (element.tag !== tags.oid) throw new DerError("schema", "object identifier");
  const arcs: number[] = [];
  let value = 0;
  for (const byte of element.content) {
    value = value * 128 + (byte & 0x7f);
    if (value > Number.MAX_SAFE_INTEGER) throw new DerError("schema", "object identifier too large");
    if (byte < 0x80) {
      arcs.push(value);
      value = 0;
    }
  }
  const [head = 0, ...rest] = arcs;
  const root = Math.min(2, Math.floor(head / 40));
  return [root, head - root * 40, ...rest].join(".");
}

/** Reads an integer that is not negative and fits 32 bits. */
export function smallIntegerOf(element: DerElement): number {
  const { content } = element;
  if (element.tag !== tags.integer || content.length > 4 || (content[0] ?? 0x80) >= 0x80) {
    throw new DerError("schema", "small integer");
  }
  return content.reduce((value, byte) => value * 256 + byte, 0);
}

/** Writes a positive integer of at most 20 octets, a certificate's serial number, as hexadecimal digits. */
export function serialOf(element: DerElement): string {
  const { content } = element;
  const positive = (content[0] ?? 0x80) < 0x80 && content.some((byte) => byte !== 0);
  if (element.tag !== tags.integer || !positive || content.length > 20)
    throw new DerError("schema", "serial number");
  return toHex(content[0] === 0 ? content.subarray(1) : content);
}

/** Gives the octets of a bit string whose bits are whole octets. */
export function wholeBitsOf(element: DerElement): Uint8Array {
  if (element.tag !== tags.bitString || element.content[0] !== 0) throw new DerError("schema", "bit string");
  return element.content.subarray(1);
}

/** Reads a UTCTime or GeneralizedTime into an instant, with milliseconds at most; a date that does not exist is refused. */
export function timeOf(element: DerElement): Date {
  const text = toLatin1(element.content);
  const isUtc = element.tag === tags.utcTime;
  if (!isUtc && element.tag !== tags.generalizedTime) throw new DerError("schema", "time");
  const century = Number(text.slice(0, 2)) < 50 ? "20" : "19";
  const digits = isUtc ? `${century}${text}` : text;
  const parts = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(?:\.(\d{1,3})\d*)?Z$/.exec(digits);
  if (parts === null) throw new DerError("schema", "time");
  const [, year, month, day, hour, minute, second, fraction = ""] = parts;
  const iso = `${year}-${month}-${day}T${hour}:${minute}:${second}.${fraction.padEnd(3, "0")}Z`;
  const instant = new Date(iso);
  if (Number.isNaN(instant.getTime()) || instant.toISOString() !== iso) throw new DerError("schema", "time");
  return instant;
}
