import "server-only";
import { createHash, createPublicKey, type KeyObject, verify } from "node:crypto";
import type { SignatureAlgorithm, VerifierCrypto } from "@/lib/verify/crypto-port";
import { isSm2SignatureRight } from "@/lib/verify/sm2/verify-signature";

const digests: Record<Exclude<SignatureAlgorithm, "sm2-sm3">, string> = {
  "ecdsa-sha256": "sha256",
  "ecdsa-sha384": "sha384",
  "rsa-sha256": "sha256",
};

/** Does the verifier's digests and signatures with node:crypto, synchronously; SM2, which it does wrongly, without it. */
export const nodeCrypto: VerifierCrypto = {
  sha256(parts) {
    const hash = createHash("sha256");
    for (const part of parts) hash.update(part);
    return hash.digest();
  },
  sm3(bytes) {
    return createHash("sm3").update(bytes).digest();
  },
  verify({ spki, algorithm, signature, data }) {
    if (algorithm === "sm2-sm3") return isSm2SignatureRight({ spki, signature, data });
    const key = publicKeyOf(spki);
    if (key?.asymmetricKeyType !== (algorithm === "rsa-sha256" ? "rsa" : "ec")) return false;
    return verify(digests[algorithm], data, { key, dsaEncoding: "der" }, signature);
  },
};

const maxOpenKeys = 200;
const openKeys = new Map<string, KeyObject | undefined>();

/** Opens a public key, or finds it among those opened lately; hostile bytes are no key, and not an error of ours. */
function publicKeyOf(spki: Uint8Array): KeyObject | undefined {
  const name = Buffer.from(spki).toString("base64");
  if (openKeys.has(name)) return openKeys.get(name);
  const [oldest] = openKeys.keys();
  if (openKeys.size >= maxOpenKeys && oldest !== undefined) openKeys.delete(oldest);
  const key = openKey(spki);
  openKeys.set(name, key);
  return key;
}

function openKey(spki: Uint8Array): KeyObject | undefined {
  try {
    return createPublicKey({ key: Buffer.from(spki), format: "der", type: "spki" });
  } catch {
    return undefined;
  }
}
