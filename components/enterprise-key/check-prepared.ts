import type { PreparedCountersigning } from "@/lib/dto/employer";
import { ok, type Result, refused } from "@/lib/result";
import { equalBytes, startsWith, toHex, toLatin1 } from "@/lib/verify/bytes";
import { fromBase64 } from "./base64";
import { readSignedAttributes } from "./signed-attributes";

/** How what the server prepared differs from what was agreed to. */
export type PreparedTrouble =
  | "otherDocument"
  | "otherRange"
  | "notAttributes"
  | "otherDigest"
  | "otherCertificate";

/** What was prepared, the file that was fetched for it, and what it has to be. */
export interface PreparedCheck {
  prepared: Pick<PreparedCountersigning, "byteRange" | "attributes">;
  file: Uint8Array<ArrayBuffer>;
  /** The document that the reader saw: SHA-256 in hex and length in bytes. */
  shown: { sha256: string; byteLength: number };
  /** The signer's certificate, DER. */
  certificate: Uint8Array;
}

/**
 * Judges in the browser what the server wants signed, and answers the bytes to sign only when they say: the document that
 * was shown, all of the file but the empty place of this one signature, by this certificate, and nothing else.
 */
export async function checkPrepared(check: PreparedCheck): Promise<Result<Uint8Array, PreparedTrouble>> {
  const { prepared, file, shown, certificate } = check;
  const { sha256, byteLength } = shown;
  if (file.length <= byteLength || (await hexDigest(file.subarray(0, byteLength))) !== sha256)
    return refused("otherDocument");
  const covered = coveredBytes(file, prepared.byteRange, byteLength);
  if (!covered) return refused("otherRange");
  const attributes = fromBase64(prepared.attributes);
  const said = readSignedAttributes(attributes);
  if (!said) return refused("notAttributes");
  if (!equalBytes(said.digest, await digestOf(covered))) return refused("otherDigest");
  if (!equalBytes(said.certificate, await digestOf(certificate))) return refused("otherCertificate");
  return ok(attributes);
}

/** Joins the bytes before and after the gap; undefined when the range leaves out anything but one empty /Contents after the document. */
function coveredBytes(
  file: Uint8Array,
  byteRange: readonly number[],
  documentEnd: number,
): Uint8Array<ArrayBuffer> | undefined {
  const [first, before = 0, after = 0, rest = 0] = byteRange;
  if (byteRange.length !== 4 || first !== 0 || !byteRange.every(Number.isSafeInteger)) return undefined;
  if (before < documentEnd || rest < 0 || after + rest !== file.length) return undefined;
  const gap = toLatin1(file.subarray(before, after));
  if (!/^<0+>$/.test(gap)) return undefined;
  // A verifier goes by what stands in the file: it must be the same range, named once in what was added.
  const added = toLatin1(file.subarray(documentEnd, before)) + toLatin1(file.subarray(after));
  if (added.split("/ByteRange").length !== 2) return undefined;
  if (!added.includes(`/ByteRange [${byteRange.join(" ")}]`) || !startsWith(file, "%PDF-", 0))
    return undefined;
  const covered = new Uint8Array(before + rest);
  covered.set(file.subarray(0, before));
  covered.set(file.subarray(after), before);
  return covered;
}

const digestOf = async (bytes: Uint8Array) =>
  new Uint8Array(await crypto.subtle.digest("SHA-256", new Uint8Array(bytes)));

const hexDigest = async (bytes: Uint8Array) => toHex(await digestOf(bytes));
