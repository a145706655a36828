import "server-only";
import type { AuditAction } from "@/lib/domain/audit-actions";
import type { Scope } from "@/server/auth/scope";
import { now } from "@/server/clock";
import type { Prisma, ScopedDb } from "@/server/db/scope";

/** One thing somebody did. `detail` holds codes, counts and digests, never personal data. */
export interface AuditFact {
  action: AuditAction;
  subject?: { type: string; id: string };
  registryId?: string;
  personId?: string;
  detail?: Prisma.InputJsonObject;
}

/** Writes what happened into the audit log, inside the transaction in which it happened. */
export function audit(db: ScopedDb, scope: Scope, fact: AuditFact): Promise<void> {
  return auditAll(db, scope, [fact]);
}

/** Writes many facts at once; at most some thousand. */
export async function auditAll(db: ScopedDb, scope: Scope, facts: readonly AuditFact[]): Promise<void> {
  const { actor } = scope;
  const at = now();
  await db.auditEntry.createMany({
    // createMany, because it reads nothing back: most scopes may add entries but not see them
    data: facts.map((fact) => ({
      at,
      actorKind: actor.kind,
      actorId: actor.id ?? null,
      sessionId: actor.sessionId ?? null,
      address: actor.address ?? null,
      registryId: fact.registryId ?? (scope.kind === "registry" ? scope.registryId : null),
      employerId: scope.kind === "employer" ? scope.employerId : null,
      personId: fact.personId ?? (scope.kind === "person" ? scope.personId : null),
      action: fact.action,
      subjectType: fact.subject?.type ?? null,
      subjectId: fact.subject?.id ?? null,
      detail: fact.detail ?? {},
    })),
  });
}
