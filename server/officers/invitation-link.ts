import "server-only";
import { randomBytes } from "node:crypto";
import { z } from "zod";
import { revokeSessionsOf } from "@/server/auth/sessions";
import { makeTotpSecret } from "@/server/auth/totp";
import { now } from "@/server/clock";
import type { ScopedDb } from "@/server/db/scope";
import { readEnv } from "@/server/env";
import { keyedHash } from "@/server/personal-data/keyed-hash";
import { endInvitations, insertInvitation, resetAccess } from "./repository";

/** How long a link by which an officer sets his access works. */
const invitationHours = 24;

/** A one-time link, shown once to whoever made it; only its hash is kept. */
export const invitationLink = z.object({ url: z.string(), expiresAt: z.date() });
export type InvitationLink = z.infer<typeof invitationLink>;

/** Hashes the token of a link the way it is kept. */
export function tokenHashOf(token: string): string {
  return keyedHash("invitation", token);
}

/**
 * Makes a new link for an account: earlier links, the second factor and every session end with it, and the password unless
 * the link is only for the second factor. The caller is in the auth scope.
 */
export async function makeInvitationLink(
  db: ScopedDb,
  accountId: string,
  options: { invitedBy: string | undefined; keepsPassword?: boolean; reason?: string },
): Promise<InvitationLink> {
  const { invitedBy, keepsPassword = false, reason } = options;
  const at = now();
  const token = randomBytes(32).toString("base64url");
  const expiresAt = new Date(at.getTime() + invitationHours * 60 * 60 * 1000);
  await endInvitations(db, accountId, at);
  await resetAccess(db, accountId, makeTotpSecret(), keepsPassword);
  await revokeSessionsOf(db, accountId, "new invitation");
  await insertInvitation(db, {
    accountId,
    tokenHash: tokenHashOf(token),
    invitedBy: invitedBy ?? null,
    keepsPassword,
    reason: reason ?? null,
    createdAt: at,
    expiresAt,
  });
  return { url: `${readEnv().publicUrl}/invitation/${token}`, expiresAt };
}
