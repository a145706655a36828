import "server-only";
import { z } from "zod";
import { plainDateIn } from "@/lib/domain/plain-date";
import { AppError, type Reason } from "@/lib/errors";
import { ok, type Result, refused } from "@/lib/result";
import { act } from "@/server/applications/act";
import { overtaken } from "@/server/applications/overtaken";
import type { EmployerScope } from "@/server/auth/scope";
import { now } from "@/server/clock";
import { type ScopedDb, withScope } from "@/server/db/scope";
import { digestOf, readStaged, type StagedFile, stageFile } from "@/server/files/service";
import { subjectIdOf } from "@/server/pki/certificates/own-certificate";
import { currentPki } from "@/server/pki/current-pki";
import { deregisterNamed } from "@/server/registrations/deregister";
import { readRegistry } from "@/server/registries/settings";
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
import { assembleCms, rawToDerEcdsa, signatureHolds } from "./pdf/cms";
import { embedCms } from "./pdf/embed-cms";
import { imprintOf } from "./pdf/sign-pdf";
import { algorithmOf } from "./prepare-countersigning";
import { type PreparedRequest, preparedRequest } from "./prepared-request";
import { failRequest, moveRequest, type SigningRequestRow } from "./requests";
import { readTarget } from "./target";

/** Reads the prepared file of a ceremony that is still open, for the operator who asked for it; NOT_FOUND otherwise. */
export async function readPreparedFile(scope: EmployerScope, requestId: string): Promise<Uint8Array> {
  const found = z.guid().safeParse(requestId).success
    ? await withScope(scope, (db) => findPrepared(db, scope, requestId))
    : undefined;
  if (!found) throw new AppError("NOT_FOUND", "no such open ceremony of this operator");
  return readStaged(found.prepared);
}

/**
 * 【验证】: takes the signature value that the employer's key made, checks it over what was prepared, and brings the form to its
 * end: timestamp, evidence, document timestamp, strict check, then the application moves on. `signature` in base64; ECDSA as r||s.
 */
export async function completeCountersigning(
  scope: EmployerScope,
  input: { requestId: string; signature: string },
): Promise<Result<{ signedAt: Date }, Reason>> {
  const released = await withScope(scope, (db) => release(db, scope, input));
  if (!released.ok) return released;
  try {
    const signed = await bringToEnd(scope, released.value);
    return await withScope(scope, (db) => record(db, scope, released.value, signed));
  } catch (error) {
    const stale = error instanceof AppError && error.problem.kind === "STALE";
    await failRequest(scope, input.requestId, stale ? "stale" : "signing");
    throw error;
  }
}

interface Released {
  requestId: string;
  serial: string;
  document: DocumentRow;
  applicant: { name: string; subjectId: string };
  prepared: PreparedRequest;
  /** The value as a CMS holds it. */
  signature: Uint8Array;
}

/** Holds the value against what was prepared, and takes the request so that it serves once. */
async function release(
  db: ScopedDb,
  scope: EmployerScope,
  { requestId, signature: given }: { requestId: string; signature: string },
): Promise<Result<Released, Reason>> {
  const found = await findPrepared(db, scope, requestId);
  if (!found) return refused(await whyNot(db, scope, requestId));
  const { request, prepared } = found;
  const { applicationId } = await db.formDocument.findFirstOrThrow({
    where: { id: request.documentId },
    select: { applicationId: true },
  });
  const { record, document } = await readTarget(db, scope, { applicationId, documentId: request.documentId });
  if (request.baseSha256 !== newestRevision(document).sha256) throw await overtaken(db, scope, record); // a colleague signed while this was prepared
  const certificate = Buffer.from(prepared.certificate, "base64");
  const signature = cmsValueOf(Buffer.from(given, "base64"), certificate);
  const holds =
    signature &&
    signatureHolds({
      signedAttributes: Buffer.from(prepared.attributes, "base64"),
      signature,
      algorithm: algorithmOf(certificate),
      certificate,
    });
  if (!holds) return refused({ key: "certificate.badSignature" });
  const serial = request.serial ?? "";
  if (!(await moveRequest(db, requestId, { from: "open", to: "released", serial })))
    return refused(await whyNot(db, scope, requestId));
  const applicant = { name: record.row.personName, subjectId: subjectIdOf(record.row.personId) };
  return ok({ requestId, serial, document, applicant, prepared, signature });
}

