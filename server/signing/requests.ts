import "server-only";
import type { SigningParty } from "@/lib/documents/signature-fields";
import type { Scope } from "@/server/auth/scope";
import { now } from "@/server/clock";
import { type Prisma, type ScopedDb, withScope } from "@/server/db/scope";
import { type DocumentRow, newestRevision } from "./form-documents";
import type { PreparedRequest } from "./prepared-request";

/** A party's ceremony over a document, as its row tells. */
export type SigningRequestRow = Prisma.SigningRequestGetPayload<object>;

/** Why a ceremony came to nothing, as its row tells it. */
export type CeremonyFailure = "stale" | "signing";

/** Opens a ceremony of a party over the newest bytes of a document; one that was still open is cancelled. */
export async function openRequest(
  db: ScopedDb,
  document: DocumentRow,
  party: SigningParty,
  opening: { at: Date; expiresAt: Date; serial?: string; prepared?: PreparedRequest },
): Promise<SigningRequestRow> {
  const { registryId, id: documentId, personId, employerId } = document;
  const { at, ...rest } = opening;
  await db.signingRequest.updateMany({
    where: { registryId, documentId, party, step: "open" },
    data: { step: "cancelled", finishedAt: at },
  });
  return db.signingRequest.create({
    data: {
      registryId,
      documentId,
      personId,
      employerId,
      party,
      baseSha256: newestRevision(document).sha256,
      step: "open",
      createdAt: at,
      ...rest,
    },
  });
}

/** Finds the open ceremony of a party over a document; null when there is none or its time is over. */
export function findOpenRequest(
  db: ScopedDb,
  document: Pick<DocumentRow, "registryId" | "id">,
  party: SigningParty,
): Promise<SigningRequestRow | null> {
  return db.signingRequest.findFirst({
    where: {
      registryId: document.registryId,
      documentId: document.id,
      party,
      step: "open",
      expiresAt: { gt: now() },
    },
    orderBy: { createdAt: "desc" },
  });
}

/** Moves a ceremony on, if it still stands where it was left; false when another was first. */
export async function moveRequest(
  db: ScopedDb,
  id: string,
  { from, to, serial }: { from: "open" | "released"; to: "released" | "signed"; serial: string },
): Promise<boolean> {
  const moved = await db.signingRequest.updateMany({
    where: { id, step: from },
    data: { step: to, serial, ...(to === "signed" ? { finishedAt: now() } : {}) },
  });
  return moved.count === 1;
}

/** Ends a ceremony that cannot be completed any more; a new one may be opened. */
export async function cancelRequest(db: ScopedDb, id: string): Promise<void> {
  await db.signingRequest.updateMany({
    where: { id, step: "open" },
    data: { step: "cancelled", finishedAt: now() },
  });
}

/** Notes that a ceremony came to nothing, and why; the application stays as it was. */
export async function failRequest(scope: Scope, id: string, failure: CeremonyFailure): Promise<void> {
  await withScope(scope, (db) =>
    db.signingRequest.updateMany({
      where: { id, step: { in: ["open", "released"] } },
      data: { step: "failed", failure, finishedAt: now() },
    }),
  );
}
