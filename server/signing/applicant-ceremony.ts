import "server-only";
import { plainDateIn } from "@/lib/domain/plain-date";
import { AppError, type Reason } from "@/lib/errors";
import { ok, type Result, refused } from "@/lib/result";
import { act } from "@/server/applications/act";
import { countTry } from "@/server/auth/rate-limit";
import { authScope, type PersonScope } from "@/server/auth/scope";
import { type CodeFor, type SentCode, sendCode, spendCode } from "@/server/auth/verification-codes";
import { now } from "@/server/clock";
import { type ScopedDb, stepInto, withScope } from "@/server/db/scope";
import { digestOf, readFile, type StagedFile, stageFile } from "@/server/files/service";
import {
  type CertificateInUse,
  readCertificateInUse,
  subjectIdOf,
} from "@/server/pki/certificates/own-certificate";
import { currentRevocationLists } from "@/server/pki/certificates/revocation-lists";
import { readRegistry } from "@/server/registries/settings";
import { applicantObstacles } from "./applicant-obstacles";
import { assertSound } from "./assert-sound";
import { addRevision, type DocumentRow, handOver, newestRevision } from "./form-documents";
import { ownMobile } from "./own-mobile";
import { cancelRequest, failRequest, findOpenRequest, moveRequest, openRequest } from "./requests";
import { signForPerson } from "./sign-for-person";
import { readTarget, type SigningTarget } from "./target";

const codesPerHour = { points: 30, seconds: 60 * 60 };

/** 【获取验证码】: sends the code that releases the person's key for exactly this document. */
export async function sendSigningCode(
  scope: PersonScope,
  target: SigningTarget,
): Promise<Result<SentCode, Reason>> {
  await countTry(`signing:${scope.personId}`, codesPerHour);
  return withScope(scope, async (db) => {
    const { record, document } = await readTarget(db, target);
    const obstacles = await applicantObstacles(db, record);
    if (!obstacles.ok) return obstacles;
    const codeFor = await codeOf(db, scope, document);
    const sent = await inAuth(db, scope, (inside) => sendCode(inside, codeFor));
    if (sent.ok)
      await openRequest(db, document, "applicant", {
        at: sent.value.sentAt,
        expiresAt: sent.value.expiresAt,
      });
    return sent;
  });
}

/**
 * 【确定】: the right code releases the key; the document is signed, time-stamped and checked from its bytes, and the
 * application moves on. The code is spent first, in a transaction of its own, so that it works once; nothing slow runs inside one.
 */
export async function completeSigning(
  scope: PersonScope,
  target: SigningTarget,
  code: string,
): Promise<Result<{ signedAt: Date }, Reason>> {
  const released = await withScope(scope, (db) => release(db, scope, target, code));
  if (!released.ok) return released;
  const { requestId } = released.value;
  try {
    const signed = await sign(scope, released.value);
    const recorded = await withScope(scope, (db) => record(db, scope, target, released.value, signed));
    if (!recorded.ok) await failRequest(scope, requestId, "stale");
    return recorded;
  } catch (error) {
    const stale = error instanceof AppError && error.problem.kind === "STALE";
    await failRequest(scope, requestId, stale ? "stale" : "signing");
    throw error;
  }
}

/** A document whose signing a right code has released. */
interface Released {
  requestId: string;
  document: DocumentRow;
  name: string;
  hasSignatureImage: boolean;
  certificate: CertificateInUse;
}

async function release(
  db: ScopedDb,
  scope: PersonScope,
  target: SigningTarget,
  code: string,
): Promise<Result<Released, Reason>> {
  const { record, document } = await readTarget(db, target);
  const obstacles = await applicantObstacles(db, record);
  if (!obstacles.ok) return obstacles;
  const request = await findOpenRequest(db, document, "applicant");
  if (!request) return refused({ key: "code.none" });
  const codeFor = await codeOf(db, scope, document);
  const spent = await inAuth(db, scope, (inside) => spendCode(inside, codeFor, code));
  if (!spent.ok) {
    if (spent.reasons[0].key === "code.noTriesLeft") await cancelRequest(db, request.id);
    return spent;
  }
  const certificate = await readCertificateInUse(db);
  if (!certificate) throw new Error("the certificate was there a moment ago");
  const { serial } = certificate;
  if (!(await moveRequest(db, request.id, { from: "open", to: "released", serial })))
    return refused({ key: "code.used" });
  return ok({
    requestId: request.id,
    document,
    name: record.row.personName,
    hasSignatureImage: record.answers?.signatureImage != null,
    certificate,
  });
}

async function sign(
  scope: PersonScope,
  { document, ...signing }: Released,
): Promise<{ at: Date; staged: StagedFile }> {
  const lists = await withScope(scope, currentRevocationLists); // first: a list from after the signature is not known yet
  const at = now();
  const drawn = newestRevision(document);
  const { bytes: base } = await readFile(scope, drawn.fileId);
  const signed = await signForPerson({ ...signing, base, at });
  const applicant = { name: signing.name, subjectId: subjectIdOf(scope.personId) };
  await assertSound(signed, { applicant }, { revisions: [drawn.sha256, digestOf(signed)], lists, at });
  const staged = await stageFile({
    owner: { ownerClass: "person", personId: scope.personId },
    purpose: "form",
    mediaType: "application/pdf",
    bytes: signed,
    originalName: document.fileName,
  });
  return { at, staged };
}

/** Moves the application on condition that it and the document are still what was signed. */
async function record(
  db: ScopedDb,
  scope: PersonScope,
  target: SigningTarget,
  { requestId, document, certificate: { serial } }: Released,
  { at, staged }: { at: Date; staged: StagedFile },
): Promise<Result<{ signedAt: Date }, Reason>> {
  const { record: application } = await readTarget(db, target);
  const { settings } = await readRegistry(db, { id: application.registryId }, plainDateIn(at));
  const signedNow = await db.formDocument.updateMany({
    where: { id: document.id, status: "current", applicantSignedAt: null },
    data: { applicantSignedAt: at },
  });
  if (
    signedNow.count !== 1 ||
    !(await moveRequest(db, requestId, { from: "released", to: "signed", serial }))
  )
    throw new AppError("STALE", "signed over another change", [{ key: "signing.stale" }]);
  const moved = await act(db, scope, application, {
    action: "sign",
    party: "applicant",
    acceptance: settings.acceptance,
    changes: { handedOverAt: at },
    data: { document: document.id, sha256: staged.sha256, certificate: serial },
  });
  if (!moved.ok) throw new AppError("STALE", "no longer to be signed", moved.reasons);
  const fileId = await addRevision(db, document, { revision: 1, staged, at });
  await handOver(db, document, fileId, at);
  return ok({ signedAt: at });
}

/** The code is good for the person's mobile and the very bytes that were shown. */
async function codeOf(db: ScopedDb, scope: PersonScope, document: DocumentRow): Promise<CodeFor> {
  const mobile = await ownMobile(db, scope);
  return { purpose: "signDocument", mobile, binding: newestRevision(document).sha256 };
}

function inAuth<T>(db: ScopedDb, scope: PersonScope, work: (db: ScopedDb) => Promise<T>): Promise<T> {
  return stepInto(db, scope, authScope(scope.actor), work);
}
