import { reportDerError } from "./cms/report-der-error";
import type { VerifierCrypto } from "./crypto-port";
import type { FindingCode, Report } from "./findings";
import type { DocumentSecurityStore } from "./pdf/read-security-store";
import type { VerifyPolicy } from "./policy";
import { readCertificate } from "./x509/certificate";
import { type RevocationList, readRevocationList } from "./x509/revocation-list";
import { Trust } from "./x509/trust";

/** The trust of one verification, and what of it came from the file. */
export interface FormTrust {
  trust: Trust;
  certificates: readonly ReturnType<typeof readCertificate>[];
  revocationLists: readonly RevocationList[];
}

/** Puts together what a verification goes by: the caller's roots and CRLs, and what the file brings along. */
export function trustOf(
  store: DocumentSecurityStore | undefined,
  policy: VerifyPolicy,
  crypto: VerifierCrypto,
  report: Report,
): FormTrust {
  const certificates = readAll(store?.certificates ?? [], readCertificate, "dss.strangeObject", report);
  const own = readAll(store?.revocationLists ?? [], readRevocationList, "dss.strangeObject", report);
  const given = readAll(policy.revocation, readRevocationList, "revocation.structure", report.at("policy"));
  const roots = policy.roots.map(readCertificate);
  const trust = new Trust(crypto, policy.at, roots, [...own, ...given], certificates);
  return { trust, certificates, revocationLists: own };
}

function readAll<T>(
  items: readonly Uint8Array[],
  read: (der: Uint8Array) => T,
  code: FindingCode,
  report: Report,
): readonly T[] {
  return items.flatMap((item, index) => {
    try {
      return [read(item)];
    } catch (error) {
      reportDerError(error, code, report.at(`${code} ${index}`));
      return [];
    }
  });
}

/** Judges the DSS once the chains are known: it holds nothing that no chain needs, and nothing from after the last stamp. */
export function judgeStore(
  { trust, certificates, revocationLists }: FormTrust,
  stampedAt: Date | undefined,
  report: Report,
): void {
  for (const item of [...certificates, ...revocationLists]) {
    if (!trust.wasUsed(item)) report.add("dss.strangeObject", "not needed by any signature");
  }
  for (const list of revocationLists) {
    if (stampedAt !== undefined && list.thisUpdate > stampedAt)
      report.add("revocation.future", "after the last stamp");
  }
}
