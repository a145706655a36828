import type { AuthorityName } from "../ports";

/** Gives the address under which a deployment publishes an authority's revocation list. */
export const revocationListUrl = (publicUrl: string, authority: Exclude<AuthorityName, "tsa">) =>
  `${publicUrl.replace(/\/+$/, "")}/api/pki/${authority}.crl`;
