import "server-only";
import { createHmac } from "node:crypto";
import { compactCode } from "@/lib/domain/half-width";
import { identityDocumentTypes } from "@/lib/domain/identity-document";
import { readSecrets } from "@/server/secrets";

/** Answers the blind index of an ID number, by which its encrypted value is found for equality only. */
export function idNumberIndex(idType: string, normalised: string): string {
  return index(`id:${idType}:${normalised}`);
}

/** Answers the blind indexes that a number may have of which the kind of document is not known, as it was typed: one for each kind. */
export function idNumberIndexes(typed: string): string[] {
  const number = compactCode(typed);
  return identityDocumentTypes.map((type) => idNumberIndex(type, number));
}

/** Answers the blind index of a credit code, where it tells of a person with whom he works. */
export function creditCodeIndex(normalised: string): string {
  return index(`employer:${normalised}`);
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
