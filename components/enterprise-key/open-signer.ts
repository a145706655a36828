import type { Certificate, RelativeDistinguishedNames } from "pkijs";
import { isTestCertificate } from "@/components/signing/is-test-certificate";
import { ok, type Result, refused } from "@/lib/result";
import { toHex } from "@/lib/verify/bytes";
import { oids } from "@/lib/verify/oids";
import type { EnterpriseSigner, KeyDescription, KeyTrouble } from "./port";

/** A private key as PKCS#8, with the identifiers of its algorithm and, for elliptic curves, of its curve. */
export interface PrivateKey {
  algorithm: string;
  curve: string | undefined;
  pkcs8: Uint8Array<ArrayBuffer>;
}

/** The keys and certificates of a file; of certificates also the bytes as they were issued, DER. */
export interface Bags {
  keys: PrivateKey[];
  certificates: { read: Certificate; der: Uint8Array }[];
}

const sm2Curve = "1.2.156.10197.1.301";
const leastRsaBits = 2048;

type Algorithm = RsaHashedImportParams | (EcKeyImportParams & EcdsaParams);

const rsa = { name: "RSASSA-PKCS1-v1_5", hash: "SHA-256" } as const;
const ecdsa = { name: "ECDSA", namedCurve: "P-256", hash: "SHA-256" } as const;

/** Finds the key and the certificate that belong together and makes a signer of them. */
export async function openSigner(
  { keys, certificates }: Bags,
  at: Date,
): Promise<Result<EnterpriseSigner, KeyTrouble>> {
  const [key] = keys;
  if (!key) return refused("noKey");
  const algorithm = algorithmOf(key);
  if (typeof algorithm === "string") return refused(algorithm);
  const privateKey = await importKey(key.pkcs8, algorithm);
  for (const { pkcs8 } of keys) pkcs8.fill(0);
  if (!privateKey) return refused("otherKey");
  const certificate = await ownCertificate(certificates, privateKey, algorithm);
  if (!certificate) return refused("noCertificate");
  const { read, der } = certificate;
  if (at < read.notBefore.value) return refused("notYetValid");
  if (at >= read.notAfter.value) return refused("expired");
  return ok({
    certificate: der,
    describe: describe(read),
    sign: async (bytes) =>
      new Uint8Array(await crypto.subtle.sign(algorithm, privateKey, new Uint8Array(bytes))),
  });
}

function algorithmOf({ algorithm, curve }: PrivateKey): Algorithm | KeyTrouble {
  if (algorithm === oids.rsaEncryption) return rsa;
  if (algorithm === sm2Curve || curve === sm2Curve) return "sm2";
  return curve === oids.p256 ? ecdsa : "otherKey";
}

/** Hands the key to the browser, which never gives it back; undefined when it takes it not, or the key is too short. */
async function importKey(
  pkcs8: Uint8Array<ArrayBuffer>,
  algorithm: Algorithm,
): Promise<CryptoKey | undefined> {
  try {
    const imported = await crypto.subtle.importKey("pkcs8", pkcs8, algorithm, false, ["sign"]);
    const { modulusLength = leastRsaBits } = imported.algorithm as Partial<RsaKeyAlgorithm>;
    return modulusLength < leastRsaBits ? undefined : imported;
  } catch {
    return undefined;
  }
}

/** Finds the certificate of the key by trying: a file may hold a whole chain, and marks in it may be missing. */
async function ownCertificate(
  certificates: Bags["certificates"],
  privateKey: CryptoKey,
  algorithm: Algorithm,
): Promise<Bags["certificates"][number] | undefined> {
  const probe = crypto.getRandomValues(new Uint8Array(32));
  const signature = await crypto.subtle.sign(algorithm, privateKey, probe);
  for (const certificate of certificates) {
    try {
      const spki = certificate.read.subjectPublicKeyInfo.toSchema().toBER();
      const publicKey = await crypto.subtle.importKey("spki", spki, algorithm, true, ["verify"]);
      if (await crypto.subtle.verify(algorithm, publicKey, signature, probe)) return certificate;
    } catch {
      // of another kind of key: not this one
    }
  }
  return undefined;
}

function describe(certificate: Certificate): KeyDescription {
  const { subject, serialNumber, notAfter } = certificate;
  const issuer = partOf(certificate.issuer, oids.commonName);
  const serial = serialNumber.valueBlock.valueHexView;
  return {
    companyName: partOf(subject, oids.commonName),
    creditCode: partOf(subject, oids.serialNumber),
    serial: toHex(serial[0] === 0 ? serial.subarray(1) : serial),
    notAfter: notAfter.value,
    issuer,
    test: isTestCertificate({ issuer }),
  };
}

function partOf({ typesAndValues }: RelativeDistinguishedNames, oid: string): string {
  const part = typesAndValues.find(({ type }) => String(type) === oid);
  return String(part?.value.valueBlock.value ?? "");
}
