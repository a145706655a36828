import { OfdError } from "../ofd-error";
import { BitReader } from "./bit-reader";
import { nextSymbol, type PrefixCode, prefixCode } from "./prefix-code";

// RFC 1951 3.2.5: base and extra bits of lengths (symbols from 257) and of distances.
const lengthBases = [
  3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195,
  227, 258,
];
const lengthExtras = [0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0];
const distanceBases = [
  1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537, 2049, 3073, 4097,
  6145, 8193, 12289, 16385, 24577,
];
const distanceExtras = [
  0, 0, 0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 8, 9, 9, 10, 10, 11, 11, 12, 12, 13, 13,
];
const codeLengthOrder = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];

const repeated = (value: number, times: number) => new Array<number>(times).fill(value);

const fixedCodes = {
  literals: prefixCode([...repeated(8, 144), ...repeated(9, 112), ...repeated(7, 24), ...repeated(8, 8)]),
  distances: prefixCode(repeated(5, 32)),
};

/** What has been written so far; it can hold no more than it was said to become. */
interface Output {
  bytes: Uint8Array;
  length: number;
}

/**
 * Unpacks DEFLATE data (RFC 1951) that must give exactly `size` bytes and end with its last byte; stops at the first byte
 * too many. Stricter than readers are, so that what it accepts means the same to all of them.
 */
export function inflate(data: Uint8Array, size: number): Uint8Array {
  const bits = new BitReader(data);
  const output: Output = { bytes: new Uint8Array(size), length: 0 };
  for (let last = false; !last; ) {
    last = bits.take(1) === 1;
    const kind = bits.take(2);
    if (kind === 0) copyStored(bits, output);
    else if (kind === 1) inflateBlock(bits, fixedCodes, output);
    else if (kind === 2) inflateBlock(bits, readCodes(bits), output);
    else throw new OfdError("zip.data", "unknown kind of block");
  }
  bits.end();
  if (output.length !== size) throw new OfdError("zip.data", "fewer bytes than announced");
  return output.bytes;
}

function copyStored(bits: BitReader, output: Output): void {
  bits.align();
  const length = bits.take(16);
  if ((length ^ 0xffff) !== bits.take(16)) throw new OfdError("zip.data", "length of a stored block");
  insistOnSpace(output, length);
  output.bytes.set(bits.takeBytes(length), output.length);
  output.length += length;
}

function insistOnSpace(output: Output, length: number): void {
  if (output.length + length > output.bytes.length)
    throw new OfdError("zip.data", "more bytes than announced");
}

interface BlockCodes {
  literals: PrefixCode;
  distances: PrefixCode;
}

function readCodes(bits: BitReader): BlockCodes {
  const literals = bits.take(5) + 257;
  const distances = bits.take(5) + 1;
  const count = bits.take(4) + 4;
  if (literals > 286 || distances > 30) throw new OfdError("zip.data", "too many symbols");
  const codeLengths = repeated(0, 19);
  for (const place of codeLengthOrder.slice(0, count)) codeLengths[place] = bits.take(3);
  const lengths = readLengths(bits, prefixCode(codeLengths), literals + distances);
  if (lengths[256] === 0) throw new OfdError("zip.data", "no end of block");
  return {
    literals: prefixCode(lengths.slice(0, literals)),
    distances: prefixCode(lengths.slice(literals)),
  };
}

function readLengths(bits: BitReader, code: PrefixCode, count: number): number[] {
  const lengths: number[] = [];
  while (lengths.length < count) {
    const symbol = nextSymbol(bits, code);
    if (symbol < 16) lengths.push(symbol);
    else if (symbol === 16) {
      const before = lengths.at(-1);
      if (before === undefined) throw new OfdError("zip.data", "nothing to repeat");
      lengths.push(...repeated(before, 3 + bits.take(2)));
    } else lengths.push(...repeated(0, symbol === 17 ? 3 + bits.take(3) : 11 + bits.take(7)));
  }
  if (lengths.length > count) throw new OfdError("zip.data", "too many code lengths");
  return lengths;
}

function inflateBlock(bits: BitReader, { literals, distances }: BlockCodes, output: Output): void {
  for (let symbol = nextSymbol(bits, literals); symbol !== 256; symbol = nextSymbol(bits, literals)) {
    if (symbol > 256) copyMatch(bits, symbol - 257, distances, output);
    else {
      insistOnSpace(output, 1);
      output.bytes[output.length++] = symbol;
    }
  }
}

function copyMatch(bits: BitReader, index: number, distances: PrefixCode, output: Output): void {
  const length = withExtraBits(bits, lengthBases[index], lengthExtras[index]);
  const place = nextSymbol(bits, distances);
  const distance = withExtraBits(bits, distanceBases[place], distanceExtras[place]);
  if (distance > output.length) throw new OfdError("zip.data", "a copy from before the beginning");
  insistOnSpace(output, length);
  const start = output.length;
  for (let i = 0; i < length; i++) output.bytes[start + i] = output.bytes[start + i - distance] ?? 0;
  output.length += length;
}

function withExtraBits(bits: BitReader, base: number | undefined, extra: number | undefined): number {
  if (base === undefined || extra === undefined)
    throw new OfdError("zip.data", "a symbol that stands for nothing");
  return base + bits.take(extra);
}
