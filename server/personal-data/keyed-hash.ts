import "server-only";
import { createHmac } from "node:crypto";
import { readSecrets } from "@/server/secrets";

/** Hashes a one-time code or link with this deployment's key, so that a stolen table gives none away. */
export function keyedHash(purpose: string, value: string): string {
  return createHmac("sha256", Buffer.from(readSecrets().codeKey, "base64"))
    .update(`${purpose}:${value}`)
    .digest("base64url");
}
