import type { SignatureAlgorithm } from "../crypto-port";
import { DerReader, oidOf, wholeBitsOf } from "../der/der-reader";
import { type DerElement, DerError, readDer, tags } from "../der/read-der";
import { oids } from "../oids";

/** A public key that may sign: its kind, its strength in bits, and itself as SPKI DER. */
export interface PublicKey {
  kind: "ec" | "rsa" | "sm2";
  bits: number;
  spki: Uint8Array;
}

const curves: Readonly<Record<string, { kind: "ec" | "sm2"; bits: number; pointBytes: number }>> = {
  [oids.p256]: { kind: "ec", bits: 256, pointBytes: 65 },
  [oids.p384]: { kind: "ec", bits: 384, pointBytes: 97 },
  [oids.sm2]: { kind: "sm2", bits: 256, pointBytes: 65 },
};

/**
 * Reads a signature's AlgorithmIdentifier; undefined when it is not allowed. `rsaEncryption` (PKCS #1 in CMS, the digest
 * named beside it) is only let through where the caller says so.
 */
export function readSignatureAlgorithm(
  element: DerElement,
  { inCms }: { inCms: boolean },
): SignatureAlgorithm | undefined {
  const reader = new DerReader(element, "signature algorithm");
  const oid = oidOf(reader.next(tags.oid));
  const parameters = reader.optional(tags.null);
  reader.end();
  const plain = parameters === undefined;
  if (oid === oids.ecdsaSha256 && plain) return "ecdsa-sha256";
  if (oid === oids.ecdsaSha384 && plain && !inCms) return "ecdsa-sha384";
  if (oid === oids.sm2WithSm3 && plain && !inCms) return "sm2-sm3";
  if (oid === oids.rsaSha256 && !plain) return "rsa-sha256";
  if (oid === oids.rsaEncryption && !plain && inCms) return "rsa-sha256";
  return undefined;
}

/** Tells whether an AlgorithmIdentifier is SHA-256, without parameters or with NULL. */
export function isSha256(element: DerElement): boolean {
  const reader = new DerReader(element, "digest algorithm");
  const oid = oidOf(reader.next(tags.oid));
  reader.optional(tags.null);
  reader.end();
  return oid === oids.sha256;
}

/** Reads a SubjectPublicKeyInfo; undefined when it is neither EC on P-256, P-384 or SM2's curve nor RSA of at least 2048 bits. */
export function readPublicKey(spki: DerElement): PublicKey | undefined {
  const reader = new DerReader(spki, "public key");
  const algorithm = new DerReader(reader.next(tags.sequence), "public key algorithm");
  const key = wholeBitsOf(reader.next(tags.bitString));
  reader.end();
  const oid = oidOf(algorithm.next(tags.oid));
  if (oid === oids.ecPublicKey) return readCurvePoint(algorithm, key, spki.bytes);
  if (oid !== oids.rsaEncryption) return undefined;
  algorithm.next(tags.null);
  algorithm.end();
  const bits = modulusBitsOf(key);
  return bits >= 2048 && bits <= 8192 ? { kind: "rsa", bits, spki: spki.bytes } : undefined;
}

function readCurvePoint(algorithm: DerReader, key: Uint8Array, spki: Uint8Array): PublicKey | undefined {
  const curve = algorithm.optional(tags.oid);
  const known = curve === undefined ? undefined : curves[oidOf(curve)];
  if (known === undefined || key.length !== known.pointBytes || key[0] !== 0x04) return undefined;
  algorithm.end();
  return { kind: known.kind, bits: known.bits, spki };
}

function modulusBitsOf(key: Uint8Array): number {
  const reader = new DerReader(readDer(key), "RSA key");
  const { content } = reader.next(tags.integer);
  const exponent = reader.next(tags.integer);
  reader.end();
  const unsigned = content[0] === 0 ? content.subarray(1) : content;
  if ((content[0] ?? 0x80) >= 0x80 || exponent.content.length > 5) throw new DerError("schema", "RSA key");
  return unsigned.length * 8 - (Math.clz32(unsigned[0] ?? 0) - 24);
}

/** Tells whether a key can make signatures of an algorithm, in form: ECDSA and SM2 values must be DER of two positive numbers. */
export function fits(algorithm: SignatureAlgorithm, key: PublicKey, signature: Uint8Array): boolean {
  if (algorithm === "rsa-sha256") return key.kind === "rsa" && signature.length === Math.ceil(key.bits / 8);
  if (key.kind !== (algorithm === "sm2-sm3" ? "sm2" : "ec")) return false;
  const numbers = readDer(signature);
  return (
    numbers.tag === tags.sequence &&
    numbers.children.length === 2 &&
    numbers.children.every((n) => n.tag === tags.integer && (n.content[0] ?? 0x80) < 0x80)
  );
}
