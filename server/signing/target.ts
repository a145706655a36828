import "server-only";
import { AppError } from "@/lib/errors";
import { overtaken, takenBack } from "@/server/applications/overtaken";
import { type ApplicationRecord, readApplication } from "@/server/applications/record";
import type { Scope } from "@/server/auth/scope";
import type { ScopedDb } from "@/server/db/scope";
import { type DocumentRow, readCurrentDocument } from "./form-documents";

/** Which document a party means: the one its page showed, so that nothing else is signed by accident. */
export interface SigningTarget {
  applicationId: string;
  documentId: string;
}

/** Reads an application with its document in force; STALE, with who did what, when the page showed another, or when it was saved again or taken back since. */
export async function readTarget(
  db: ScopedDb,
  scope: Scope,
  { applicationId, documentId }: SigningTarget,
): Promise<{ record: ApplicationRecord; document: DocumentRow }> {
  const record = await readHanded(db, scope, applicationId);
  const document = await readCurrentDocument(db, record);
  const shows =
    document?.id === documentId && (document.applicantSignedAt !== null || isOf(document, record));
  if (!shows) throw await overtaken(db, scope, record);
  return { record, document };
}

async function readHanded(db: ScopedDb, scope: Scope, id: string): Promise<ApplicationRecord> {
  try {
    return await readApplication(db, id);
  } catch (error) {
    const gone = error instanceof AppError && error.problem.kind === "NOT_FOUND";
    throw (gone && (await takenBack(db, scope, id))) || error;
  }
}

/** Tells whether a document shows what was saved last. */
export function isOf(document: DocumentRow, record: ApplicationRecord): boolean {
  return document.applicationVersion === record.version;
}
