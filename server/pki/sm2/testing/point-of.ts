import { X509Certificate } from "node:crypto";

/** Gives the public point of a certificate (DER) with an SM2 key, uncompressed. */
export function pointOf(certificate: Uint8Array): Uint8Array {
  const spki = new X509Certificate(certificate).publicKey.export({ type: "spki", format: "der" });
  return new Uint8Array(spki.subarray(-65));
}
