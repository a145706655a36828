import "server-only";
import { createPublicKey, type KeyObject, randomBytes, sign, X509Certificate } from "node:crypto";
import { subjectOf } from "../certificate-parts";
import {
  encodeBitString,
  encodeCertificateTime,
  encodeContext,
  encodeInteger,
  encodeOid,
  encodeSequence,
} from "../der";
import type { IssuedCertificate } from "../ports";
import { type CertificateProfile, encodeExtensions } from "./certificate-extensions";
import { encodeName, type NameParts } from "./distinguished-name";

const ecdsaSha256 = "1.2.840.10045.4.3.2";

/** A P-256 key that signs certificates or lists, with its certificate (DER). */
export interface Issuer {
  privateKey: KeyObject;
  certificate: Uint8Array;
}

/** A certificate to be made. */
export interface CertificateDraft {
  profile: CertificateProfile;
  subject: NameParts;
  /** SubjectPublicKeyInfo, DER. */
  publicKey: Uint8Array;
  /** Who signs; a root signs itself with its own key. */
  issuer: Issuer | { privateKey: KeyObject };
  /** Address of the issuer's revocation list; a root has none. */
  revocationList?: string;
  notBefore: Date;
  notAfter: Date;
}

/** Makes a positive serial number of exactly 16 bytes, 125 bits of them random, in hex. */
function randomSerial(): string {
  const bytes = randomBytes(16);
  bytes[0] = ((bytes[0] ?? 0) & 0x3f) | 0x40;
  return bytes.toString("hex");
}

/** Cuts an instant to whole seconds, which is all a certificate can say. */
const wholeSeconds = (instant: Date) => new Date(Math.floor(instant.getTime() / 1000) * 1000);

/** Encodes a public key anew; throws when the bytes are none that may be certified: P-256, or RSA of 2048 bits and more. */
function checkedKey(publicKey: Uint8Array): Uint8Array {
  const key = createPublicKey({ key: Buffer.from(publicKey), format: "der", type: "spki" });
  const { namedCurve, modulusLength = 0 } = key.asymmetricKeyDetails ?? {};
  if (namedCurve !== "prime256v1" && modulusLength < 2048)
    throw new Error("A key to be certified is P-256 or RSA");
  return new Uint8Array(key.export({ type: "spki", format: "der" }));
}

/** Signs an X.509 structure with ECDSA P-256 and SHA-256; its body is encoded from the algorithm that it must name. */
export function encodeSigned(
  privateKey: KeyObject,
  encodeBody: (algorithm: Uint8Array) => Uint8Array,
): Uint8Array<ArrayBuffer> {
  const algorithm = encodeSequence(encodeOid(ecdsaSha256));
  const body = encodeBody(algorithm);
  const signature = sign("sha256", body, { key: privateKey, dsaEncoding: "der" });
  return encodeSequence(body, algorithm, encodeBitString(signature));
}

/** Makes and signs a certificate (RFC 5280 4.1); throws when it would be valid while its issuer is not. */
export function certify(draft: CertificateDraft): IssuedCertificate {
  const { profile, subject, issuer, revocationList } = draft;
  const above = "certificate" in issuer ? new X509Certificate(issuer.certificate) : undefined;
  const [notBefore, notAfter] = [wholeSeconds(draft.notBefore), wholeSeconds(draft.notAfter)];
  if (notAfter <= notBefore) throw new Error("A certificate must end after it begins");
  if (above && (notBefore < new Date(above.validFrom) || notAfter > new Date(above.validTo)))
    throw new Error("A certificate may not be valid when its issuer is not");
  const serial = randomSerial();
  const publicKey = checkedKey(draft.publicKey);
  const name = encodeName(subject);
  const extensions = encodeExtensions({
    profile,
    publicKey,
    ...(above && { issuerKey: new Uint8Array(above.publicKey.export({ type: "spki", format: "der" })) }),
    ...(revocationList !== undefined && { revocationList }),
  });
  const der = encodeSigned(issuer.privateKey, (algorithm) =>
    encodeSequence(
      encodeContext(0, encodeInteger(Uint8Array.of(2))),
      encodeInteger(Buffer.from(serial, "hex")),
      algorithm,
      "certificate" in issuer ? subjectOf(issuer.certificate) : name,
      encodeSequence(encodeCertificateTime(notBefore), encodeCertificateTime(notAfter)),
      name,
      publicKey,
      encodeContext(3, extensions),
    ),
  );
  return { der, serial, notBefore, notAfter };
}
