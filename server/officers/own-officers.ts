import "server-only";
import { z } from "zod";
import type { AuditAction } from "@/lib/domain/audit-actions";
import { type RegistryRole, type Role, registryRoles } from "@/lib/domain/officer-roles";
import { AppError, type Reason } from "@/lib/errors";
import { ok, type Result, refused } from "@/lib/result";
import { audit } from "@/server/audit/record";
import { type AuthScope, authScope, type RegistryScope } from "@/server/auth/scope";
import { now } from "@/server/clock";
import { type ScopedDb, withScope } from "@/server/db/scope";
import { type InvitationLink, makeInvitationLink } from "./invitation-link";
import { type InvitedOfficer, inviteTo } from "./invite-officer";
import { findOfficer, lockAdministratorsOf, readOfficers, resumePosts, suspendPosts } from "./repository";
import { changeRoles, eachOnce } from "./roles";

/** An officer of a registry as its administrator sees him. */
export const ownOfficer = z.object({
  accountId: z.uuid(),
  login: z.string(),
  name: z.string(),
  /** "blocked" is the platform's doing, "suspended" the registry's own. */
  status: z.enum(["active", "invited", "suspended", "blocked"]),
  suspendedReason: z.string().nullable(),
  roles: z.array(z.enum(registryRoles)),
  linkEndsAt: z.date().nullable(),
  self: z.boolean(),
});
export type OwnOfficer = z.infer<typeof ownOfficer>;

/** Why something is done to an officer, as the registry keeps it: 5 to 200 characters. */
export const officerReason = z.string().trim().min(5, "officer.reason").max(200, "officer.reason");

/** Lists the officers of the administrator's own registry. */
export async function listOwnOfficers(scope: RegistryScope): Promise<OwnOfficer[]> {
  const rows = await withScope(authScope(scope.actor), (db) => readOfficers(db, scope.registryId, now()));
  return rows.map(({ id, memberships, invitations, status, ...row }) => {
    const rest = memberships.find(({ suspendedAt }) => suspendedAt);
    return ownOfficer.parse({
      ...row,
      accountId: id,
      status: status !== "blocked" && rest ? "suspended" : status,
      suspendedReason: rest?.suspendedReason ?? null,
      roles: memberships.map(({ role }) => role),
      linkEndsAt: invitations[0]?.expiresAt ?? null,
      self: id === scope.actor.id,
    });
  });
}

/** Invites an officer to the administrator's own registry; nobody invites himself to further roles. */
export function inviteOwnOfficer(scope: RegistryScope, input: Omit<InvitedOfficer, "registry">) {
  const auth = authScope(scope.actor);
  return withScope(auth, async (db) => {
    const own = scope.actor.id ? await findOfficer(db, scope.actor.id) : null;
    if (own?.login === input.login.trim().toLowerCase())
      return refused<Reason>({ key: "officer.ownRoles", field: "login" });
    return inviteTo(db, auth, scope.registryId, input);
  });
}

/** Gives an officer of the registry these roles and no others. Nobody adds to his own; the last administrator stays one. */
export function changeOwnRoles(
  scope: RegistryScope,
  { accountId, roles }: { accountId: string; roles: RegistryRole[] },
): Promise<Result<true, Reason>> {
  return onOfficer(scope, accountId, async (db, auth, had) => {
    const wanted = eachOnce(roles);
    if (accountId === scope.actor.id && wanted.some((role) => !had.includes(role)))
      return refused({ key: "officer.ownRoles", field: "roles" });
    if (!wanted.includes("registryAdministrator") && (await isLast(db, scope, accountId)))
      return refused({ key: "officer.lastOfRegistry", field: "roles" });
    return changeRoles(db, auth, { accountId, registryId: scope.registryId, roles: wanted });
  });
}

/** Lays an officer's posts in the registry at rest, from his next request on; his account and his posts elsewhere are not touched. */
export function suspendOfficer(
  scope: RegistryScope,
  { accountId, reason }: { accountId: string; reason: string },
): Promise<Result<true, Reason>> {
  return onOfficer(scope, accountId, async (db, auth) => {
    if (accountId === scope.actor.id) return refused({ key: "officer.self" });
    if (await isLast(db, scope, accountId)) return refused({ key: "officer.lastOfRegistry" });
    const post = { accountId, registryId: scope.registryId };
    if (await suspendPosts(db, post, reason, now()))
      await note(db, auth, scope, "officer.suspended", accountId);
    return ok(true);
  });
}

/** Ends the rest of an officer's posts in the registry. */
export function resumeOfficer(scope: RegistryScope, accountId: string): Promise<Result<true, Reason>> {
  return onOfficer(scope, accountId, async (db, auth) => {
    if (accountId === scope.actor.id) return refused({ key: "officer.self" });
    if (await resumePosts(db, { accountId, registryId: scope.registryId }))
      await note(db, auth, scope, "officer.resumed", accountId);
    return ok(true);
  });
}

/**
 * Makes a link by which an officer who lost his second factor sets a new one. His password stays and is asked for, so that the
 * link alone opens nothing to whoever made it; who has none yet gets his invitation anew. Never one's own, nor that of an
 * officer who also serves elsewhere: that is the platform's.
 */
export function resetSecondFactor(
  scope: RegistryScope,
  { accountId, reason }: { accountId: string; reason: string },
): Promise<Result<InvitationLink, Reason>> {
  return onOfficer(scope, accountId, async (db, auth) => {
    if (accountId === scope.actor.id) return refused({ key: "officer.self" });
    const officer = await findOfficer(db, accountId);
    if (officer?.status === "blocked") return refused({ key: "officer.blockedByPlatform" });
    if (officer?.memberships.some(({ registryId }) => registryId !== scope.registryId))
      return refused({ key: "officer.servesElsewhere" });
    const keepsPassword = await hasPassword(db, accountId);
    const link = await makeInvitationLink(db, accountId, {
      invitedBy: scope.actor.id,
      keepsPassword,
      reason,
    });
    await note(db, auth, scope, keepsPassword ? "officer.totpReset" : "officer.invited", accountId);
    return ok(link);
  });
}

/** Does something to an officer of the registry, knowing his roles there; somebody else's officer does not exist. */
function onOfficer<T>(
  scope: RegistryScope,
  accountId: string,
  work: (db: ScopedDb, auth: AuthScope, had: Role[]) => Promise<Result<T, Reason>>,
): Promise<Result<T, Reason>> {
  const auth = authScope(scope.actor);
  return withScope(auth, async (db) => {
    const officer = await findOfficer(db, accountId);
    const here = officer?.memberships.filter(({ registryId }) => registryId === scope.registryId) ?? [];
    if (here.length === 0) throw new AppError("NOT_FOUND", `no officer ${accountId} here`);
    return work(
      db,
      auth,
      here.map(({ role }) => role as Role),
    );
  });
}

/** True for the only administrator of the registry who can sign in and work. */
async function isLast(db: ScopedDb, { registryId }: RegistryScope, accountId: string): Promise<boolean> {
  const able = await lockAdministratorsOf(db, registryId);
  return able.length === 1 && able[0] === accountId;
}

async function hasPassword(db: ScopedDb, accountId: string): Promise<boolean> {
  const kept = await db.account.findUnique({ where: { id: accountId }, select: { passwordHash: true } });
  return kept?.passwordHash !== null;
}

function note(
  db: ScopedDb,
  auth: AuthScope,
  { registryId }: RegistryScope,
  action: AuditAction,
  accountId: string,
): Promise<void> {
  return audit(db, auth, { action, registryId, subject: { type: "account", id: accountId } });
}
