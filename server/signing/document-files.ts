import "server-only";
import { z } from "zod";
import { AppError } from "@/lib/errors";
import type { Scope } from "@/server/auth/scope";
import { withScope } from "@/server/db/scope";
import { isPageWidth, pageImage } from "@/server/documents/page-images";
import { readFile, type StoredFile } from "@/server/files/service";
import { type DocumentRow, newestRevision, readDocument } from "./form-documents";

/** A file to be answered: what it is, and its bytes. */
interface ServedFile {
  meta: Pick<StoredFile, "id" | "mediaType" | "originalName">;
  bytes: Uint8Array;
}

/** Reads the newest bytes of a document the scope may see; NOT_FOUND otherwise. */
export async function readDocumentFile(scope: Scope, id: string): Promise<ServedFile> {
  return readFile(scope, newestRevision(await visible(scope, id)).fileId);
}

/** Reads a page (from 1 on) of a document the scope may see, as an image of one of the widths that are drawn. */
export async function readDocumentPage(
  scope: Scope,
  id: string,
  { page, width }: { page: number; width: number },
): Promise<ServedFile> {
  const document = await visible(scope, id);
  if (page > document.pages || !isPageWidth(width)) throw new AppError("NOT_FOUND", "no such page image");
  const { fileId, sha256 } = newestRevision(document);
  const bytes = await pageImage(
    { sha256, bytes: async () => (await readFile(scope, fileId)).bytes },
    page,
    width,
  );
  return { meta: { id, mediaType: "image/webp", originalName: `${page}.webp` }, bytes };
}

async function visible(scope: Scope, id: string): Promise<DocumentRow> {
  const document = z.guid().safeParse(id).success
    ? await withScope(scope, (db) => readDocument(db, id))
    : null;
  if (!document) throw new AppError("NOT_FOUND", "no such document in this scope");
  return document;
}
