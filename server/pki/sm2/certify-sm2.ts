import "server-only";
import { randomBytes, X509Certificate } from "node:crypto";
import { subjectOf } from "../certificate-parts";
import {
  encodeBitString,
  encodeCertificateTime,
  encodeContext,
  encodeInteger,
  encodeOid,
  encodeSequence,
  readChildren,
  readElement,
} from "../der";
import { encodeExtensions } from "../embedded/certificate-extensions";
import { encodeName, type NameParts } from "../embedded/distinguished-name";
import { encodeSpki, type Sm2Key, signSm2, sm3WithSm2, verifySm2 } from "./sm2-key";

/** A key that certifies others, with its certificate (DER). */
export interface Sm2Issuer {
  key: Sm2Key;
  certificate: Uint8Array;
}

/** A certificate to be made; without an issuer a root that signs itself. */
export interface Sm2CertificateDraft {
  subject: NameParts;
  key: Sm2Key;
  issuer?: Sm2Issuer;
  notBefore: Date;
  notAfter: Date;
}

const wholeSeconds = (instant: Date) => new Date(Math.floor(instant.getTime() / 1000) * 1000);

/** Makes a positive serial number of exactly 16 bytes. */
function randomSerial(): Uint8Array {
  const bytes = randomBytes(16);
  bytes[0] = ((bytes[0] ?? 0) & 0x3f) | 0x40;
  return bytes;
}

/** Makes and signs a certificate with SM2 over SM3, DER; throws when it would be valid while its issuer is not. */
export function certifySm2(draft: Sm2CertificateDraft): Uint8Array {
  const { subject, key, issuer } = draft;
  const [notBefore, notAfter] = [wholeSeconds(draft.notBefore), wholeSeconds(draft.notAfter)];
  if (notAfter <= notBefore) throw new Error("A certificate must end after it begins");
  const above = issuer && new X509Certificate(issuer.certificate);
  if (above && (notBefore < new Date(above.validFrom) || notAfter > new Date(above.validTo)))
    throw new Error("A certificate may not be valid when its issuer is not");
  const algorithm = encodeSequence(encodeOid(sm3WithSm2));
  const name = encodeName(subject);
  const publicKey = encodeSpki(key);
  const body = encodeSequence(
    encodeContext(0, encodeInteger(Uint8Array.of(2))),
    encodeInteger(randomSerial()),
    algorithm,
    issuer ? subjectOf(issuer.certificate) : name,
    encodeSequence(encodeCertificateTime(notBefore), encodeCertificateTime(notAfter)),
    name,
    publicKey,
    encodeContext(
      3,
      encodeExtensions({
        profile: issuer ? "signature" : "root",
        publicKey,
        ...(issuer && { issuerKey: encodeSpki(issuer.key) }),
      }),
    ),
  );
  return encodeSequence(body, algorithm, encodeBitString(signSm2(issuer?.key ?? key, body)));
}

/** Tells whether a certificate (DER) is signed with SM2 by the key of this public point. */
export function isCertifiedBy(certificate: Uint8Array, point: Uint8Array): boolean {
  const [body, , signature] = readChildren(certificate, readElement(certificate));
  if (!body || !signature) return false;
  const value = certificate.subarray(signature.content + 1, signature.end);
  return verifySm2(point, certificate.subarray(body.start, body.end), value);
}
