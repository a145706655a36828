import "server-only";
import { createHmac } from "node:crypto";
import { readSecrets } from "@/server/secrets";

/** Answers the blind index of an ID number, by which its encrypted value is found for equality only. */
export function idNumberIndex(idType: string, normalised: string): string {
  return index(`id:${idType}:${normalised}`);
}

/** Answers the blind index of a mobile number. */
export function mobileIndex(normalised: string): string {
  return index(`mobile:${normalised}`);
}

function index(value: string): string {
  return createHmac("sha256", Buffer.from(readSecrets().blindIndexKey, "base64"))
    .update(value)
    .digest("base64url");
}
