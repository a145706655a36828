import "server-only";
import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";
import { readSecrets } from "@/server/secrets";

const algorithm = "aes-256-gcm";
const ivLength = 12;
const tagLength = 16;

/** Names the field an encrypted value belongs to; a value moved to another field does not decrypt. */
export type CipherPurpose =
  | "person.idNumber"
  | "person.mobile"
  | "application.idNumber"
  | "application.mobile"
  | "account.totpSecret"
  | "sms.mobile"
  | "sms.values"
  | "sms.text"
  | "mobileReset.mobile"
  | "correction.oldIdNumber"
  | "cloudKey.privateKey"
  | "operator.mobile"
  | "inbox.who"
  | "register.search"
  | "queue.search"
  | "registrySeal.privateKey";

/** Encrypts a personal value with the current key; the result names the key, so that keys can be replaced. */
export function encryptField(purpose: CipherPurpose, plain: string): string {
  const { current, keys } = readSecrets().fieldKeys;
  const iv = randomBytes(ivLength);
  const cipher = createCipheriv(algorithm, keyOf(keys, current), iv).setAAD(Buffer.from(purpose));
  const body = Buffer.concat([iv, cipher.update(plain, "utf8"), cipher.final(), cipher.getAuthTag()]);
  return `${current}.${body.toString("base64url")}`;
}

/** Decrypts a value that encryptField made for the same purpose; throws when it was altered or moved. */
export function decryptField(purpose: CipherPurpose, stored: string): string {
  const dot = stored.indexOf(".");
  const body = Buffer.from(stored.slice(dot + 1), "base64url");
  const key = keyOf(readSecrets().fieldKeys.keys, stored.slice(0, dot));
  const decipher = createDecipheriv(algorithm, key, body.subarray(0, ivLength), {
    authTagLength: tagLength, // else Node takes shorter tags too, which can be guessed
  }).setAAD(Buffer.from(purpose));
  decipher.setAuthTag(body.subarray(body.length - tagLength));
  const plain = Buffer.concat([
    decipher.update(body.subarray(ivLength, body.length - tagLength)),
    decipher.final(),
  ]);
  return plain.toString("utf8");
}

function keyOf(keys: Record<string, string>, id: string): Buffer {
  const key = keys[id];
  if (!key) throw new Error("an encrypted field names a key that this deployment does not have");
  return Buffer.from(key, "base64");
}
