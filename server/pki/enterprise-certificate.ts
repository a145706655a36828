import "server-only";
import { readCreditCode } from "@/lib/domain/credit-code";
import type { Reason } from "@/lib/errors";
import { ok, type Result, refused } from "@/lib/result";
import { equalBytes } from "@/lib/verify/bytes";
import { DerError } from "@/lib/verify/der/read-der";
import { type FindingCode, Report } from "@/lib/verify/findings";
import { type Certificate, readCertificate } from "@/lib/verify/x509/certificate";
import { readRevocationList } from "@/lib/verify/x509/revocation-list";
import { Trust } from "@/lib/verify/x509/trust";
import { nodeCrypto } from "@/server/verification/node-crypto";
import { currentPki } from "./current-pki";

/** An enterprise's certificate that was found good. */
export interface EnterpriseCertificate {
  der: Uint8Array;
  /** What it is known by: its bytes can be encoded in more than one way. */
  serial: string;
  companyName: string;
  creditCode: string;
  notAfter: Date;
}

/** Which refusal a finding of the chain stands for; the first that applies is told. */
const refusals: readonly [FindingCode, string][] = [
  ["chain.unknownRoot", "certificate.unknownAuthority"],
  ["chain.signature", "certificate.unknownAuthority"],
  ["revocation.revoked", "certificate.revoked"],
  ["chain.notValidThen", "certificate.expiredEnterprise"],
];

/**
 * Checks a certificate that an employer signs in or signs with, at this moment: issued by the enterprise authority, in
 * force, not revoked (`lists`: revocation lists, DER), and of a right credit code.
 */
export async function checkEnterpriseCertificate(
  der: Uint8Array,
  { at, lists }: { at: Date; lists: readonly Uint8Array[] },
): Promise<Result<EnterpriseCertificate, Reason>> {
  const certificate = readOrNothing(der);
  if (!certificate) return refused({ key: "certificate.notEnterprise" });
  const { certificateAuthority } = currentPki();
  const chain = certificateAuthority.chainOf("enterprise").map(readCertificate);
  const [issuer] = chain;
  const report = new Report();
  const roots = certificateAuthority.roots().map((root) => readCertificate(root.der));
  const trust = new Trust(nodeCrypto, at, roots, lists.map(readRevocationList), chain);
  await trust.judgeChain(certificate, { purpose: "signature", at, beside: [] }, report);
  const codes = report.findings.map(({ code }) => code);
  const refusal = refusals.find(([code]) => codes.includes(code));
  if (refusal) return refused({ key: at < certificate.notBefore ? "certificate.notYetValid" : refusal[1] });
  if (codes.length > 0 || !issuer || !equalBytes(certificate.issuer, issuer.subject))
    return refused({ key: "certificate.notEnterprise" });
  const { commonName: companyName, serialNumber } = certificate.subjectName;
  const code = readCreditCode(serialNumber);
  if (!code.ok || companyName === "") return refused({ key: "certificate.notEnterprise" });
  const { serial, notAfter } = certificate;
  return ok({ der, serial, companyName, creditCode: code.value, notAfter });
}

function readOrNothing(der: Uint8Array): Certificate | undefined {
  try {
    return readCertificate(der);
  } catch (error) {
    if (error instanceof DerError) return undefined;
    throw error;
  }
}
