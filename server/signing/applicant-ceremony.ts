import "server-only";
import type { SigningParty } from "@/lib/documents/signature-fields";
import { plainDateIn } from "@/lib/domain/plain-date";
import { AppError, type Reason } from "@/lib/errors";
import { ok, type Result, refused } from "@/lib/result";
import { act } from "@/server/applications/act";
import { overtaken } from "@/server/applications/overtaken";
import type { ApplicationRecord } from "@/server/applications/record";
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
import { readRegistry } from "@/server/registries/settings";
import { applicantObstacles } from "./applicant-obstacles";
import { assertSound } from "./assert-sound";
import { signingElsewhere } from "./elsewhere";
import { evidenceLists, finishForm } from "./finish-form";
import {
  addRevision,
  ceremonyOver,
  type DocumentRow,
  handOver,
  markSigned,
  newestRevision,
} from "./form-documents";
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
    const { record, document } = await readTarget(db, scope, target);
    const obstacles = await obstaclesNow(db, scope, record);
    if (!obstacles.ok) return obstacles;
    const codeFor = await codeOf(db, scope, document);
    const { settings } = await readRegistry(db, { id: record.registryId }, plainDateIn(now()));
    const validSeconds = settings.smsCodeMinutes * 60;
    const sent = await inAuth(db, scope, (inside) => sendCode(inside, codeFor, { validSeconds }));
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
  /** Who signs this form; the applicant's signature is the last one of a form that he signs alone. */
  signers: readonly SigningParty[];
}

async function release(
  db: ScopedDb,
  scope: PersonScope,
  target: SigningTarget,
  code: string,
): Promise<Result<Released, Reason>> {
  const { record, document } = await readTarget(db, scope, target);
  const obstacles = await obstaclesNow(db, scope, record);
  if (!obstacles.ok) return obstacles;
  const request = await findOpenRequest(db, document, "applicant");
  if (!request) return refused((await elsewhere(db, scope, document)) ?? { key: "code.none" });
  const codeFor = await codeOf(db, scope, document);
  const spent = await inAuth(db, scope, (inside) => spendCode(inside, codeFor, code));
  if (!spent.ok) {
    const [{ key }] = spent.reasons;
    if (key === "code.noTriesLeft") await cancelRequest(db, request.id);
    const other = key === "code.used" ? await elsewhere(db, scope, document) : undefined;
    return other ? refused(other) : spent;
  }
  const certificate = await readCertificateInUse(db);
  if (!certificate) throw new Error("the certificate was there a moment ago");
  const { serial } = certificate;
  if (!(await moveRequest(db, request.id, { from: "open", to: "released", serial })))
    return refused((await elsewhere(db, scope, document)) ?? { key: "code.used" });
  return ok({
    requestId: request.id,
    document,
    name: record.row.personName,
    hasSignatureImage: record.answers?.signatureImage != null,
    certificate,
    signers: record.route.signers,
  });
}

async function sign(
  scope: PersonScope,
  { document, signers, ...signing }: Released,
): Promise<{ at: Date; staged: StagedFile }> {
  const lists = await evidenceLists(scope, ["applicant"]);
  const at = now();
  const drawn = newestRevision(document);
  const { bytes: base } = await readFile(scope, drawn.fileId);
  const alone = !signers.includes("employer");
  const once = await signForPerson({ ...signing, base, at });
  const signed = alone ? await finishForm(once, signers, { lists, at }) : once;
  const applicant = { name: signing.name, subjectId: subjectIdOf(scope.personId) };
  await assertSound(
    signed,
    { applicant, employer: alone ? "notAsked" : "awaited" },
    { revisions: [drawn.sha256, digestOf(signed)], lists: alone ? [] : lists, at },
  );
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
  const { record: application } = await readTarget(db, scope, target);
  const { settings } = await readRegistry(db, { id: application.registryId }, plainDateIn(at));
  const moved = await act(db, scope, application, {
    action: "sign",
    party: "applicant",
    acceptance: settings.acceptance,
    changes: { handedOverAt: at },
    data: { document: document.id, sha256: staged.sha256, certificate: serial },
  });
  if (!moved.ok) throw await overtaken(db, scope, application);
  await markSigned(db, document, { party: "applicant", at });
  if (!(await moveRequest(db, requestId, { from: "released", to: "signed", serial }))) throw ceremonyOver();
  const fileId = await addRevision(db, document, { revision: 1, staged, at });
  await handOver(db, document, fileId, at);
  return ok({ signedAt: at });
}

/** What speaks against a signature; where the application is not to be signed any more, the page is behind: STALE. */
async function obstaclesNow(db: ScopedDb, scope: PersonScope, record: ApplicationRecord) {
  const obstacles = await applicantObstacles(db, record);
  if (!obstacles.ok && obstacles.reasons[0].key === "application.notInThisState")
    throw await overtaken(db, scope, record);
  return obstacles;
}

const elsewhere = (db: ScopedDb, scope: PersonScope, { id }: DocumentRow) =>
  signingElsewhere(db, scope, { documentId: id, party: "applicant" });

/** The code is good for the person's mobile and the very bytes that were shown. */
async function codeOf(db: ScopedDb, scope: PersonScope, document: DocumentRow): Promise<CodeFor> {
  const mobile = await ownMobile(db, scope);
  return { purpose: "signDocument", mobile, binding: newestRevision(document).sha256 };
}

function inAuth<T>(db: ScopedDb, scope: PersonScope, work: (db: ScopedDb) => Promise<T>): Promise<T> {
  return stepInto(db, scope, authScope(scope.actor), work);
}
