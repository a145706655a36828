import "server-only";
import { formFileName } from "@/lib/documents/form-file-name";
import { plainDateIn } from "@/lib/domain/plain-date";
import type { Reason } from "@/lib/errors";
import { ok, type Result, refused } from "@/lib/result";
import { assertSeen } from "@/server/applications/overtaken";
import { type ApplicationRecord, readApplication } from "@/server/applications/record";
import { countTry } from "@/server/auth/rate-limit";
import type { PersonScope } from "@/server/auth/scope";
import { now } from "@/server/clock";
import { isUniqueViolation } from "@/server/db/errors";
import { type ScopedDb, withScope } from "@/server/db/scope";
import { drawForm } from "@/server/documents/form/draw-form";
import { countPages } from "@/server/documents/page-images";
import { readFile, stageFile } from "@/server/files/service";
import { type RegistryInForce, readRegistry } from "@/server/registries/settings";
import { readCurrentDocument, recordDrawn } from "./form-documents";
import { formOf } from "./form-of";
import { isOf } from "./target";

const drawingsPerHour = { points: 60, seconds: 60 * 60 };

/** Draws the form from what was saved last and keeps it as the document to be signed; drawn already, nothing happens. */
export async function prepareForm(scope: PersonScope, applicationId: string): Promise<Result<true, Reason>> {
  const at = now();
  const needed = await withScope(scope, (db) => drawingNeeded(db, applicationId, at));
  if (!needed.ok) return needed;
  if (needed.value === "nothing") return ok(true);
  await countTry(`draw:${scope.personId}`, drawingsPerHour);
  const { record, registry, employerId } = needed.value;
  const content = formOf(record, registry);
  const bytes = await drawForm(content, await imagesOf(scope, record), at);
  const pages = await countPages(bytes);
  const fileName = formFileName(content.title, at);
  const staged = await stageFile({
    owner: { ownerClass: "person", personId: scope.personId },
    purpose: "form",
    mediaType: "application/pdf",
    bytes,
    originalName: fileName,
  });
  return withScope(scope, async (db) => {
    const current = await readApplication(db, applicationId);
    await assertSeen(db, scope, current, record.version);
    await recordDrawn(db, record, { fileName, pages, at, staged, employerId });
    return ok(true as const);
  }).catch((error: unknown) => {
    if (isUniqueViolation(error)) return ok(true as const); // another tab has drawn it meanwhile
    throw error;
  });
}

interface Drawing {
  record: ApplicationRecord;
  registry: RegistryInForce;
  employerId: string;
}

async function drawingNeeded(
  db: ScopedDb,
  applicationId: string,
  at: Date,
): Promise<Result<Drawing | "nothing", Reason>> {
  const record = await readApplication(db, applicationId);
  const document = await readCurrentDocument(db, record);
  if (document && (document.applicantSignedAt || isOf(document, record))) return ok("nothing");
  const { employerId } = record.row;
  if (record.state !== "saved" || !employerId)
    return refused({ key: "application.notInThisState", values: { state: record.state, action: "sign" } });
  return ok({
    record,
    registry: await readRegistry(db, { id: record.registryId }, plainDateIn(at)),
    employerId,
  });
}

async function imagesOf(
  scope: PersonScope,
  { answers }: ApplicationRecord,
): Promise<{ photo: Uint8Array; signatureImage?: Uint8Array }> {
  if (!answers) throw new Error("nothing was saved yet");
  const { bytes: photo } = await readFile(scope, answers.photo);
  if (!answers.signatureImage) return { photo };
  return { photo, signatureImage: (await readFile(scope, answers.signatureImage)).bytes };
}
