import "server-only";
import { AppError } from "@/lib/errors";
import { type ApplicationRecord, readApplication } from "@/server/applications/record";
import type { ScopedDb } from "@/server/db/scope";
import { type DocumentRow, readCurrentDocument } from "./form-documents";

/** Which document a party means: the one its page showed, so that nothing else is signed by accident. */
export interface SigningTarget {
  applicationId: string;
  documentId: string;
}

/** Reads an application with its document in force; STALE when the page showed another, or when it was saved again since. */
export async function readTarget(
  db: ScopedDb,
  { applicationId, documentId }: SigningTarget,
): Promise<{ record: ApplicationRecord; document: DocumentRow }> {
  const record = await readApplication(db, applicationId);
  const document = await readCurrentDocument(db, record);
  const shows =
    document?.id === documentId && (document.applicantSignedAt !== null || isOf(document, record));
  if (!shows) throw new AppError("STALE", "another document is in force", [{ key: "signing.stale" }]);
  return { record, document };
}

/** Tells whether a document shows what was saved last. */
export function isOf(document: DocumentRow, record: ApplicationRecord): boolean {
  return document.applicationVersion === record.version;
}
