import "server-only";
import { X509Certificate } from "node:crypto";
import { sameCompanyName } from "@/lib/domain/company-name";
import { readCreditCode } from "@/lib/domain/credit-code";
import type { Reason } from "@/lib/errors";
import { ok, type Result, refused } from "@/lib/result";
import { audit } from "@/server/audit/record";
import type { PlatformScope } from "@/server/auth/scope";
import { now } from "@/server/clock";
import { withScope } from "@/server/db/scope";
import { currentPki } from "./current-pki";
import { makeEnterpriseKeyFile } from "./enterprise-key-file";
import type { IssuedCertificate } from "./ports";

/** What an enterprise's key is to be made for; `operator` labels who holds this copy. */
export interface EnterpriseKeyRequest {
  creditCode: string;
  companyName: string;
  operator?: string | undefined;
  /** How long the certificate holds, 1 to 5. */
  years: number;
  /** Of the file; kept nowhere. */
  password: string;
}

/** A key file as it is handed to the enterprise, once. */
export interface EnterpriseKey {
  /** PKCS#12. */
  p12: Uint8Array;
  certificate: IssuedCertificate;
  /** How the directory knows the credit code: an enterprise it does not know as active cannot sign in. */
  directory: "same" | "otherName" | "notActive" | "unknown";
}

const shortestPassword = 8;
const mostYears = 5;
const longestName = 64; // of a common name, X.520 (RFC 5280 A.1)

/** Makes an enterprise's key file and records its certificate; reasons name the field at fault. */
export async function issueEnterpriseKey(
  scope: PlatformScope,
  request: EnterpriseKeyRequest,
): Promise<Result<EnterpriseKey, Reason>> {
  const creditCode = readCreditCode(request.creditCode);
  if (!creditCode.ok) return refused({ key: `creditCode.${creditCode.reasons[0]}` });
  const companyName = request.companyName.trim();
  const operator = request.operator?.trim();
  if (companyName.length < 2 || companyName.length > longestName) return refused({ key: "key.name" });
  if (operator !== undefined && (operator === "" || operator.length > longestName))
    return refused({ key: "key.operator" });
  if (!Number.isInteger(request.years) || request.years < 1 || request.years > mostYears)
    return refused({ key: "key.years" });
  if (request.password.length < shortestPassword) return refused({ key: "key.password" });
  if (await isRegistry(scope, creditCode.value)) return refused({ key: "key.registry" });
  const at = now();
  const validTo = new Date(at);
  validTo.setUTCFullYear(at.getUTCFullYear() + request.years);
  const made = await makeEnterpriseKeyFile({
    companyName,
    creditCode: creditCode.value,
    ...(operator === undefined ? {} : { operator }),
    validFrom: at,
    validTo,
    password: request.password,
    authority: currentPki().certificateAuthority,
  });
  const directory = await record(scope, { creditCode: creditCode.value, companyName }, made.certificate, at);
  return ok({ ...made, directory });
}

/** A registry seals its documents under its own name and code; a key file in them would pass for the seal. */
function isRegistry(scope: PlatformScope, creditCode: string): Promise<boolean> {
  return withScope(scope, async (db) => (await db.registry.count({ where: { creditCode } })) > 0);
}

function record(
  scope: PlatformScope,
  { creditCode, companyName }: { creditCode: string; companyName: string },
  { serial, der, notBefore, notAfter }: IssuedCertificate,
  issuedAt: Date,
): Promise<EnterpriseKey["directory"]> {
  return withScope(scope, async (db) => {
    await db.issuedCertificate.create({
      data: {
        serial,
        authority: "enterprise",
        subjectId: creditCode,
        der: new Uint8Array(der),
        notBefore,
        notAfter,
        issuedAt,
      },
    });
    await audit(db, scope, { action: "certificate.issueEnterprise", detail: { serial, creditCode } });
    const entry = await db.enterpriseEntry.findUnique({ where: { creditCode } });
    if (!entry) return "unknown";
    if (entry.status !== "active") return "notActive";
    return sameCompanyName(entry.name, companyName) ? "same" : "otherName";
  });
}

/** Why an enterprise's certificate may be revoked (RFC 5280 5.3.1). */
export const revocationReasons = [
  "keyCompromise",
  "superseded",
  "cessationOfOperation",
  "privilegeWithdrawn",
] as const;
export type EnterpriseRevocation = (typeof revocationReasons)[number];

/** Revokes an enterprise's certificate at once and for good; refused when none in force has this serial (hex). */
export function revokeEnterpriseCertificate(
  scope: PlatformScope,
  given: string,
  reason: EnterpriseRevocation,
): Promise<Result<true, Reason>> {
  const serial = given.replace(/[\s:]/g, "").toLowerCase();
  return withScope(scope, async (db) => {
    const revoked = await db.issuedCertificate.updateMany({
      where: { serial, authority: "enterprise", revokedAt: null },
      data: { revokedAt: now(), revocationReason: reason },
    });
    if (revoked.count !== 1) return refused({ key: "key.notInForce" });
    await audit(db, scope, { action: "certificate.revokeEnterprise", detail: { serial, reason } });
    return ok(true);
  });
}

/** An enterprise's certificate as the deployment's operator sees it. */
export interface ListedCertificate {
  serial: string;
  creditCode: string;
  companyName: string;
  notBefore: Date;
  notAfter: Date;
  revokedAt: Date | null;
  revocationReason: string | null;
}

/** Lists the certificates of enterprises that were issued here, the newest first; one enterprise's when a credit code is given. */
export async function listEnterpriseCertificates(
  scope: PlatformScope,
  creditCode?: string,
): Promise<ListedCertificate[]> {
  const rows = await withScope(scope, (db) =>
    db.issuedCertificate.findMany({
      where: { authority: "enterprise", ...(creditCode === undefined ? {} : { subjectId: creditCode }) },
      orderBy: [{ issuedAt: "desc" }, { serial: "asc" }],
    }),
  );
  return rows.map(({ serial, subjectId, der, notBefore, notAfter, revokedAt, revocationReason }) => ({
    serial,
    creditCode: subjectId,
    companyName: /^CN=(.*)$/m.exec(new X509Certificate(der).subject)?.[1] ?? "",
    notBefore,
    notAfter,
    revokedAt,
    revocationReason,
  }));
}
