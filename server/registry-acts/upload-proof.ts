import "server-only";
import { z } from "zod";
import type { PdfDescription } from "@/lib/dto/file";
import { AppError } from "@/lib/errors";
import { countTry } from "@/server/auth/rate-limit";
import { type RegistryScope, registryScopeOfSession } from "@/server/auth/scope";
import type { LiveSession } from "@/server/auth/sessions";
import { type ScopedDb, withScope } from "@/server/db/scope";
import { acceptPdf, pdfLimits } from "@/server/files/pdf-upload";
import { storeFile } from "@/server/files/service";
import { readUpload } from "@/server/files/upload-intake";
import { uploadedName } from "@/server/files/upload-pdf";
import { interestInRegistration } from "./interest";

/** What an upload says of itself in its address: the registry, and the registration that it is about. */
export const proofUploadQuery = z.object({ registry: z.string().max(80), registration: z.uuid() });

const perOfficer = { points: 60, seconds: 60 * 60 };

/** Takes the proof of an act in for an officer who may propose one: checks the PDF and keeps it as the registry's own file. */
export async function uploadActProof(
  session: LiveSession,
  request: { body: ReadableStream<Uint8Array> | null; headers: Headers },
  { registry, registration }: z.output<typeof proofUploadQuery>,
): Promise<PdfDescription> {
  const scope = registryScopeOfSession(session, registry, "register.propose");
  const { registryId } = scope;
  const personId = await withScope(scope, (db) => holderOf(db, scope, registration));
  await countTry(`upload:${session.accountId}`, perOfficer);
  const { bytes } = await readUpload(request, pdfLimits.bytes);
  const { mediaType, pages } = await acceptPdf(bytes);
  const { id, originalName, byteLength } = await storeFile(scope, {
    owner: { ownerClass: "registry", personId, registryId },
    purpose: "actProof",
    mediaType,
    bytes,
    pages,
    originalName: uploadedName(request.headers),
  });
  return { id, name: originalName, byteLength, pages };
}

/** Reads whose registration it is; NOT_FOUND for another registry's, REFUSED in his own cause. */
async function holderOf(db: ScopedDb, scope: RegistryScope, id: string): Promise<string> {
  const registration = await db.registration.findFirst({
    where: { registryId: scope.registryId, id },
    include: { employer: { select: { creditCode: true } } },
  });
  if (!registration) throw new AppError("NOT_FOUND", "no such registration in this scope");
  const concerned = await interestInRegistration(db, scope, registration);
  if (concerned) throw new AppError("REFUSED", "an act in his own cause", [concerned]);
  return registration.personId;
}
