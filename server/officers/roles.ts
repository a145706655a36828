import "server-only";
import type { AuditAction } from "@/lib/domain/audit-actions";
import { findConflict, type RegistryRole, type Role } from "@/lib/domain/officer-roles";
import type { Reason } from "@/lib/errors";
import { ok, type Result, refused } from "@/lib/result";
import { audit } from "@/server/audit/record";
import type { AuthScope } from "@/server/auth/scope";
import { now } from "@/server/clock";
import type { ScopedDb } from "@/server/db/scope";
import { endMembership, findOfficer, insertMembership, lockOfficer, type RegistryId } from "./repository";

/** The roles an officer is to have in one place after a change, and who makes it. */
interface Change {
  accountId: string;
  registryId: RegistryId;
  roles: readonly Role[];
}

/**
 * Gives an officer the roles named in a registry or on the platform and takes the others there away, each written down. Refused
 * where duties would meet that are separate, whatever else is changed at the same moment. A new role rests where his others rest.
 */
export async function changeRoles(
  db: ScopedDb,
  auth: AuthScope,
  { accountId, registryId, roles }: Change,
): Promise<Result<true, Reason>> {
  await lockOfficer(db, accountId);
  const posts = (await findOfficer(db, accountId))?.memberships ?? [];
  const here = posts.filter((post) => post.registryId === registryId);
  const elsewhere = posts.filter((post) => post.registryId !== registryId);
  const conflict = findConflict([
    ...elsewhere.map((post) => ({ registryId: post.registryId, role: post.role as Role })),
    ...roles.map((role) => ({ registryId, role })),
  ]);
  if (conflict) return refused({ key: `officer.separate.${conflict[0]}`, field: "roles" });
  for (const { role } of here)
    if (!roles.includes(role as Role)) await end(db, auth, { accountId, registryId, role: role as Role });
  const rest = here.find(({ suspendedAt }) => suspendedAt) ?? null;
  for (const role of roles)
    if (!here.some((post) => post.role === role)) await give(db, auth, { accountId, registryId, role }, rest);
  return ok(true);
}

/** Gives an officer further roles beside those he has there; refused as in changeRoles. */
export async function addRoles(
  db: ScopedDb,
  auth: AuthScope,
  { accountId, registryId, roles }: Change,
): Promise<Result<true, Reason>> {
  await lockOfficer(db, accountId);
  const posts = (await findOfficer(db, accountId))?.memberships ?? [];
  const had = posts.filter((post) => post.registryId === registryId).map(({ role }) => role as Role);
  return changeRoles(db, auth, { accountId, registryId, roles: [...new Set([...had, ...roles])] });
}

/** Narrows what a form sends to roles of a registry, each once. */
export const eachOnce = (roles: readonly RegistryRole[]): RegistryRole[] => [...new Set(roles)];

type Rest = { suspendedAt: Date | null; suspendedReason: string | null };
type Membership = { accountId: string; registryId: RegistryId; role: Role };

async function give(db: ScopedDb, auth: AuthScope, membership: Membership, rest: Rest | null): Promise<void> {
  const { suspendedAt, suspendedReason } = rest ?? { suspendedAt: null, suspendedReason: null };
  const grantedBy = auth.actor.id ?? null;
  const made = await insertMembership(db, { ...membership, grantedBy, suspendedAt, suspendedReason });
  if (made) await noteRole(db, auth, "officer.roleGranted", membership);
}

async function end(db: ScopedDb, auth: AuthScope, membership: Membership): Promise<void> {
  if (await endMembership(db, membership, now())) await noteRole(db, auth, "officer.roleRevoked", membership);
}

function noteRole(
  db: ScopedDb,
  auth: AuthScope,
  action: AuditAction,
  { accountId, registryId, role }: Membership,
): Promise<void> {
  return audit(db, auth, {
    action,
    subject: { type: "account", id: accountId },
    ...(registryId ? { registryId } : {}),
    detail: { role },
  });
}
