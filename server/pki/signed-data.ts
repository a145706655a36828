import { createHash } from "node:crypto";
import type { SignatureAlgorithm } from "@/server/signing/ports";
import { issuerAndSerial } from "./certificate-parts";
import {
  encodeContext,
  encodeInteger,
  encodeNull,
  encodeOctetString,
  encodeOid,
  encodeSequence,
  encodeSet,
  sortedForSet,
} from "./der";

/** Object identifiers of the contents that we sign. */
export const contentTypes = {
  data: "1.2.840.113549.1.7.1",
  timestampInfo: "1.2.840.113549.1.9.16.1.4",
} as const;

type ContentType = (typeof contentTypes)[keyof typeof contentTypes];

const oids = {
  signedData: "1.2.840.113549.1.7.2",
  contentType: "1.2.840.113549.1.9.3",
  messageDigest: "1.2.840.113549.1.9.4",
  signingCertificateV2: "1.2.840.113549.1.9.16.2.47",
  algorithmProtection: "1.2.840.113549.1.9.52",
  sha256: "2.16.840.1.101.3.4.2.1",
  ecdsaSha256: "1.2.840.10045.4.3.2",
  rsaSha256: "1.2.840.113549.1.1.11",
} as const;

const sha256 = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest();

/** Encodes the AlgorithmIdentifier of SHA-256, without parameters (RFC 5754 2). */
export const sha256Identifier = () => encodeSequence(encodeOid(oids.sha256));

const signatureIdentifierParts = (algorithm: SignatureAlgorithm) =>
  algorithm === "rsa-sha256" ? [encodeOid(oids.rsaSha256), encodeNull()] : [encodeOid(oids.ecdsaSha256)];

/** Encodes a CMS attribute with one value. */
export const encodeAttribute = (oid: string, value: Uint8Array) =>
  encodeSequence(encodeOid(oid), encodeSet(value));

/** What signed attributes bind together: a content by its SHA-256, a certificate and an algorithm. */
export interface AttributesInput {
  contentType: ContentType;
  digest: Uint8Array;
  certificate: Uint8Array;
  algorithm: SignatureAlgorithm;
}

/**
 * Encodes signed attributes as the SET OF that is signed: contentType, messageDigest, signing-certificate-v2 (RFC 5035)
 * and cmsAlgorithmProtection (RFC 6211). No signing-time: PAdES has it in /M and in the timestamp.
 */
export function encodeSignedAttributes({ contentType, digest, certificate, algorithm }: AttributesInput) {
  if (digest.length !== 32) throw new Error("A SHA-256 digest has 32 bytes");
  const certificateId = encodeSequence(encodeOctetString(sha256(certificate)));
  return encodeSet(
    encodeAttribute(oids.contentType, encodeOid(contentType)),
    encodeAttribute(oids.messageDigest, encodeOctetString(digest)),
    encodeAttribute(oids.signingCertificateV2, encodeSequence(encodeSequence(certificateId))),
    encodeAttribute(
      oids.algorithmProtection,
      encodeSequence(sha256Identifier(), encodeContext(1, ...signatureIdentifierParts(algorithm))),
    ),
  );
}

/** The parts of a SignedData with one signer; certificates are DER, the signer's own among them. */
export interface SignedDataParts {
  contentType: ContentType;
  /** Left out when the signature is detached. */
  content?: Uint8Array;
  certificates: readonly Uint8Array[];
  signer: Uint8Array;
  signedAttributes: Uint8Array;
  algorithm: SignatureAlgorithm;
  signature: Uint8Array;
  unsignedAttributes?: readonly Uint8Array[];
}

function encodeSignerInfo(parts: SignedDataParts): Uint8Array {
  const { unsignedAttributes = [] } = parts;
  const attributes = parts.signedAttributes.slice();
  attributes[0] = 0xa0; // what is signed is a SET, what is stored is [0] IMPLICIT (RFC 5652 5.4)
  return encodeSequence(
    encodeInteger(Uint8Array.of(1)),
    issuerAndSerial(parts.signer),
    sha256Identifier(),
    attributes,
    encodeSequence(...signatureIdentifierParts(parts.algorithm)),
    encodeOctetString(parts.signature),
    ...(unsignedAttributes.length > 0 ? [encodeContext(1, ...sortedForSet(unsignedAttributes))] : []),
  );
}

/** Encodes a ContentInfo with SignedData in canonical DER (RFC 5652 5.1); the version follows the content's type. */
export function encodeSignedData(parts: SignedDataParts): Uint8Array<ArrayBuffer> {
  const content = parts.content ? [encodeContext(0, encodeOctetString(parts.content))] : [];
  const signedData = encodeSequence(
    encodeInteger(Uint8Array.of(parts.contentType === contentTypes.data ? 1 : 3)),
    encodeSet(sha256Identifier()),
    encodeSequence(encodeOid(parts.contentType), ...content),
    encodeContext(0, ...sortedForSet(parts.certificates)),
    encodeSet(encodeSignerInfo(parts)),
  );
  return encodeSequence(encodeOid(oids.signedData), encodeContext(0, signedData));
}
