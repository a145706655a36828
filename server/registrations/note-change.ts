import "server-only";
import { audit } from "@/server/audit/record";
import type { RegistryScope } from "@/server/auth/scope";
import { now } from "@/server/clock";
import type { ScopedDb } from "@/server/db/scope";

/** What happened to a registration. */
export type RegistrationChangeKind =
  | "takenOver"
  | "granted"
  | "renewed"
  | "deregistered"
  | "rescinded"
  | "revoked"
  | "renamed"
  | "exchanged"
  | "corrected"
  | "locked"
  | "unlocked";

/** Writes down what just happened to a registration, with its employer and validity as they are now, and logs it. */
export async function noteChange(
  db: ScopedDb,
  scope: RegistryScope,
  change: { registrationId: string; applicationId: string | null; kind: RegistrationChangeKind },
): Promise<void> {
  const { registryId } = scope;
  const { registrationId: id } = change;
  const { personId, employerName, beginsOn, endsOn, number } = await db.registration.findFirstOrThrow({
    where: { registryId, id },
  });
  await db.registrationChange.create({
    data: { ...change, registryId, personId, employerName, beginsOn, endsOn, at: now() },
    select: { id: true },
  });
  await audit(db, scope, {
    action: `registration.${change.kind}`,
    subject: { type: "registration", id },
    registryId,
    personId,
    detail: { number },
  });
}
