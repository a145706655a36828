import "server-only";
import type { Reason } from "@/lib/errors";
import { type ApplicationRecord, readApplication } from "@/server/applications/record";
import type { RegistryScope } from "@/server/auth/scope";
import { type ScopedDb, withScope } from "@/server/db/scope";
import { readCurrentDocument } from "@/server/signing/form-documents";
import { checkSignatures, signedWith } from "./checks";

/**
 * Checks the signed form anew from its bytes, since the page may have been opened long ago. Outside the decision's transaction,
 * as it reads the file; whatever changes the form also changes the case's version.
 */
export async function formObstacle(scope: RegistryScope, id: string): Promise<Reason | undefined> {
  const { record, document, prepared } = await withScope(scope, async (db) => {
    const record = await readApplication(db, id);
    const document = await readCurrentDocument(db, record);
    return { record, document, prepared: await signedWith(db, document) };
  });
  const checks = await checkSignatures(scope, record, document, prepared);
  return checks.every(({ outcome }) => outcome === "good") ? undefined : { key: "review.signatures" };
}

/**
 * Looks at the person's registrations in the decision's own transaction, which they wait for: a lock, or a registration
 * revoked since the applicant signed, is not granted over. What is to end may be locked.
 */
export async function registrationObstacle(
  db: ScopedDb,
  { matter, row: { registryId, personId, handedOverAt } }: ApplicationRecord,
): Promise<Reason | undefined> {
  if (matter.effect === "deregister") return undefined; // it is ended on condition that it stands
  await db.$queryRaw`SELECT id FROM registration WHERE registry_id = ${registryId}::uuid AND person_id = ${personId}::uuid FOR UPDATE`;
  const rows = await db.registration.findMany({ where: { registryId, personId } });
  const locked = rows.find(({ lockedAt }) => lockedAt);
  if (locked) return { key: "review.locked", values: { number: locked.number } };
  const revoked = rows.find(
    ({ standing, endedAt }) =>
      standing === "revoked" && (!endedAt || !handedOverAt || endedAt >= handedOverAt),
  );
  return revoked && { key: "review.revokedSince", values: { number: revoked.number } };
}
