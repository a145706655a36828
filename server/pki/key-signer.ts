import "server-only";
import { createPrivateKey, createPublicKey, type KeyObject, sign, X509Certificate } from "node:crypto";
import type { SignatureAlgorithm, Signer } from "@/server/signing/ports";

function algorithmOf(key: KeyObject): SignatureAlgorithm {
  if (key.asymmetricKeyType === "rsa") return "rsa-sha256";
  if (key.asymmetricKeyType === "ec" && key.asymmetricKeyDetails?.namedCurve === "prime256v1")
    return "ecdsa-p256-sha256";
  throw new Error("A signing key is P-256 or RSA");
}

/** Makes a signer from a private key (PKCS#8, DER); throws when the certificate is not of that key. */
export function keySigner(
  pkcs8: Uint8Array,
  { certificate, chain }: { certificate: Uint8Array; chain: readonly Uint8Array[] },
): Signer {
  const key = createPrivateKey({ key: Buffer.from(pkcs8), format: "der", type: "pkcs8" });
  if (!new X509Certificate(certificate).publicKey.equals(createPublicKey(key)))
    throw new Error("The certificate is not of the signing key");
  return {
    certificate,
    chain,
    algorithm: algorithmOf(key),
    sign: async (bytes) => new Uint8Array(sign("sha256", bytes, { key, dsaEncoding: "der" })),
  };
}
