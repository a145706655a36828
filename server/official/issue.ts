import "server-only";
import type { DocumentKind } from "@/lib/domain/document-numbers";
import { audit } from "@/server/audit/record";
import type { RegistryScope } from "@/server/auth/scope";
import { now } from "@/server/clock";
import { type ScopedDb, withScope } from "@/server/db/scope";
import { drawOfficial } from "@/server/documents/official/draw-official";
import { type FilePurpose, recordFile, type StagedFile, stageFile } from "@/server/files/service";
import { planDocument } from "./plan-document";
import type { OfficialOrder, PlannedDocument } from "./plan-once";
import { sealDocument } from "./seal-document";

const purposes: Record<DocumentKind, FilePurpose> = {
  acceptance: "notice",
  correction: "notice",
  notAccepted: "decision",
  granted: "decision",
  refused: "decision",
  extension: "notice",
  deregistration: "decision",
  hearing: "notice",
  lock: "notice",
  unlock: "notice",
  rescission: "decision",
  revocation: "decision",
};

/**
 * Issues an official document: plans, draws, seals, verifies, stores. Each step finds what a run before it left, so that it may
 * run again at any time: a document has one number and one file. Throws for an application that is not accepted.
 */
export async function issueOfficialDocument(scope: RegistryScope, order: OfficialOrder): Promise<void> {
  await sealAndStore(scope, await planDocument(scope, order));
}

/** Draws, seals, verifies and stores a planned document unless it has its file; `told` happens in the transaction that gives it one. */
export async function sealAndStore(
  scope: RegistryScope,
  document: PlannedDocument,
  told?: (db: ScopedDb, fileId: string) => Promise<void>,
): Promise<void> {
  if (document.fileId) return;
  const { content, personId, employerId, createdAt } = document;
  const sealed = await sealDocument(scope, await drawOfficial(content, createdAt), content);
  const staged = await stageFile({
    owner: { ownerClass: "registry", personId, registryId: scope.registryId, employerId },
    purpose: purposes[content.kind],
    mediaType: "application/pdf",
    bytes: sealed,
    originalName: `${content.title}_${content.acceptanceNumber ?? content.registrationNumber ?? ""}.pdf`,
  });
  await withScope(scope, (db) => store(db, scope, document, staged, told));
}

/** Writes the file and marks the document as issued, unless another run did so meanwhile. */
async function store(
  db: ScopedDb,
  scope: RegistryScope,
  { id, content, personId }: PlannedDocument,
  staged: StagedFile,
  told?: (db: ScopedDb, fileId: string) => Promise<void>,
): Promise<void> {
  const open = await db.$queryRaw<unknown[]>`
    SELECT id FROM official_document WHERE id = ${id}::uuid AND file_id IS NULL FOR UPDATE`;
  if (open.length === 0) return;
  const file = await recordFile(db, staged);
  await db.officialDocument.updateMany({
    where: { id, fileId: null },
    data: { fileId: file.id, issuedAt: now() },
  });
  await audit(db, scope, {
    action: "official.issued",
    subject: { type: "officialDocument", id },
    personId,
    detail: { kind: content.kind, number: content.number, sha256: file.sha256 },
  });
  await told?.(db, file.id);
}
