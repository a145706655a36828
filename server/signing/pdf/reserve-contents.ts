import { createHash } from "node:crypto";
import { concatBytes } from "@/server/pki/der";
import { type NewObject, textObject, writeIncrement } from "./increment";
import type { PdfFile } from "./read-file";

/** Bytes that are kept free for a CMS; those of our own authorities take about half. */
const reservedBytes = 6144;

/** A whole file that lacks only its newest signature's value. */
export interface Prepared {
  bytes: Uint8Array;
  /** What is signed, as offset and length twice: `[0 a b rest]`; between them stands the empty /Contents. */
  byteRange: readonly [0, number, number, number];
  /** SHA-256 of what is signed. */
  sha256: Uint8Array;
}

/** A signature dictionary to be; `entries` is the source of all but /Contents and /ByteRange. */
export interface SignatureDictionary {
  number: number;
  entries: string;
}

const emptyContents = `<${"0".repeat(reservedBytes * 2)}>`;

/**
 * Appends an increment with a signature dictionary whose value is still empty. The numbers of /ByteRange depend on their
 * own length, so the increment is written until they no longer change; they only grow, so that they settle.
 */
export function reserveContents(
  file: PdfFile,
  { number, entries }: SignatureDictionary,
  others: readonly NewObject[],
): Prepared {
  const opening = `${number} 0 obj\n`;
  for (let byteRange: Prepared["byteRange"] = [0, 0, 0, 0]; ; ) {
    const head = `<<\n${entries}\n/ByteRange [${byteRange.join(" ")}]\n/Contents `;
    const dictionary = textObject(number, `${head}${emptyContents}\n>>`);
    const { bytes, offsets } = writeIncrement(file, [...others, dictionary]);
    const gapStart = (offsets.get(number) ?? 0) + opening.length + head.length;
    const gapEnd = gapStart + emptyContents.length;
    const settled = [0, gapStart, gapEnd, file.bytes.length + bytes.length - gapEnd] as const;
    if (settled.join() === byteRange.join()) return prepared(concatBytes(file.bytes, bytes), settled);
    byteRange = settled;
  }
}

function prepared(bytes: Uint8Array, byteRange: Prepared["byteRange"]): Prepared {
  const [, gapStart, gapEnd] = byteRange;
  const hash = createHash("sha256").update(bytes.subarray(0, gapStart)).update(bytes.subarray(gapEnd));
  return { bytes, byteRange, sha256: new Uint8Array(hash.digest()) };
}
