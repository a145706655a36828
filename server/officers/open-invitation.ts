import "server-only";
import { z } from "zod";
import { type Role, registryRoles } from "@/lib/domain/officer-roles";
import { bilingual } from "@/lib/dto/bilingual";
import type { Reason } from "@/lib/errors";
import { ok, type Result, refused } from "@/lib/result";
import { authScope } from "@/server/auth/scope";
import { describeTotp } from "@/server/auth/totp";
import { now } from "@/server/clock";
import { withScope } from "@/server/db/scope";
import { tokenHashOf } from "./invitation-link";
import { findInvitation, findOfficer } from "./repository";

/** What the holder of a link sees: who he is to be, who invites him to what, and his second factor. */
export const openedInvitation = z.object({
  name: z.string(),
  login: z.string(),
  expiresAt: z.date(),
  /** The colleague who invites; null when the deployment's operator does. */
  invitedBy: z.string().nullable(),
  posts: z.array(
    z.object({
      /** Null for the platform itself. */
      authority: bilingual.nullable(),
      professionCode: z.string().nullable(),
      role: z.enum([...registryRoles, "platformAdministrator"]),
    }),
  ),
  /** Only the second factor is new; the password stays and is asked for. */
  keepsPassword: z.boolean(),
  otpauthUri: z.string(),
  secret: z.string(),
});
export type OpenedInvitation = z.infer<typeof openedInvitation>;

/** Opens a link: for an unknown, used or expired one the reason why it does nothing, and no more. */
export async function openInvitation(token: string): Promise<Result<OpenedInvitation, Reason>> {
  return withScope(authScope(), async (db) => {
    const found = await findInvitation(db, tokenHashOf(token));
    const problem = problemOf(found, now());
    if (problem) return refused(problem);
    if (!found?.account.totpSecret || !found.account.login)
      throw new Error("unreachable: an invited officer has a login and a second factor");
    const officer = await findOfficer(db, found.accountId);
    const inviter = found.invitedBy ? await findOfficer(db, found.invitedBy) : null;
    const { uri, secret } = describeTotp(found.account.totpSecret, found.account.login);
    return ok({
      name: found.account.name ?? "",
      login: found.account.login,
      expiresAt: found.expiresAt,
      invitedBy: inviter?.name ?? null,
      posts: (officer?.memberships ?? []).map(({ role, registry }) => ({
        role: role as Role,
        authority: registry ? { zh: registry.authorityZh, en: registry.authorityEn } : null,
        professionCode: registry?.professionCode ?? null,
      })),
      keepsPassword: found.keepsPassword,
      otpauthUri: uri,
      secret,
    });
  });
}

/** Says why a link does nothing; nothing when it is good. */
export function problemOf(
  invitation: { usedAt: Date | null; expiresAt: Date } | null,
  at: Date,
): Reason | undefined {
  if (!invitation) return { key: "invitation.unknown" };
  if (invitation.usedAt) return { key: "invitation.used" };
  return invitation.expiresAt <= at ? { key: "invitation.expired" } : undefined;
}
