import "server-only";
import { z } from "zod";
import type { Role } from "@/lib/domain/officer-roles";
import type { Prisma, ScopedDb } from "@/server/db/scope";

/** Where a role counts: in one registry, or on the platform (null). */
export type RegistryId = string | null;

const inPost = (registryId: RegistryId) => ({ registryId, revokedAt: null }) as const;

/** Finds a registry's id by its code, from the auth scope. */
export async function registryIdOf(db: ScopedDb, code: string): Promise<string | undefined> {
  return (await db.registry.findUnique({ where: { code }, select: { id: true } }))?.id;
}

/** Finds an officer by the name he signs in with. */
export function findOfficerByLogin(db: ScopedDb, login: string) {
  return db.account.findFirst({
    where: { kind: "officer", login },
    select: { id: true, name: true, status: true },
  });
}

/** Makes an officer's account without password; undefined when the login is taken, also by somebody faster. */
export async function insertOfficer(
  db: ScopedDb,
  officer: { id: string; login: string; name: string },
): Promise<boolean> {
  const made = await db.account.createMany({
    data: { ...officer, kind: "officer", status: "invited" },
    skipDuplicates: true,
  });
  return made.count === 1;
}

/** Keeps others from giving this officer roles until the transaction ends. */
export async function lockOfficer(db: ScopedDb, accountId: string): Promise<void> {
  await db.$queryRaw`SELECT id FROM account WHERE id = ${accountId}::uuid FOR UPDATE`;
}

/** Gives a role; tells whether the officer did not have it. */
export async function insertMembership(
  db: ScopedDb,
  membership: Prisma.MembershipCreateManyInput,
): Promise<boolean> {
  const made = await db.membership.createMany({ data: membership, skipDuplicates: true });
  return made.count === 1;
}

/** Takes a role away; tells whether the officer had it. */
export async function endMembership(
  db: ScopedDb,
  { accountId, registryId, role }: { accountId: string; registryId: RegistryId; role: Role },
  at: Date,
): Promise<boolean> {
  const ended = await db.membership.updateMany({
    where: { accountId, role, ...inPost(registryId) },
    data: { revokedAt: at },
  });
  return ended.count === 1;
}

/** Reads the officers who have a role there, with their roles there and the invitation that waits. */
export function readOfficers(db: ScopedDb, registryId: RegistryId, at: Date) {
  return db.account.findMany({
    where: { kind: "officer", memberships: { some: inPost(registryId) } },
    select: {
      id: true,
      login: true,
      name: true,
      status: true,
      memberships: {
        where: inPost(registryId),
        select: { role: true, suspendedAt: true, suspendedReason: true },
        orderBy: { createdAt: "asc" },
      },
      invitations: {
        where: { usedAt: null, expiresAt: { gt: at } },
        select: { expiresAt: true },
        orderBy: { expiresAt: "desc" },
        take: 1,
      },
    },
    orderBy: { login: "asc" },
  });
}

/** Reads one officer with all his posts. */
export function findOfficer(db: ScopedDb, accountId: string) {
  return db.account.findFirst({
    where: { id: accountId, kind: "officer" },
    select: {
      id: true,
      login: true,
      name: true,
      status: true,
      memberships: {
        where: { revokedAt: null },
        select: {
          role: true,
          registryId: true,
          suspendedAt: true,
          suspendedReason: true,
          registry: { select: { code: true, authorityZh: true, authorityEn: true, professionCode: true } },
        },
        orderBy: { createdAt: "asc" },
      },
    },
  });
}

/** Counts the platform's administrators who can sign in, and keeps others from changing that until the transaction ends. */
export async function countAdministrators(db: ScopedDb): Promise<number> {
  await db.$queryRaw`SELECT id FROM membership WHERE registry_id IS NULL AND revoked_at IS NULL ORDER BY id FOR UPDATE`;
  const rows = z.array(z.object({ counted: z.bigint() })).parse(
    await db.$queryRaw`
        SELECT count(*) AS counted FROM membership m JOIN account a ON a.id = m.account_id
        WHERE m.registry_id IS NULL AND m.revoked_at IS NULL AND a.status = 'active'`,
  );
  return Number(rows[0]?.counted ?? 0);
}

