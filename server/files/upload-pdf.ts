import "server-only";
import { z } from "zod";
import type { PdfDescription } from "@/lib/dto/file";
import { AppError } from "@/lib/errors";
import type { PersonScope } from "@/server/auth/scope";
import { withScope } from "@/server/db/scope";
import { acceptPdf, pdfLimits } from "./pdf-upload";
import { findFile } from "./repository";
import { storeFile } from "./service";
import { readUpload } from "./upload-intake";
import { countUpload } from "./upload-limit";

/** What an upload says of itself in its address: what the PDF proves. */
export const pdfUploadQuery = z.object({
  purpose: z.enum(["qualificationScan", "educationProof", "absenceProof", "explanation"]),
});

const nameHeader = "x-upload-name"; // not in the address: names of files name people, and addresses are logged

/** Takes a PDF in for its uploader: receives it whole, checks it, and keeps it as it came as the person's own file. */
export async function uploadPdf(
  scope: PersonScope,
  request: { body: ReadableStream<Uint8Array> | null; headers: Headers },
  { purpose }: z.output<typeof pdfUploadQuery>,
): Promise<PdfDescription> {
  await countUpload(scope);
  const { bytes } = await readUpload(request, pdfLimits.bytes);
  const { mediaType, pages } = await acceptPdf(bytes);
  const { id, originalName, byteLength } = await storeFile(scope, {
    owner: { ownerClass: "person", personId: scope.personId },
    purpose,
    mediaType,
    bytes,
    pages,
    originalName: uploadedName(request.headers),
  });
  return { id, name: originalName, byteLength, pages };
}

/** Describes a PDF that the person uploaded, for the field that shows it; NOT_FOUND for any other file. */
export async function describePdf(scope: PersonScope, id: string): Promise<PdfDescription> {
  const found = await withScope(scope, (db) => findFile(db, id));
  if (!found?.pages || found.ownerClass !== "person")
    throw new AppError("NOT_FOUND", "no such PDF in this scope");
  return { id, name: found.originalName, byteLength: found.byteLength, pages: found.pages };
}

/** Reads the name under which a file was sent; undefined where there is none that can be read. */
export function uploadedName(headers: Headers): string | undefined {
  const encoded = headers.get(nameHeader);
  try {
    return encoded ? decodeURIComponent(encoded) : undefined;
  } catch {
    return undefined; // a name that cannot be read is no name
  }
}
