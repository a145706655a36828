import "server-only";
import { PDFDocument } from "pdf-lib";
import type { PersonScope } from "@/server/auth/scope";
import { acceptPdf } from "@/server/files/pdf-upload";
import { storeFile } from "@/server/files/service";

/** Stores a scan of one blank page as a file of the person's own, by the way of an upload; answers its id. */
export async function storeProof(
  scope: PersonScope,
  purpose: "qualificationScan" | "educationProof",
): Promise<string> {
  const document = await PDFDocument.create();
  document.addPage([595, 842]);
  const bytes = await document.save({ useObjectStreams: false });
  const { mediaType } = await acceptPdf(bytes);
  const owner = { ownerClass: "person", personId: scope.personId } as const;
  const { id } = await storeFile(scope, { owner, purpose, mediaType, bytes, originalName: `${purpose}.pdf` });
  return id;
}
