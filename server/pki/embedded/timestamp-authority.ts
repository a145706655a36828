import "server-only";
import { createHash, createPrivateKey, randomBytes, sign } from "node:crypto";
import { encodeGeneralizedTime, encodeInteger, encodeOctetString, encodeOid, encodeSequence } from "../der";
import type { TimestampAuthority } from "../ports";
import { contentTypes, encodeSignedAttributes, encodeSignedData, sha256Identifier } from "../signed-data";
import type { CertifiedKey } from "./key-folder";

/** Policy under which the embedded authority stamps; the arc 2.999 is the one for examples. */
const testTimestampPolicy = "2.999.5.2";

const oneSecond = encodeSequence(encodeInteger(Uint8Array.of(1)));

/** Encodes TSTInfo (RFC 3161 2.4.2): no nonce, no ordering, accurate to a second. */
function encodeInfo(sha256: Uint8Array, at: Date): Uint8Array {
  const serial = randomBytes(16);
  return encodeSequence(
    encodeInteger(Uint8Array.of(1)),
    encodeOid(testTimestampPolicy),
    encodeSequence(sha256Identifier(), encodeOctetString(sha256)),
    encodeInteger(serial),
    encodeGeneralizedTime(at),
    oneSecond,
  );
}

/** Makes the timestamp authority of a TEST hierarchy. */
export function embeddedTimestampAuthority({ pkcs8, certificate }: CertifiedKey): TimestampAuthority {
  const key = createPrivateKey({ key: Buffer.from(pkcs8), format: "der", type: "pkcs8" });
  const algorithm = "ecdsa-p256-sha256";
  return {
    async stamp(sha256, at) {
      if (sha256.length !== 32) throw new Error("A timestamp is over a SHA-256 digest of 32 bytes");
      const content = encodeInfo(sha256, at);
      const digest = createHash("sha256").update(content).digest();
      const contentType = contentTypes.timestampInfo;
      const signedAttributes = encodeSignedAttributes({ contentType, digest, certificate, algorithm });
      const signature = sign("sha256", signedAttributes, { key, dsaEncoding: "der" });
      return encodeSignedData({
        contentType,
        content,
        certificates: [certificate],
        signer: certificate,
        signedAttributes,
        algorithm,
        signature,
      });
    },
  };
}
