import "server-only";
import { PDFDocument } from "pdf-lib";
import type { PersonScope, RegistryScope } from "@/server/auth/scope";
import { acceptPdf } from "@/server/files/pdf-upload";
import { storeFile } from "@/server/files/service";

/** Stores a scan of one blank page as a file of the person's own, by the way of an upload; answers its id. */
export async function storeProof(
  scope: PersonScope,
  purpose: "qualificationScan" | "educationProof" | "absenceProof" | "explanation",
): Promise<string> {
  const bytes = await blankPage();
  const { mediaType } = await acceptPdf(bytes);
  const owner = { ownerClass: "person", personId: scope.personId } as const;
  const { id } = await storeFile(scope, { owner, purpose, mediaType, bytes, originalName: `${purpose}.pdf` });
  return id;
}

/** Stores the proof of an act on somebody's registration, a blank page, by the way of an upload; answers its id. */
export async function storeActProof(
  scope: RegistryScope,
  { personId }: { personId: string },
): Promise<string> {
  const bytes = await blankPage();
  const { mediaType, pages } = await acceptPdf(bytes);
  const owner = { ownerClass: "registry", personId, registryId: scope.registryId } as const;
  const originalName = "证明材料.pdf";
  return (await storeFile(scope, { owner, purpose: "actProof", mediaType, bytes, pages, originalName })).id;
}

async function blankPage(): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  document.addPage([595, 842]);
  return document.save({ useObjectStreams: false });
}
