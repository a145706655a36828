import { OfdError } from "../ofd-error";
import type { BitReader } from "./bit-reader";

/** A prefix code as a table over the next `width` bits: symbol times 16 plus length of its code, 0 for no code. */
export interface PrefixCode {
  width: number;
  table: Uint16Array;
}

/**
 * Makes the canonical code of the lengths (RFC 1951 3.2.2). A code that assigns too much, or too little with more than
 * one symbol, is refused: readers disagree about such.
 */
export function prefixCode(lengths: readonly number[]): PrefixCode {
  const width = Math.max(1, ...lengths);
  const table = new Uint16Array(1 << width);
  let code = 0;
  let symbols = 0;
  for (let length = 1; length <= width; length++) {
    for (let symbol = 0; symbol < lengths.length; symbol++) {
      if (lengths[symbol] !== length) continue;
      if (code >> length !== 0) throw new OfdError("zip.data", "over-subscribed code");
      for (let i = reversed(code, length); i < table.length; i += 1 << length)
        table[i] = symbol * 16 + length;
      code++;
      symbols++;
    }
    code <<= 1;
  }
  const complete = code === 2 << width;
  if (!complete && (symbols > 1 || width > 1)) throw new OfdError("zip.data", "incomplete code");
  return { width, table };
}

function reversed(code: number, length: number): number {
  let value = 0;
  for (let bit = 0; bit < length; bit++) value |= ((code >> bit) & 1) << (length - 1 - bit);
  return value;
}

/** Reads the next symbol of a code. */
export function nextSymbol(bits: BitReader, { width, table }: PrefixCode): number {
  const entry = table[bits.peek(width)] ?? 0;
  if (entry === 0) throw new OfdError("zip.data", "a code that stands for nothing");
  bits.drop(entry & 15);
  return entry >> 4;
}
