import "server-only";
import { z } from "zod";
import type { Role } from "@/lib/domain/officer-roles";
import { now } from "@/server/clock";
import { type ScopedDb, withScope } from "@/server/db/scope";
import { authScope, type Entitlement } from "./scope";
import { sessionPolicy } from "./session-policy";

/** A live session and when it ends: without action, and in any case. */
export interface LiveSession extends Entitlement {
  idleEndsAt: Date;
  endsAt: Date;
}

/** Where a request came from, as the session remembers it. */
export interface Client {
  address?: string;
  userAgent?: string;
}

const touchAfterMs = 30_000; // spares a write on every request; far below every idle limit

/** Opens a session for an account that has just proved itself; answers its id, the only thing the browser's token carries. */
export async function openSession(
  db: ScopedDb,
  account: { id: string; kind: string },
  client: Client,
): Promise<string> {
  const policy = sessionPolicy[kindOf(account.kind)];
  const at = now();
  const { id } = await db.session.create({
    data: {
      accountId: account.id,
      kind: account.kind,
      createdAt: at,
      lastSeenAt: at,
      idleSeconds: policy.idle,
      expiresAt: new Date(at.getTime() + policy.absolute * 1000),
      address: client.address ?? null,
      userAgent: client.userAgent?.slice(0, 200) ?? null,
    },
    select: { id: true },
  });
  return id;
}

/** Finds a session that is neither over, idle too long, nor revoked; `touch` counts this request as an action of its user. */
export function findSession(sessionId: string, touch: boolean): Promise<LiveSession | undefined> {
  return withScope(authScope(), async (db) => {
    const row = await db.session.findUnique({
      where: { id: sessionId },
      select: {
        accountId: true,
        kind: true,
        lastSeenAt: true,
        idleSeconds: true,
        expiresAt: true,
        revokedAt: true,
        address: true,
        account: {
          select: {
            status: true,
            operator: {
              select: { employerId: true, boundAt: true, blockedAt: true, serial: true, notAfter: true },
            },
            memberships: {
              where: { revokedAt: null, suspendedAt: null },
              select: { registryId: true, role: true, registry: { select: { code: true } } },
            },
          },
        },
      },
    });
    if (!row || row.revokedAt || row.account.status !== "active") return undefined;
    const { operator } = row.account;
    const at = now();
    if (operator && !(await maySignInStill(db, operator, at))) return undefined;
    const idleEndsAt = new Date(row.lastSeenAt.getTime() + row.idleSeconds * 1000);
    if (at >= idleEndsAt || at >= row.expiresAt) return undefined;
    const touched = touch && at.getTime() - row.lastSeenAt.getTime() > touchAfterMs;
    if (touched)
      await db.session.updateMany({ where: { id: sessionId, revokedAt: null }, data: { lastSeenAt: at } });
    return {
      sessionId,
      accountId: row.accountId,
      kind: kindOf(row.kind),
      ...(operator ? { employer: { id: operator.employerId, bound: operator.boundAt !== null } } : {}),
      memberships: row.account.memberships.map((membership) => ({
        registryId: membership.registryId,
        registryCode: membership.registry?.code ?? null,
        role: membership.role as Role,
      })),
      ...(row.address ? { address: row.address } : {}),
      idleEndsAt: touched ? new Date(at.getTime() + row.idleSeconds * 1000) : idleEndsAt,
      endsAt: row.expiresAt,
    };
  });
}

/** An operator's session ends with the certificate it signed in with: by its last moment, its revocation, or a colleague's block. */
async function maySignInStill(
  db: ScopedDb,
  { blockedAt, notAfter, serial }: { blockedAt: Date | null; notAfter: Date; serial: string },
  at: Date,
): Promise<boolean> {
  if (blockedAt || notAfter <= at) return false;
  const [row] = z
    .array(z.object({ revoked: z.date().nullable() }))
    .parse(await db.$queryRaw`SELECT app.certificate_revoked(${serial}) AS revoked`);
  return !row?.revoked;
}

const kindOf = z.enum(["person", "officer", "operator"]).parse;

/** Ends one session; takes effect with its next request. */
export async function revokeSession(sessionId: string, reason: string): Promise<void> {
  await withScope(authScope(), (db) =>
    db.session.updateMany({
      where: { id: sessionId, revokedAt: null },
      data: { revokedAt: now(), revokedReason: reason },
    }),
  );
}

/** Ends every session of an account but one, inside the caller's transaction: after a new password or mobile. */
export async function revokeSessionsOf(
  db: ScopedDb,
  accountId: string,
  reason: string,
  except?: string,
): Promise<void> {
  await db.session.updateMany({
    where: { accountId, revokedAt: null, ...(except ? { id: { not: except } } : {}) },
    data: { revokedAt: now(), revokedReason: reason },
  });
}
