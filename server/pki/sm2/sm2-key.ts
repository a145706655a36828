import "server-only";
import { X509Certificate } from "node:crypto";
import { sm2 } from "sm-crypto-v2";
import {
  encodeBitString,
  encodeContext,
  encodeInteger,
  encodeOctetString,
  encodeOid,
  encodeSequence,
  readChildren,
  readElement,
} from "../der";
import type { Sm2Signer } from "./ports";

const ecPublicKey = "1.2.840.10045.2.1";
const sm2Curve = "1.2.156.10197.1.301";

/** SM2 with SM3 (GM/T 0006). */
export const sm3WithSm2 = "1.2.156.10197.1.501";

/** The identity that goes into every signature where none is agreed (GM/T 0009 10). */
const defaultIdentity = "1234567812345678";

/** An SM2 key: the private number and the point, uncompressed. */
export interface Sm2Key {
  secret: Uint8Array;
  point: Uint8Array;
}

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString("hex");
const fromHex = (text: string) => new Uint8Array(Buffer.from(text, "hex"));
const keyAlgorithm = () => encodeSequence(encodeOid(ecPublicKey), encodeOid(sm2Curve));

/** Makes a new key. */
export function makeSm2Key(): Sm2Key {
  const { privateKey, publicKey } = sm2.generateKeyPairHex();
  return { secret: fromHex(privateKey), point: fromHex(publicKey) };
}

/** Encodes the public key as SubjectPublicKeyInfo, DER. */
export const encodeSpki = ({ point }: Pick<Sm2Key, "point">): Uint8Array =>
  encodeSequence(keyAlgorithm(), encodeBitString(point));

/** Encodes the key as PKCS#8, DER, with the public key in it (RFC 5915 3). */
export function encodePkcs8({ secret, point }: Sm2Key): Uint8Array {
  const key = encodeSequence(
    encodeInteger(Uint8Array.of(1)),
    encodeOctetString(secret),
    encodeContext(1, encodeBitString(point)),
  );
  return encodeSequence(encodeInteger(Uint8Array.of(0)), keyAlgorithm(), encodeOctetString(key));
}

/** Reads a key from PKCS#8, DER; throws when it is not one of SM2. */
export function readPkcs8(pkcs8: Uint8Array): Sm2Key {
  const [, algorithm, wrapped] = readChildren(pkcs8, readElement(pkcs8));
  if (!algorithm || !wrapped) throw new Error("Not a private key");
  if (Buffer.compare(pkcs8.subarray(algorithm.start, algorithm.end), keyAlgorithm()) !== 0)
    throw new Error("The private key is not one of SM2");
  const [, secret] = readChildren(pkcs8, readElement(pkcs8, wrapped.content));
  if (secret?.end === undefined || secret.end - secret.content !== 32) throw new Error("Not an SM2 key");
  const number = pkcs8.slice(secret.content, secret.end);
  return { secret: number, point: fromHex(sm2.getPublicKeyFromPrivateKey(hex(number))) };
}

/** Signs bytes and gives SEQUENCE { r, s }, DER. */
export function signSm2({ secret, point }: Sm2Key, bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const both = sm2.doSignature(bytes, hex(secret), {
    hash: true,
    publicKey: hex(point),
    userId: defaultIdentity,
  });
  return encodeSequence(encodeInteger(fromHex(both.slice(0, 64))), encodeInteger(fromHex(both.slice(64))));
}

/** Tells whether SEQUENCE { r, s } is a signature of the bytes under the public point. */
export function verifySm2(point: Uint8Array, bytes: Uint8Array, signature: Uint8Array): boolean {
  try {
    const options = { hash: true, der: true, userId: defaultIdentity };
    return sm2.doVerifySignature(bytes, hex(signature), hex(point), options);
  } catch {
    return false;
  }
}

/** Makes the signer of a key (PKCS#8, DER); throws when the certificate is not of that key. */
export function sm2Signer(pkcs8: Uint8Array, certificate: Uint8Array): Sm2Signer {
  const key = readPkcs8(pkcs8);
  const spki = new X509Certificate(certificate).publicKey.export({ type: "spki", format: "der" });
  if (Buffer.compare(spki, encodeSpki(key)) !== 0) throw new Error("The certificate is not of the SM2 key");
  return { certificate, sign: async (bytes) => signSm2(key, bytes) };
}
