import { sm2 } from "sm-crypto-v2";
import { toHex } from "../bytes";
import type { SignatureQuestion } from "../crypto-port";
import { DerReader } from "../der/der-reader";
import { type DerElement, DerError, readDer, tags } from "../der/read-der";
import { readPublicKey } from "../x509/algorithms";

// Order of SM2's curve (GB/T 32918.5).
const order = BigInt("0xfffffffeffffffffffffffffffffffff7203df6b21c6052b53bbf40939d54123");
// The signer's identity that goes into every digest when no other was agreed upon (GB/T 32918.2, GM/T 0009).
const userId = "1234567812345678";

/** Tells whether an SM2 signature with SM3 and the default identity is right; bytes that are no key or no DER of r and s are not. */
export function isSm2SignatureRight({
  spki,
  signature,
  data,
}: Omit<SignatureQuestion, "algorithm">): boolean {
  try {
    const point = pointOf(spki);
    if (point === undefined) return false;
    const reader = new DerReader(readDer(signature), "SM2 signature");
    const r = numberOf(reader.next(tags.integer));
    const s = numberOf(reader.next(tags.integer));
    reader.end();
    if (!isScalar(r) || !isScalar(s) || (r + s) % order === 0n) return false;
    return answers(() => sm2.doVerifySignature(data, hexOf(r) + hexOf(s), point, { hash: true, userId }));
  } catch (error) {
    if (error instanceof DerError) return false;
    throw error;
  }
}

/** The library throws at a point that is not on the curve, and at the point at infinity. */
function answers(verify: () => boolean): boolean {
  try {
    return verify();
  } catch {
    return false;
  }
}

function pointOf(spki: Uint8Array): string | undefined {
  const element = readDer(spki);
  const key = readPublicKey(element);
  const bits = element.children[1];
  return key?.kind === "sm2" && bits !== undefined ? toHex(bits.content.subarray(1)) : undefined;
}

function numberOf({ content }: DerElement): bigint {
  if ((content[0] ?? 0x80) >= 0x80 || content.length > 33) throw new DerError("schema", "SM2 signature");
  return BigInt(`0x${toHex(content)}`);
}

const isScalar = (value: bigint) => value > 0n && value < order;
const hexOf = (value: bigint) => value.toString(16).padStart(64, "0");
