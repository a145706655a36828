import "server-only";
import { X509Certificate } from "node:crypto";
import { readFileSync } from "node:fs";
import path from "node:path";
import type { Sm2KeyPair } from "./ports";
import { encodeSpki, readPkcs8 } from "./sm2-key";

const pem = (bytes: Uint8Array) =>
  `-----BEGIN PRIVATE KEY-----\n${Buffer.from(bytes)
    .toString("base64")
    .replace(/(.{64})(?=.)/g, "$1\n")}\n-----END PRIVATE KEY-----\n`;

/** Gives the two files in which a certified key is kept. */
export const keyFiles = (name: string, { pkcs8, certificate }: Sm2KeyPair): Record<string, string> => ({
  [`${name}.key`]: pem(pkcs8),
  [`${name}.crt`]: new X509Certificate(certificate).toString(),
});

/** Reads a certified key from its two files; throws when the certificate is not of the key. */
export function readKeyFiles(folder: string, name: string): Sm2KeyPair {
  const read = (ending: string) =>
    readFileSync(path.join(/* turbopackIgnore: true */ folder, `${name}.${ending}`), "utf8");
  const pkcs8 = new Uint8Array(Buffer.from(read("key").replace(/-----.*?-----/g, ""), "base64"));
  const certificate = new X509Certificate(read("crt"));
  const spki = certificate.publicKey.export({ type: "spki", format: "der" });
  if (Buffer.compare(spki, encodeSpki(readPkcs8(pkcs8))) !== 0)
    throw new Error(`The certificate ${name}.crt is not of the key beside it`);
  return { pkcs8, certificate: new Uint8Array(certificate.raw) };
}
