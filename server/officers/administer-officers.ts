import "server-only";
import { z } from "zod";
import { type RegistryRole, registryRoles } from "@/lib/domain/officer-roles";
import { AppError, type Reason } from "@/lib/errors";
import { ok, type Result, refused } from "@/lib/result";
import { audit } from "@/server/audit/record";
import { type AuthScope, authScope, type PlatformScope } from "@/server/auth/scope";
import { revokeSessionsOf } from "@/server/auth/sessions";
import { now } from "@/server/clock";
import { type ScopedDb, withScope } from "@/server/db/scope";
import { type InvitationLink, makeInvitationLink } from "./invitation-link";
import { auditInvitation, registryFor } from "./invite-officer";
import { countAdministrators, endInvitations, findOfficer, markBlocked, readOfficers } from "./repository";
import { changeRoles, eachOnce } from "./roles";

/** What the platform's administrator sees of an officer in one registry, or of an administrator of the platform. */
export const administeredOfficer = z.object({
  accountId: z.uuid(),
  login: z.string(),
  name: z.string(),
  status: z.enum(["active", "invited", "blocked"]),
  roles: z.array(z.enum([...registryRoles, "platformAdministrator"])),
  /** Until when a link waits for him. */
  linkEndsAt: z.date().nullable(),
});
export type AdministeredOfficer = z.infer<typeof administeredOfficer>;

/** Lists the officers of a registry, or with null the platform's administrators. */
export async function listOfficers(
  scope: PlatformScope,
  registry: string | null,
): Promise<AdministeredOfficer[]> {
  const rows = await withScope(authScope(scope.actor), async (db) =>
    readOfficers(db, await registryFor(db, registry), now()),
  );
  return rows.map(({ id, memberships, invitations, ...row }) =>
    administeredOfficer.parse({
      ...row,
      accountId: id,
      roles: memberships.map(({ role }) => role),
      linkEndsAt: invitations[0]?.expiresAt ?? null,
    }),
  );
}

/** Gives an officer these roles in a registry and no others; counts from his next request. */
export function changeOfficerRoles(
  scope: PlatformScope,
  input: { accountId: string; registry: string; roles: RegistryRole[] },
): Promise<Result<true, Reason>> {
  const auth = authScope(scope.actor);
  return withScope(auth, async (db) => {
    await knownOfficer(db, input.accountId);
    const registryId = await registryFor(db, input.registry);
    return changeRoles(db, auth, { ...input, registryId, roles: eachOnce(input.roles) });
  });
}

/** Ends an administrator's post on the platform with his next request; the last one who can sign in stays. */
export function removeAdministrator(scope: PlatformScope, accountId: string): Promise<Result<true, Reason>> {
  const auth = authScope(scope.actor);
  return withScope(auth, async (db) => {
    await knownOfficer(db, accountId);
    if (await isLastAdministrator(db, accountId)) return refused({ key: "officer.lastAdministrator" });
    return changeRoles(db, auth, { accountId, registryId: null, roles: [] });
  });
}

/** Blocks an officer everywhere: sessions and open links end at once. A new link opens the account again. */
export function blockOfficer(scope: PlatformScope, accountId: string): Promise<Result<true, Reason>> {
  const auth = authScope(scope.actor);
  return withScope(auth, async (db) => {
    await knownOfficer(db, accountId);
    if (await isLastAdministrator(db, accountId)) return refused({ key: "officer.lastAdministrator" });
    if (!(await markBlocked(db, accountId))) return ok(true);
    await endInvitations(db, accountId, now());
    await revokeSessionsOf(db, accountId, "blocked");
    await audit(db, auth, { action: "officer.blocked", subject: { type: "account", id: accountId } });
    return ok(true);
  });
}

/** Makes a new link for an officer; what he signs in with now ends. The last platform administrator cannot lock everybody out. */
export function renewInvitation(
  scope: PlatformScope,
  accountId: string,
): Promise<Result<InvitationLink, Reason>> {
  const auth = authScope(scope.actor);
  return withScope(auth, async (db) => {
    await knownOfficer(db, accountId);
    if (await isLastAdministrator(db, accountId)) return refused({ key: "officer.lastAdministrator" });
    return ok(await invite(db, auth, accountId));
  });
}

async function invite(db: ScopedDb, auth: AuthScope, accountId: string): Promise<InvitationLink> {
  const link = await makeInvitationLink(db, accountId, { invitedBy: auth.actor.id });
  await auditInvitation(db, auth, accountId, null);
  return link;
}

/** True for the only administrator who can sign in: invited ones may never accept. */
async function isLastAdministrator(db: ScopedDb, accountId: string): Promise<boolean> {
  const others = await countAdministrators(db);
  const officer = await findOfficer(db, accountId);
  const counts =
    officer?.status === "active" && officer.memberships.some(({ registryId }) => registryId === null);
  return counts && others <= 1;
}

async function knownOfficer(db: ScopedDb, accountId: string): Promise<void> {
  if (!(await findOfficer(db, accountId))) throw new AppError("NOT_FOUND", `no officer ${accountId}`);
}
