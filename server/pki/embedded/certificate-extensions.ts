import { createHash } from "node:crypto";
import {
  encodeBitString,
  encodeContext,
  encodeElement,
  encodeEnumerated,
  encodeInteger,
  encodeOctetString,
  encodeOid,
  encodeSequence,
  encodeTrue,
  readChildren,
  readElement,
} from "../der";

/** Says what a certificate is for. */
export type CertificateProfile = "root" | "authority" | "timestamp" | "signature";

/** Policy of certificates without legal force; the arc 2.999 is the one for examples. */
const testPolicy = "2.999.5.1";

const oids = {
  subjectKeyIdentifier: "2.5.29.14",
  keyUsage: "2.5.29.15",
  basicConstraints: "2.5.29.19",
  crlNumber: "2.5.29.20",
  reasonCode: "2.5.29.21",
  crlDistributionPoints: "2.5.29.31",
  certificatePolicies: "2.5.29.32",
  authorityKeyIdentifier: "2.5.29.35",
  extendedKeyUsage: "2.5.29.37",
  timeStamping: "1.3.6.1.5.5.7.3.8",
} as const;

const extension = (oid: string, value: Uint8Array) =>
  encodeSequence(encodeOid(oid), encodeOctetString(value));

const criticalExtension = (oid: string, value: Uint8Array) =>
  encodeSequence(encodeOid(oid), encodeTrue(), encodeOctetString(value));

const isAuthority = (pathLength: number) =>
  criticalExtension(
    oids.basicConstraints,
    encodeSequence(encodeTrue(), encodeInteger(Uint8Array.of(pathLength))),
  );

const isNoAuthority = () => criticalExtension(oids.basicConstraints, encodeSequence());

/** Key usages as named bits (RFC 5280 4.2.1.3), each with the number of bits that follow the last one set. */
const keyUsage = (bits: number, unused: number) =>
  criticalExtension(oids.keyUsage, encodeBitString(Uint8Array.of(bits), unused));
const signsCertificatesAndLists = () => keyUsage(0b0000_0110, 1);
const signs = () => keyUsage(0b1000_0000, 7);
const signsAndCommits = () => keyUsage(0b1100_0000, 6);

const profiles = {
  root: () => [isAuthority(1), signsCertificatesAndLists()],
  authority: () => [isAuthority(0), signsCertificatesAndLists()],
  timestamp: () => [
    isNoAuthority(),
    signs(),
    criticalExtension(oids.extendedKeyUsage, encodeSequence(encodeOid(oids.timeStamping))),
  ],
  signature: () => [isNoAuthority(), signsAndCommits()],
} as const satisfies Record<CertificateProfile, () => Uint8Array[]>;

/** Names a public key (SPKI, DER) by the first 160 bits of the SHA-256 of its bits (RFC 7093 2). */
function keyIdentifier(publicKey: Uint8Array): Uint8Array {
  const [, bits] = readChildren(publicKey, readElement(publicKey));
  if (!bits) throw new Error("Not a public key");
  const hash = createHash("sha256").update(publicKey.subarray(bits.content + 1, bits.end));
  return new Uint8Array(hash.digest().subarray(0, 20));
}

/** Encodes the extension that tells which key of an issuer signed; shared by certificates and revocation lists. */
export const authorityKeyIdentifier = (issuerKey: Uint8Array): Uint8Array =>
  extension(oids.authorityKeyIdentifier, encodeSequence(encodeElement(0x80, keyIdentifier(issuerKey))));

function distributionPoint(url: string): Uint8Array {
  const name = encodeElement(0x86, new TextEncoder().encode(url));
  const point = encodeSequence(encodeContext(0, encodeContext(0, name)));
  return extension(oids.crlDistributionPoints, encodeSequence(point));
}

/** What the extensions of a certificate depend on; keys are SPKI, DER. A root has neither issuer nor revocation list. */
export interface ExtensionFacts {
  profile: CertificateProfile;
  publicKey: Uint8Array;
  issuerKey?: Uint8Array;
  revocationList?: string;
}

/** Encodes a certificate's extensions. */
export function encodeExtensions({
  profile,
  publicKey,
  issuerKey,
  revocationList,
}: ExtensionFacts): Uint8Array {
  return encodeSequence(
    ...profiles[profile](),
    extension(oids.subjectKeyIdentifier, encodeOctetString(keyIdentifier(publicKey))),
    ...(issuerKey ? [authorityKeyIdentifier(issuerKey)] : []),
    ...(profile === "root"
      ? []
      : [extension(oids.certificatePolicies, encodeSequence(encodeSequence(encodeOid(testPolicy))))]),
    ...(revocationList === undefined ? [] : [distributionPoint(revocationList)]),
  );
}

/** Encodes the extension that counts an issuer's revocation lists. */
export const crlNumber = (number: number): Uint8Array =>
  extension(oids.crlNumber, encodeInteger(Buffer.from(number.toString(16).padStart(16, "0"), "hex")));

/** Encodes the extension that says why a certificate was revoked. */
export const reasonCode = (code: number): Uint8Array => extension(oids.reasonCode, encodeEnumerated(code));
