import { readDer, readFirstDer } from "@/lib/verify/der/read-der";
import type { VerifyPolicy } from "@/lib/verify/policy";
import { verifySignedPdf } from "@/lib/verify/verify-signed-pdf";
import { encodeElement } from "@/server/pki/der";
import { type NewObject, writeIncrement } from "@/server/signing/pdf/increment";
import { readPdf } from "@/server/signing/pdf/read-file";
import { nodeCrypto } from "../node-crypto";

/** Lists what the verifier finds, as `code` or `code where`, sorted; the verdict alone when it finds nothing. */
export async function findingsOf(bytes: Uint8Array, policy: VerifyPolicy): Promise<readonly string[]> {
  const { verdict, findings } = await verifySignedPdf(bytes, policy, nodeCrypto);
  if (findings.length === 0) return [verdict];
  return [
    ...new Set(findings.map(({ code, where }) => (where === undefined ? code : `${code} ${where}`))),
  ].sort();
}

/** Appends an increment without a signature. */
export function appendIncrement(bytes: Uint8Array, objects: readonly NewObject[]): Uint8Array {
  return Buffer.concat([bytes, writeIncrement(readPdf(bytes), objects).bytes]);
}

/** Replaces the last occurrence of a text in a file; throws when there is none. */
export function replaceText(bytes: Uint8Array, text: string, replacement: string): Uint8Array {
  const file = Buffer.from(bytes);
  const at = file.lastIndexOf(text, undefined, "latin1");
  if (at < 0) throw new Error(`no ${text}`);
  return Buffer.concat([
    file.subarray(0, at),
    Buffer.from(replacement, "latin1"),
    file.subarray(at + Buffer.byteLength(text, "latin1")),
  ]);
}

/** Gives the place of the hexadecimal digits of the n-th /Contents with a signature; negative counts from the end. */
export function contentsPlace(bytes: Uint8Array, index: number): { start: number; end: number } {
  const text = Buffer.from(bytes).toString("latin1");
  const places = [...text.matchAll(/\/Contents <([0-9a-f]{1000,})>/g)].map((match) => {
    const start = match.index + "/Contents <".length;
    return { start, end: start + (match[1]?.length ?? 0) };
  });
  const place = places.at(index);
  if (place === undefined) throw new Error("no such /Contents");
  return place;
}

/** Writes other bytes, padded with zeros, into the n-th /Contents. */
export function replaceContents(bytes: Uint8Array, index: number, contents: Uint8Array): Uint8Array {
  const { start, end } = contentsPlace(bytes, index);
  const file = Buffer.from(bytes);
  file.write(
    Buffer.from(contents)
      .toString("hex")
      .padEnd(end - start, "0"),
    start,
    "latin1",
  );
  return file;
}

/**
 * Rewrites the element of DER at a path of child numbers: `edit` gives what stands in its place, nothing or several elements
 * too. Lengths above are written anew, everything else stays.
 */
export function editDer(
  der: Uint8Array,
  path: readonly number[],
  edit: (element: Uint8Array) => readonly Uint8Array[],
): Uint8Array {
  const [index, ...rest] = path;
  if (index === undefined) return Buffer.concat(edit(der));
  const { tag, children } = readDer(der);
  if (index >= children.length) throw new Error("no such element");
  return encodeElement(
    tag,
    ...children.map(({ bytes }, i) => (i === index ? editDer(bytes, rest, edit) : bytes)),
  );
}

/** Flips one bit of a copy. */
export function flipBit(bytes: Uint8Array, position: number, bit: number): Uint8Array {
  const copy = bytes.slice();
  copy[position] = (copy[position] ?? 0) ^ (1 << bit);
  return copy;
}

/** Takes the newest CMS out of a file. */
export function cmsOf(bytes: Uint8Array): Uint8Array {
  const { start, end } = contentsPlace(bytes, -1);
  return readFirstDer(Buffer.from(Buffer.from(bytes.subarray(start, end)).toString("latin1"), "hex")).bytes;
}
