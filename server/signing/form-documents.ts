import "server-only";
import type { SigningParty } from "@/lib/documents/signature-fields";
import { AppError } from "@/lib/errors";
import type { ApplicationRecord } from "@/server/applications/record";
import type { Prisma, ScopedDb } from "@/server/db/scope";
import { recordFile, type StagedFile } from "@/server/files/service";

/** A document with its revisions, oldest first. */
export type DocumentRow = Prisma.FormDocumentGetPayload<{
  include: { revisions: { include: { file: true } } };
}>;

const revisions = { revisions: { include: { file: true }, orderBy: { revision: "asc" } } } as const;

/** Reads the document in force of an application, as far as the scope may see it; null when there is none. */
export function readCurrentDocument(
  db: ScopedDb,
  record: Pick<ApplicationRecord, "id" | "registryId">,
): Promise<DocumentRow | null> {
  return db.formDocument.findFirst({
    where: { registryId: record.registryId, applicationId: record.id, status: "current" },
    include: revisions,
  });
}

/** Reads all documents of an application that anybody signed, the newest first; void ones stay on record. */
export function readSignedDocuments(
  db: ScopedDb,
  record: Pick<ApplicationRecord, "id" | "registryId">,
): Promise<DocumentRow[]> {
  return db.formDocument.findMany({
    where: { registryId: record.registryId, applicationId: record.id, applicantSignedAt: { not: null } },
    include: revisions,
    orderBy: { drawnAt: "desc" },
  });
}

/** Reads a document by its id; null when the scope may not see it. */
export function readDocument(db: ScopedDb, id: string): Promise<DocumentRow | null> {
  return db.formDocument.findFirst({ where: { id }, include: revisions });
}

/** The newest bytes of a document. */
export function newestRevision(document: DocumentRow): DocumentRow["revisions"][number] {
  const newest = document.revisions.at(-1);
  if (!newest) throw new Error(`document ${document.id} has no bytes`);
  return newest;
}

/** Records a document that was just drawn; what was drawn before and signed by nobody is superseded. */
export async function recordDrawn(
  db: ScopedDb,
  record: ApplicationRecord,
  drawn: { fileName: string; pages: number; at: Date; staged: StagedFile; employerId: string },
): Promise<void> {
  const { registryId, id: applicationId, version: applicationVersion } = record;
  const { personId } = record.row;
  const { fileName, pages, at, staged, employerId } = drawn;
  await db.formDocument.updateMany({
    where: { registryId, applicationId, status: "current", applicantSignedAt: null },
    data: { status: "superseded", endedAt: at },
  });
  const document = await db.formDocument.create({
    data: {
      registryId,
      applicationId,
      personId,
      employerId,
      applicationVersion,
      fileName,
      pages,
      status: "current",
      drawnAt: at,
    },
    select: { id: true },
  });
  await addRevision(db, { registryId, id: document.id }, { revision: 0, staged, at });
}

/** Records a document's next bytes; answers the id of their file. */
export async function addRevision(
  db: ScopedDb,
  document: { registryId: string; id: string },
  { revision, staged, at }: { revision: number; staged: StagedFile; at: Date },
): Promise<string> {
  const file = await recordFile(db, staged);
  await db.documentRevision.create({
    data: {
      registryId: document.registryId,
      documentId: document.id,
      revision,
      fileId: file.id,
      sha256: file.sha256,
      createdAt: at,
    },
  });
  return file.id;
}

/** Hands a signed form over: from now on employer and registry see it with the application. */
export async function handOver(
  db: ScopedDb,
  document: Pick<DocumentRow, "registryId" | "applicationId" | "personId">,
  fileId: string,
  at: Date,
): Promise<void> {
  const { registryId, applicationId, personId } = document;
  await db.applicationFile.createMany({
    data: [{ registryId, applicationId, personId, fileId, purpose: "form", attachedAt: at }],
  });
}

/** Makes the error for a ceremony that ended before its signature could be written down: STALE. */
export const ceremonyOver = (): AppError =>
  new AppError("STALE", "the ceremony ended meanwhile", [{ key: "application.stale" }]);

/** Notes a party's signature on the document in force; after the application has moved, as everything locks it first. */
export async function markSigned(
  db: ScopedDb,
  { id }: Pick<DocumentRow, "id">,
  { party, at }: { party: SigningParty; at: Date },
): Promise<void> {
  const field = party === "applicant" ? "applicantSignedAt" : "employerSignedAt";
  const marked = await db.formDocument.updateMany({
    where: { id, status: "current", [field]: null },
    data: { [field]: at },
  });
  if (marked.count !== 1) throw ceremonyOver();
}

/** 作废: what was signed no longer counts and is no longer shown to the others; its bytes are kept. Open ceremonies end. */
export async function voidDocument(
  db: ScopedDb,
  record: Pick<ApplicationRecord, "id" | "registryId">,
  at: Date,
): Promise<void> {
  const { registryId, id: applicationId } = record;
  const current = await db.formDocument.findFirst({
    where: { registryId, applicationId, status: "current" },
    select: { id: true, applicantSignedAt: true },
  });
  if (!current) return;
  await db.formDocument.updateMany({
    where: { registryId, id: current.id },
    data: { status: current.applicantSignedAt ? "void" : "superseded", endedAt: at },
  });
  await db.signingRequest.updateMany({
    where: { registryId, documentId: current.id, step: { in: ["open", "released"] } },
    data: { step: "cancelled", finishedAt: at },
  });
  await db.applicationFile.deleteMany({ where: { registryId, applicationId, purpose: "form" } });
}
