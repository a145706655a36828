import "server-only";
import { X509Certificate } from "node:crypto";
import { subjectOf } from "../certificate-parts";
import { encodeCertificateTime, encodeContext, encodeInteger, encodeSequence } from "../der";
import type { RevocationListRequest, RevocationReason, RevokedCertificate } from "../ports";
import { authorityKeyIdentifier, crlNumber, reasonCode } from "./certificate-extensions";
import { encodeSigned, type Issuer } from "./certify";

/** CRLReason; "unspecified" is said by leaving the extension out (RFC 5280 5.3.1). */
const reasonCodes = {
  keyCompromise: 1,
  affiliationChanged: 3,
  superseded: 4,
  cessationOfOperation: 5,
  privilegeWithdrawn: 9,
} as const satisfies Record<Exclude<RevocationReason, "unspecified">, number>;

function encodeEntry({ serial, revokedAt, reason = "unspecified" }: RevokedCertificate): Uint8Array {
  if (!/^([\da-f]{2})+$/i.test(serial)) throw new Error("A serial number is written in hex");
  return encodeSequence(
    encodeInteger(Buffer.from(serial, "hex")),
    encodeCertificateTime(revokedAt),
    ...(reason === "unspecified" ? [] : [encodeSequence(reasonCode(reasonCodes[reason]))]),
  );
}

/** Signs a complete revocation list of one issuer, DER (RFC 5280 5). */
export function signRevocationList(
  { certificate, privateKey }: Issuer,
  { revoked, number, thisUpdate, nextUpdate }: Omit<RevocationListRequest, "authority">,
): Uint8Array {
  if (nextUpdate <= thisUpdate) throw new Error("The next revocation list must come after this one");
  const issuerKey = new X509Certificate(certificate).publicKey.export({ type: "spki", format: "der" });
  return encodeSigned(privateKey, (algorithm) =>
    encodeSequence(
      encodeInteger(Uint8Array.of(1)),
      algorithm,
      subjectOf(certificate),
      encodeCertificateTime(thisUpdate),
      encodeCertificateTime(nextUpdate),
      ...(revoked.length > 0 ? [encodeSequence(...revoked.map(encodeEntry))] : []),
      encodeContext(0, encodeSequence(authorityKeyIdentifier(issuerKey), crlNumber(number))),
    ),
  );
}
