import { ContentInfo, SignedData } from "pkijs";

/** A signature as it stands in a file, found without the code that wrote it. */
export interface FoundSignature {
  byteRange: number[];
  /** The place of /Contents, brackets and padding included. */
  contents: string;
  /** The DER in it, without padding. */
  der: Uint8Array<ArrayBuffer>;
  /** The bytes that are signed. */
  covered: Uint8Array<ArrayBuffer>;
  /** The signature dictionary's source without /Contents. */
  source: string;
}

/** Finds the signatures of a file in the order in which they were made. */
export function findSignatures(file: Uint8Array): FoundSignature[] {
  const text = Buffer.from(file).toString("latin1");
  return [...text.matchAll(/\d+ 0 obj\n<<\n\/Type \/(?:Sig|DocTimeStamp)\n[\s\S]*?endobj/g)].map(
    ([source]) => {
      const byteRange = (/\/ByteRange \[([\d ]+)\]/.exec(source)?.[1] ?? "").split(" ").map(Number);
      const [, gapStart = 0, gapEnd = 0, rest = 0] = byteRange;
      const contents = text.slice(gapStart, gapEnd);
      const padded = Buffer.from(contents.slice(1, -1), "hex");
      const length = 4 + padded.readUInt16BE(2);
      return {
        byteRange,
        contents,
        der: new Uint8Array(padded.subarray(0, length)),
        covered: new Uint8Array(
          Buffer.concat([file.subarray(0, gapStart), file.subarray(gapEnd, gapEnd + rest)]),
        ),
        source: source.replace(contents, "<>"),
      };
    },
  );
}

/** Opens a CMS with a library that is not ours. */
export const openCms = (der: Uint8Array) =>
  new SignedData({ schema: ContentInfo.fromBER(new Uint8Array(der)).content });
