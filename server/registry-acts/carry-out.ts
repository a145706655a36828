import "server-only";
import { addYears, plainDateIn } from "@/lib/domain/plain-date";
import { AppError } from "@/lib/errors";
import type { RegistryActKind } from "@/lib/professions/registry-acts-schema";
import type { RegistryScope } from "@/server/auth/scope";
import { planEndCopy } from "@/server/certificates/plan-end-copy";
import type { Prisma, ScopedDb } from "@/server/db/scope";
import { noteChange, type RegistrationChangeKind } from "@/server/registrations/note-change";
import type { ActRecord } from "./record";

const changes: Record<RegistryActKind, RegistrationChangeKind> = {
  lock: "locked",
  unlock: "unlocked",
  deregistration: "deregistered",
  rescission: "rescinded",
  revocation: "revoked",
};

/**
 * Carries an approved act out in the transaction that makes it effective: what it ends is invalid at once, its certificates with
 * it, and a copy that says so is made. STALE when the registration no longer is what the act was proposed for.
 */
export async function carryOut(db: ScopedDb, scope: RegistryScope, act: ActRecord, at: Date): Promise<void> {
  const { registryId } = scope;
  const { id, personId, number } = act.row.registration;
  // In the order in which an exchange and a grant lock them: whoever comes second sees what the first did.
  await db.$queryRaw`
    SELECT id FROM registration WHERE registry_id = ${registryId}::uuid AND person_id = ${personId}::uuid ORDER BY id FOR UPDATE`;
  const { where, data } = effectOf(act, at);
  const changed = await db.registration.updateMany({ where: { id, registryId, personId, ...where }, data });
  if (changed.count !== 1)
    throw new AppError("STALE", `registration ${id} no longer allows the act`, [
      { key: "registerAct.registrationChanged", values: { number } },
    ]);
  await noteChange(db, scope, { registrationId: id, applicationId: null, kind: changes[act.kind] });
  if (act.kind === "lock" || act.kind === "unlock") return;
  await planEndCopy(db, scope, id, { on: plainDateIn(at), as: act.kind });
}

function effectOf(
  { kind, ground }: ActRecord,
  at: Date,
): { where: Prisma.RegistrationWhereInput; data: Prisma.RegistrationUncheckedUpdateManyInput } {
  if (kind === "lock") return { where: { standing: "registered", lockedAt: null }, data: { lockedAt: at } };
  if (kind === "unlock") return { where: { lockedAt: { not: null } }, data: { lockedAt: null } };
  const years = ground.waitingYears?.value;
  return {
    where: { standing: "registered" },
    data: {
      standing: kind === "deregistration" ? "deregistered" : "revoked",
      endedBy: kind === "deregistration" ? "registry" : kind,
      endedAt: at,
      barredUntil: years ? new Date(addYears(plainDateIn(at), years)) : null,
    },
  };
}