/** Sets an account to wait for its invitation: a fresh second factor and, unless it is kept, no password. */
export async function resetAccess(
  db: ScopedDb,
  accountId: string,
  totpSecret: string,
  keepsPassword: boolean,
): Promise<void> {
  await db.account.update({
    where: { id: accountId },
    data: {
      status: "invited",
      ...(keepsPassword ? {} : { passwordHash: null }),
      totpSecret,
      totpLastStep: null,
    },
  });
}

/** Blocks an account that is not blocked; tells whether it was not. */
export async function markBlocked(db: ScopedDb, accountId: string): Promise<boolean> {
  const changed = await db.account.updateMany({
    where: { id: accountId, kind: "officer", status: { not: "blocked" } },
    data: { status: "blocked" },
  });
  return changed.count === 1;
}

/** Ends the links of an account that are still open. */
export async function endInvitations(db: ScopedDb, accountId: string, at: Date): Promise<void> {
  await db.invitation.updateMany({
    where: { accountId, usedAt: null, expiresAt: { gt: at } },
    data: { expiresAt: at },
  });
}

/** Keeps the hash of a new link. */
export async function insertInvitation(
  db: ScopedDb,
  invitation: Prisma.InvitationUncheckedCreateInput,
): Promise<void> {
  await db.invitation.create({ data: invitation, select: { id: true } });
}

/** Finds a link by its hash with the account it is for. */
export function findInvitation(db: ScopedDb, tokenHash: string) {
  return db.invitation.findUnique({ where: { tokenHash }, include: { account: true } });
}

/** Uses a link up if it is still good; tells whether it was. */
export async function spendInvitation(db: ScopedDb, tokenHash: string, at: Date): Promise<boolean> {
  const spent = await db.invitation.updateMany({
    where: { tokenHash, usedAt: null, expiresAt: { gt: at } },
    data: { usedAt: at },
  });
  return spent.count === 1;
}

/** Gives a link back that this very transaction used up. */
export async function unspendInvitation(db: ScopedDb, tokenHash: string): Promise<void> {
  await db.invitation.updateMany({ where: { tokenHash }, data: { usedAt: null } });
}

/** Opens an invited account with its new password or, without one, with the password it has; tells whether it was still invited. */
export async function activate(
  db: ScopedDb,
  accountId: string,
  passwordHash: string | undefined,
  at: Date,
): Promise<boolean> {
  const changed = await db.account.updateMany({
    where: { id: accountId, status: "invited" },
    data: { status: "active", ...(passwordHash ? { passwordHash, passwordChangedAt: at } : {}) },
  });
  return changed.count === 1;
}

/** Lists the accounts of the administrators of a registry who can sign in and whose post is not at rest, and keeps others from changing that until the transaction ends. */
export async function lockAdministratorsOf(db: ScopedDb, registryId: string): Promise<string[]> {
  await db.$queryRaw`
    SELECT id FROM membership WHERE registry_id = ${registryId}::uuid AND role = 'registryAdministrator' AND revoked_at IS NULL
    ORDER BY id FOR UPDATE`;
  const held = await db.membership.findMany({
    where: {
      ...inPost(registryId),
      role: "registryAdministrator",
      suspendedAt: null,
      account: { status: "active" },
    },
    select: { accountId: true },
  });
  return held.map(({ accountId }) => accountId);
}

/** Lays an officer's posts in a registry at rest, with the reason; tells whether any was not. */
export async function suspendPosts(
  db: ScopedDb,
  { accountId, registryId }: { accountId: string; registryId: string },
  reason: string,
  at: Date,
): Promise<boolean> {
  const changed = await db.membership.updateMany({
    where: { accountId, ...inPost(registryId), suspendedAt: null },
    data: { suspendedAt: at, suspendedReason: reason },
  });
  return changed.count > 0;
}

/** Ends the rest of an officer's posts in a registry; tells whether any was at rest. */
export async function resumePosts(
  db: ScopedDb,
  { accountId, registryId }: { accountId: string; registryId: string },
): Promise<boolean> {
  const changed = await db.membership.updateMany({
    where: { accountId, ...inPost(registryId), suspendedAt: { not: null } },
    data: { suspendedAt: null, suspendedReason: null },
  });
  return changed.count > 0;
}
