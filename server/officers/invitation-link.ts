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
 * Makes a new link for an account: earlier links, the password, the second factor and every session end with it.
 * The caller is in the auth scope.
 */
export async function makeInvitationLink(
  db: ScopedDb,
  accountId: string,
  invitedBy: string | undefined,
): Promise<InvitationLink> {
  const at = now();
  const token = randomBytes(32).toString("base64url");
  const expiresAt = new Date(at.getTime() + invitationHours * 60 * 60 * 1000);
  await endInvitations(db, accountId, at);
  await resetAccess(db, accountId, makeTotpSecret());
  await revokeSessionsOf(db, accountId, "new invitation");
  await insertInvitation(db, {
    accountId,
    tokenHash: tokenHashOf(token),
    invitedBy: invitedBy ?? null,
    createdAt: at,
    expiresAt,
  });
  return { url: `${readEnv().publicUrl}/invitation/${token}`, expiresAt };
}
