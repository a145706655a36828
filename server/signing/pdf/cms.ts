import { verify, X509Certificate } from "node:crypto";
import { isSelfIssued } from "@/server/pki/certificate-parts";
import { encodeInteger, encodeSequence } from "@/server/pki/der";
import {
  contentTypes,
  encodeAttribute,
  encodeSignedAttributes,
  encodeSignedData,
} from "@/server/pki/signed-data";
import type { SignatureAlgorithm } from "../ports";

const timestampAttribute = "1.2.840.113549.1.9.16.2.14";

/** What a signature binds together: a document by the SHA-256 of its ByteRange, and the signer's certificate. */
export interface SignedAttributesInput {
  digest: Uint8Array;
  certificate: Uint8Array;
  algorithm: SignatureAlgorithm;
}

/** Encodes the attributes that a signer signs, as the SET OF (DER) that goes under the key. */
export const signedAttributes = (input: SignedAttributesInput): Uint8Array =>
  encodeSignedAttributes({ contentType: contentTypes.data, ...input });

/** The parts of a signature over signed attributes; ECDSA values are DER. */
export interface CmsParts {
  signedAttributes: Uint8Array;
  signature: Uint8Array;
  algorithm: SignatureAlgorithm;
  certificate: Uint8Array;
  /** Certificates above the signer's; roots among them are left out, whoever checks has them pinned. */
  chain: readonly Uint8Array[];
  /** RFC 3161 token over the signature value. */
  timestampToken: Uint8Array;
}

/** Assembles the detached CMS of one signature (CAdES with a timestamp) in canonical DER. */
export function assembleCms({ certificate, chain, timestampToken, ...parts }: CmsParts): Uint8Array {
  return encodeSignedData({
    ...parts,
    contentType: contentTypes.data,
    signer: certificate,
    certificates: [certificate, ...chain.filter((each) => !isSelfIssued(each))],
    unsignedAttributes: [encodeAttribute(timestampAttribute, timestampToken)],
  });
}

/** Tells whether a signature value is the certificate's over the signed attributes. */
export function signatureHolds(
  parts: Pick<CmsParts, "signedAttributes" | "signature" | "algorithm" | "certificate">,
): boolean {
  const key = new X509Certificate(parts.certificate).publicKey;
  const isOfKey =
    parts.algorithm === "rsa-sha256"
      ? key.asymmetricKeyType === "rsa"
      : key.asymmetricKeyDetails?.namedCurve === "prime256v1";
  return isOfKey && verify("sha256", parts.signedAttributes, { key, dsaEncoding: "der" }, parts.signature);
}

/** Converts an ECDSA P-256 value from r||s, as WebCrypto gives it, to DER; throws unless it has 64 bytes. */
export function rawToDerEcdsa(raw: Uint8Array): Uint8Array {
  if (raw.length !== 64) throw new Error("An ECDSA P-256 value has 64 bytes");
  return encodeSequence(encodeInteger(raw.subarray(0, 32)), encodeInteger(raw.subarray(32)));
}
