import "server-only";
import { randomBytes } from "node:crypto";

/** Keeps bytes under keys that are written once; which medium it uses is its own affair. */
export interface FileStore {
  /** Writes bytes; again the same bytes is no change, other bytes under a key that exists are an error. */
  put(key: string, bytes: Uint8Array): Promise<void>;
  /** Reads bytes; throws MissingBytes when there are none. */
  get(key: string): Promise<Uint8Array>;
  has(key: string): Promise<boolean>;
  /** Removes bytes; no error when there are none. */
  remove(key: string): Promise<void>;
}

/** Thrown when the bytes a row speaks of are not in the store. */
export class MissingBytes extends Error {}

const keyPattern = /^sha256\/([0-9a-f]{2})\/([0-9a-f]{2})\/(\1\2[0-9a-f]{60})-[0-9a-f]{16}$/;

/** Makes the key for bytes with this digest: it tells the content, and is still another for every file. */
export function newStoreKey(sha256: string): string {
  return `sha256/${sha256.slice(0, 2)}/${sha256.slice(2, 4)}/${sha256}-${randomBytes(8).toString("hex")}`;
}

/** Gives the digest that a key names; throws on anything that is not a key of ours, so that no path can be smuggled in. */
export function digestOfKey(key: string): string {
  const digest = keyPattern.exec(key)?.[3];
  if (digest === undefined || key.includes("\n")) throw new Error("Not a key of the file store");
  return digest;
}
