import "server-only";
import type { PublicScope } from "@/server/auth/scope";
import { withScope } from "@/server/db/scope";
import { currentPki } from "../current-pki";
import type { AuthorityName } from "../ports";
import { currentRevocationList, revokingAuthorities } from "./revocation-lists";

const authorities = ["root", "person", "enterprise", "tsa"] as const satisfies readonly AuthorityName[];

/** Gives what anybody may fetch of the trust services: `{authority}.crl` (RFC 5280) and `{authority}.crt` (DER). */
export async function publishedPkiFile(
  scope: PublicScope,
  name: string,
): Promise<{ bytes: Uint8Array; mediaType: string } | undefined> {
  const listed = revokingAuthorities.find((authority) => name === `${authority}.crl`);
  if (listed) {
    const bytes = await withScope(scope, (db) => currentRevocationList(db, listed));
    return { bytes, mediaType: "application/pkix-crl" };
  }
  const named = authorities.find((authority) => name === `${authority}.crt`);
  const [bytes] = named ? currentPki().certificateAuthority.chainOf(named) : [];
  return bytes && { bytes, mediaType: "application/pkix-cert" };
}
