import { equalBytes } from "../bytes";
import type { Report } from "../findings";
import { type Certificate, describe, identifies, type Signed } from "./certificate";
import type { RevocationList } from "./revocation-list";

/** Where revocation is known from; `use` hears of every list that decided something. */
export interface RevocationSource {
  now: Date;
  revocationLists: readonly RevocationList[];
  isSignedBy(signed: Signed, issuer: Certificate): Promise<boolean>;
  use(list: RevocationList): void;
}

/**
 * Judges whether the certificates of a path below its end were revoked at a time. A list counts when it was still in
 * force at that time; one made later knows more and counts as well. Whatever list says "revoked", also a stale one,
 * is believed; without a list in force the answer is no.
 */
export async function judgeRevocation(
  path: readonly Certificate[],
  at: Date,
  source: RevocationSource,
  report: Report,
): Promise<void> {
  for (const [index, certificate] of path.entries()) {
    const issuer = path[index + 1];
    if (issuer === undefined) return;
    const name = describe(certificate);
    const lists = await listsOf(issuer, source, report);
    const inForce = lists.filter((list) => list.nextUpdate >= at);
    if (inForce.length === 0) report.add(lists.length > 0 ? "revocation.stale" : "revocation.unknown", name);
    for (const list of lists) {
      source.use(list);
      const since = list.revoked.get(certificate.serial);
      if (since !== undefined && since <= at) report.add("revocation.revoked", name);
    }
  }
}

/** Gives the lists that an authority really made, and reports those that only bear its name. */
async function listsOf(
  issuer: Certificate,
  source: RevocationSource,
  report: Report,
): Promise<readonly RevocationList[]> {
  const lists: RevocationList[] = [];
  for (const list of source.revocationLists) {
    if (!equalBytes(list.issuer, issuer.subject) || !identifies(list.authorityKeyIdentifier, issuer))
      continue;
    const genuine = issuer.keyUsage.has("cRLSign") && (await source.isSignedBy(list, issuer));
    if (!genuine) report.add("revocation.forged", describe(issuer));
    else if (list.unknownCritical.length > 0) report.add("revocation.structure", describe(issuer));
    else if (list.thisUpdate > source.now) report.add("revocation.future", describe(issuer));
    else lists.push(list);
  }
  return lists;
}
