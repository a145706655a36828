import "server-only";
import { z } from "zod";
import { certificateContent } from "@/lib/dto/certificate";
import { AppError } from "@/lib/errors";
import type { PersonScope } from "@/server/auth/scope";
import { withScope } from "@/server/db/scope";
import { isPageWidth, pageImage, type StoredPdf } from "@/server/documents/page-images";
import { digestOf, readFile, type StoredFile } from "@/server/files/service";
import { drawCopy } from "./draw-copy";
import { readOwn } from "./own-certificates";

interface ServedFile {
  meta: Pick<StoredFile, "id" | "mediaType" | "originalName">;
  bytes: Uint8Array;
}

/** Reads the sealed original (OFD) or the sealed copy (PDF) of a certificate for its holder; NOT_FOUND before it was made. */
export async function readCertificateFile(
  scope: PersonScope,
  id: string,
  form: "ofd" | "pdf",
): Promise<ServedFile> {
  const row = await own(scope, id);
  const fileId = form === "ofd" ? row.ofdFileId : row.pdfFileId;
  if (!fileId) throw new AppError("NOT_FOUND", "the certificate was not made yet");
  return readFile(scope, fileId);
}

/** Reads the picture of a certificate for its holder: of the sealed copy, or before it is made of what it will say. */
export async function readCertificatePage(
  scope: PersonScope,
  id: string,
  width: number,
): Promise<ServedFile> {
  if (!isPageWidth(width)) throw new AppError("NOT_FOUND", "no such width");
  const row = await own(scope, id);
  const image = await pageImage(await copyOf(scope, row), 1, width);
  return { meta: { id, mediaType: "image/webp", originalName: "1.webp" }, bytes: image };
}

type OwnRow = Awaited<ReturnType<typeof own>>;

/** The sealed copy; or what it will look like, known by all that is drawn, so that it is drawn once and not at every request. */
async function copyOf(scope: PersonScope, row: OwnRow): Promise<StoredPdf> {
  if (row.pdfFileId) {
    const { bytes } = await readFile(scope, row.pdfFileId);
    return { sha256: digestOf(bytes), bytes: async () => bytes };
  }
  const drawnFrom = [row.id, row.contentSha256, row.photoId, row.signatureId ?? ""].join(" ");
  return {
    sha256: digestOf(Buffer.from(drawnFrom)),
    bytes: async () =>
      drawCopy(certificateContent.parse(row.content), await imagesOf(scope, row), row.createdAt),
  };
}

async function own(scope: PersonScope, id: string) {
  if (!z.guid().safeParse(id).success) throw new AppError("NOT_FOUND", "no such certificate in this scope");
  return withScope(scope, (db) => readOwn(db, id));
}

async function imagesOf(scope: PersonScope, row: { photoId: string; signatureId: string | null }) {
  const photo = (await readFile(scope, row.photoId)).bytes;
  return row.signatureId ? { photo, signature: (await readFile(scope, row.signatureId)).bytes } : { photo };
}