/** Why an operator's ceremony cannot be completed: the application moved on (STALE), another began since, or its time is over. */
async function whyNot(db: ScopedDb, scope: EmployerScope, requestId: string): Promise<Reason> {
  const over: Reason = { key: "countersign.expired" };
  const request = await db.signingRequest.findFirst({ where: { id: requestId, party: "employer" } });
  const prepared = preparedRequest.safeParse(request?.prepared).data;
  if (!request || !prepared || prepared.operatorId !== scope.actor.id) return over;
  const { documentId } = request;
  if (prepared.applicationId)
    await readTarget(db, scope, { applicationId: prepared.applicationId, documentId });
  return (await signingElsewhere(db, scope, { documentId, party: "employer", own: requestId })) ?? over;
}

function cmsValueOf(given: Uint8Array, certificate: Uint8Array): Uint8Array | undefined {
  if (algorithmOf(certificate) === "rsa-sha256") return given;
  return given.length === 64 ? rawToDerEcdsa(given) : undefined;
}

async function findPrepared(
  db: ScopedDb,
  scope: EmployerScope,
  requestId: string,
): Promise<{ request: SigningRequestRow; prepared: PreparedRequest } | undefined> {
  const request = await db.signingRequest.findFirst({
    where: { id: requestId, party: "employer", step: "open", expiresAt: { gt: now() } },
  });
  if (!request) return undefined;
  const prepared = preparedRequest.parse(request.prepared);
  return prepared.operatorId === scope.actor.id ? { request, prepared } : undefined;
}

async function bringToEnd(
  scope: EmployerScope,
  { document, applicant, prepared, signature }: Released,
): Promise<{ at: Date; staged: StagedFile }> {
  const { certificateAuthority, timestampAuthority } = currentPki();
  const signers = ["applicant", "employer"] as const;
  const lists = await evidenceLists(scope, signers);
  const at = now();
  const bytes = await readStaged(prepared);
  const certificate = Buffer.from(prepared.certificate, "base64");
  const chain = certificateAuthority.chainOf("enterprise");
  const cms = assembleCms({
    signedAttributes: Buffer.from(prepared.attributes, "base64"),
    signature,
    algorithm: algorithmOf(certificate),
    certificate,
    chain,
    timestampToken: await timestampAuthority.stamp(imprintOf(signature), at),
  });
  const signed = embedCms({ bytes, byteRange: prepared.byteRange }, cms);
  const finished = await finishForm(signed, signers, { lists, at });
  await assertSound(
    finished,
    { applicant, employer: { name: prepared.companyName, creditCode: prepared.creditCode } },
    { revisions: [...document.revisions.map(({ sha256 }) => sha256), digestOf(finished)], lists: [], at },
  );
  const staged = await stageFile({
    owner: { ownerClass: "employer", personId: document.personId, employerId: scope.employerId },
    purpose: "form",
    mediaType: "application/pdf",
    bytes: finished,
    originalName: document.fileName,
  });
  return { at, staged };
}

/** Moves the application on condition that it and the document are still what was signed. */
async function record(
  db: ScopedDb,
  scope: EmployerScope,
  { requestId, serial, document }: Released,
  { at, staged }: { at: Date; staged: StagedFile },
): Promise<Result<{ signedAt: Date }, Reason>> {
  const { record: application } = await readTarget(db, scope, {
    applicationId: document.applicationId,
    documentId: document.id,
  });
  const { settings } = await readRegistry(db, { id: application.registryId }, plainDateIn(at));
  const acted = await act(db, scope, application, {
    action: "countersign",
    party: "employer",
    acceptance: settings.acceptance,
    data: { document: document.id, sha256: staged.sha256, certificate: serial },
  });
  if (!acted.ok) throw await overtaken(db, scope, application);
  await markSigned(db, document, { party: "employer", at });
  if (!(await moveRequest(db, requestId, { from: "released", to: "signed", serial }))) throw ceremonyOver();
  if (acted.value.includes("deregister")) await deregisterNamed(db, scope, application);
  const fileId = await addRevision(db, document, { revision: 2, staged, at });
  await handOver(db, document, fileId, at);
  return ok({ signedAt: at });
}
