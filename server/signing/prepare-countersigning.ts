import "server-only";
import { X509Certificate } from "node:crypto";
import { decide } from "@/lib/domain/application";
import { plainDateIn } from "@/lib/domain/plain-date";
import type { PreparedCountersigning } from "@/lib/dto/employer";
import type { Reason } from "@/lib/errors";
import { ok, type Result, refused } from "@/lib/result";
import { overtaken } from "@/server/applications/overtaken";
import { factsOf } from "@/server/applications/record";
import { operatorOf } from "@/server/auth/operator-of";
import { countTry } from "@/server/auth/rate-limit";
import type { EmployerScope } from "@/server/auth/scope";
import { now } from "@/server/clock";
import { type ScopedDb, withScope } from "@/server/db/scope";
import { outlinesOf } from "@/server/documents/fonts/font-chain";
import { readFile, stageFile } from "@/server/files/service";
import { currentRevocationLists } from "@/server/pki/certificates/revocation-lists";
import { checkEnterpriseCertificate, type EnterpriseCertificate } from "@/server/pki/enterprise-certificate";
import { readRegistry } from "@/server/registries/settings";
import { countersignObstacles } from "./countersign-obstacles";
import { type DocumentRow, newestRevision } from "./form-documents";
import { employerLines } from "./pdf/appearance-lines";
import { signedAttributes } from "./pdf/cms";
import { prepareSignature } from "./pdf/prepare-signature";
import type { PreparedRequest } from "./prepared-request";
import { openRequest } from "./requests";
import { readTarget, type SigningTarget } from "./target";

const perOperator = { points: 120, seconds: 60 * 60 };
const validSeconds = 10 * 60;

/**
 * 【签名确认】: checks everything that the employer's signature presupposes, appends the increment with its value still empty,
 * and answers what the browser checks and signs. `certificate` in base64 (DER); the declaration must have been agreed to.
 */
export async function prepareCountersigning(
  scope: EmployerScope,
  input: SigningTarget & { certificate: string; agreed: boolean },
): Promise<Result<PreparedCountersigning, Reason>> {
  if (!input.agreed) return refused({ key: "countersign.notAgreed" });
  await countTry(`countersign:${operatorOf(scope)}`, perOperator);
  const lists = await withScope(scope, currentRevocationLists); // first: a list from after this moment is not known yet
  const at = now();
  const der = Buffer.from(input.certificate, "base64");
  const checked = await withScope(scope, (db) => checkAll(db, scope, input, { der, lists, at }));
  if (!checked.ok) return checked;
  const { document, certificate } = checked.value;
  const newest = newestRevision(document);
  const base = await readFile(scope, newest.fileId);
  const prepared = await prepareOver(base.bytes, certificate, at);
  const staged = await stageFile({
    owner: { ownerClass: "employer", personId: document.personId, employerId: scope.employerId },
    purpose: "form",
    mediaType: "application/pdf",
    bytes: prepared.bytes,
  });
  const remembered: PreparedRequest = {
    storeKey: staged.storeKey,
    sha256: staged.sha256,
    byteRange: [...prepared.byteRange],
    attributes: Buffer.from(prepared.attributes).toString("base64"),
    certificate: der.toString("base64"),
    companyName: certificate.companyName,
    creditCode: certificate.creditCode,
    operatorId: operatorOf(scope),
    applicationId: input.applicationId,
  };
  const expiresAt = new Date(at.getTime() + validSeconds * 1000);
  const { id } = await withScope(scope, (db) =>
    openRequest(db, document, "employer", {
      at,
      expiresAt,
      prepared: remembered,
      serial: certificate.serial,
    }),
  );
  return ok({
    requestId: id,
    file: `/api/signing-requests/${id}/file`,
    base: { sha256: newest.sha256, byteLength: newest.file.byteLength },
    byteRange: remembered.byteRange,
    attributes: remembered.attributes,
    expiresAt,
  });
}

/** The certificate an operator signs with, and by what it is judged. */
interface Presented {
  der: Uint8Array;
  lists: readonly Uint8Array[];
  at: Date;
}

async function checkAll(
  db: ScopedDb,
  scope: EmployerScope,
  input: SigningTarget,
  { der, lists, at }: Presented,
): Promise<Result<{ document: DocumentRow; certificate: EnterpriseCertificate }, Reason>> {
  const { record, document } = await readTarget(db, scope, input);
  const registry = await readRegistry(db, { id: record.registryId }, plainDateIn(at));
  const facts = factsOf(record, registry.settings.acceptance);
  if (!facts.signers.includes("employer")) return refused({ key: "application.notThisParty" });
  if (!decide(record.state, "countersign", "employer", facts).ok) throw await overtaken(db, scope, record); // the page showed a form that waited for the employer
  const [obstacle, ...more] = await countersignObstacles(db, record, registry);
  if (obstacle) return refused(obstacle, ...more);
  const certificate = await ownCertificate(db, scope, { der, lists, at });
  return certificate.ok ? ok({ document, certificate: certificate.value }) : certificate;
}

/** The certificate must be good now, the employer's, and the one that this operator signed in with. */
async function ownCertificate(
  db: ScopedDb,
  scope: EmployerScope,
  { der, lists, at }: Presented,
): Promise<Result<EnterpriseCertificate, Reason>> {
  const checked = await checkEnterpriseCertificate(der, { at, lists });
  if (!checked.ok) return checked;
  const { creditCode, serial, companyName } = checked.value;
  const employer = await db.employer.findUniqueOrThrow({ where: { id: scope.employerId } });
  if (creditCode !== employer.creditCode)
    return refused({ key: "certificate.otherCompany", values: { company: companyName, own: employer.name } });
  const operator = await db.operator.findUniqueOrThrow({ where: { id: operatorOf(scope) } });
  if (operator.serial !== serial) return refused({ key: "certificate.otherOperator" });
  return checked;
}

async function prepareOver(base: Uint8Array, certificate: EnterpriseCertificate, at: Date) {
  const { companyName, creditCode, der } = certificate;
  const prepared = await prepareSignature(base, {
    party: "employer",
    name: companyName,
    reason: "聘用企业确认申请表",
    at,
    lines: employerLines({ companyName, creditCode, at, test: true }),
    outlines: outlinesOf,
  });
  const attributes = signedAttributes({
    digest: prepared.sha256,
    certificate: der,
    algorithm: algorithmOf(der),
  });
  return { ...prepared, attributes };
}

/** Names the algorithm that a certificate's key signs with: P-256, or RSA with SHA-256. */
export function algorithmOf(der: Uint8Array): "ecdsa-p256-sha256" | "rsa-sha256" {
  return new X509Certificate(der).publicKey.asymmetricKeyType === "rsa" ? "rsa-sha256" : "ecdsa-p256-sha256";
}
