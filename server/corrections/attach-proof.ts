import "server-only";
import { z } from "zod";
import type { PdfDescription } from "@/lib/dto/file";
import { audit } from "@/server/audit/record";
import { officerOf } from "@/server/auth/officer-of";
import { registryScopeOfSession } from "@/server/auth/scope";
import type { LiveSession } from "@/server/auth/sessions";
import { withScope } from "@/server/db/scope";
import { acceptPdf, pdfLimits } from "@/server/files/pdf-upload";
import { recordFile, stageFile } from "@/server/files/service";
import { readUpload } from "@/server/files/upload-intake";
import { uploadedName } from "@/server/files/upload-pdf";
import { refuseConcerned } from "./interest";
import { readCorrection, staleCorrection } from "./record";

/** What an upload says of itself in its address: which correction of which registry it proves. */
export const proofQuery = z.object({ registry: z.string().max(80), id: z.uuid() });

/** Keeps the PDF that proves a correction, from the officer who entered it; another one replaces it while nobody has decided. */
export async function attachProof(
  session: LiveSession,
  request: { body: ReadableStream<Uint8Array> | null; headers: Headers },
  { registry, id }: z.output<typeof proofQuery>,
): Promise<PdfDescription> {
  const scope = registryScopeOfSession(session, registry, "correction.enter");
  const { registryId } = scope;
  const mine = { id, registryId, state: "waiting", enteredBy: officerOf(scope) };
  const { personId } = await withScope(scope, async (db) => {
    const row = await readCorrection(db, id);
    if ((await db.personCorrection.count({ where: mine })) === 0) throw await staleCorrection(db, scope, id);
    await refuseConcerned(db, scope, row);
    return row;
  });
  const { bytes } = await readUpload(request, pdfLimits.bytes);
  const { mediaType, pages } = await acceptPdf(bytes);
  const staged = await stageFile({
    owner: { ownerClass: "registry", personId, registryId },
    purpose: "correctionProof",
    mediaType,
    bytes,
    pages,
    originalName: uploadedName(request.headers),
  });
  return withScope(scope, async (db) => {
    const file = await recordFile(db, staged);
    const kept = await db.personCorrection.updateMany({
      where: mine,
      data: { proofFileId: file.id, version: { increment: 1 } }, // whoever read the earlier proof has not read this one
    });
    if (kept.count !== 1) throw await staleCorrection(db, scope, id);
    await audit(db, scope, {
      action: "correction.proved",
      subject: { type: "personCorrection", id },
      personId,
      detail: { sha256: file.sha256 },
    });
    return { id: file.id, name: file.originalName, byteLength: file.byteLength, pages };
  });
}
