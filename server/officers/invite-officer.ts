import "server-only";
import { randomUUID } from "node:crypto";
import { z } from "zod";
import { type RegistryRole, type Role, registryRoles } from "@/lib/domain/officer-roles";
import { normalisePersonName, readPersonName, samePersonName } from "@/lib/domain/person-name";
import { AppError, type Reason } from "@/lib/errors";
import { ok, type Result, refused, unless } from "@/lib/result";
import { audit } from "@/server/audit/record";
import { type AuthScope, authScope, type PlatformScope } from "@/server/auth/scope";
import { type ScopedDb, withScope } from "@/server/db/scope";
import { type InvitationLink, makeInvitationLink } from "./invitation-link";
import { findOfficerByLogin, insertOfficer, type RegistryId, registryIdOf } from "./repository";
import { addRoles, eachOnce } from "./roles";

/** Who is invited to what; without a registry to administer the platform. */
export const invitedOfficer = z.object({
  login: z.string().max(60),
  name: z.string().max(100),
  registry: z.string().max(80).nullable(),
  roles: z.array(z.enum(registryRoles)).max(registryRoles.length),
});
export type InvitedOfficer = z.infer<typeof invitedOfficer>;

/** The account, and its one-time link; none for an officer who has an account already and only got more roles. */
interface Invited {
  accountId: string;
  link: InvitationLink | null;
}

/** Invites an officer. One who has an account under this login and name keeps it and gets the roles. */
export function inviteOfficer(scope: PlatformScope, input: InvitedOfficer): Promise<Result<Invited, Reason>> {
  const auth = authScope(scope.actor);
  return withScope(auth, async (db) => inviteTo(db, auth, await registryFor(db, input.registry), input));
}

/** Invites an officer to one place; the caller has seen to it that its actor may. */
export async function inviteTo(
  db: ScopedDb,
  auth: AuthScope,
  registryId: RegistryId,
  input: Omit<InvitedOfficer, "registry">,
): Promise<Result<Invited, Reason>> {
  const read = readInput(input, registryId);
  if (!read.ok) return read;
  const { login, name } = read.value;
  const roles: Role[] = registryId ? read.value.roles : ["platformAdministrator"];
  const id = randomUUID();
  const known = (await insertOfficer(db, { id, login, name })) ? null : await findOfficerByLogin(db, login);
  if (known && !samePersonName(known.name ?? "", name))
    return refused({ key: "officer.loginTaken", field: "login" });
  if (known?.status === "blocked") return refused({ key: "officer.blocked", field: "login" });
  const accountId = known?.id ?? id;
  const given = await addRoles(db, auth, { accountId, registryId, roles });
  if (!given.ok) {
    if (known) return given;
    throw new AppError("REFUSED", "roles that exclude each other", given.reasons); // nothing of it stays
  }
  if (known) return ok({ accountId, link: null });
  const link = await makeInvitationLink(db, id, { invitedBy: auth.actor.id });
  await auditInvitation(db, auth, id, registryId);
  return ok({ accountId, link });
}

/** Finds the registry that a role is for; null stands for the platform. */
export async function registryFor(db: ScopedDb, code: string | null): Promise<RegistryId> {
  if (code === null) return null;
  const id = await registryIdOf(db, code);
  if (!id) throw new AppError("NOT_FOUND", `no registry ${code}`);
  return id;
}

/** Writes down that a link was made. */
export function auditInvitation(
  db: ScopedDb,
  auth: AuthScope,
  accountId: string,
  registryId: RegistryId,
): Promise<void> {
  return audit(db, auth, {
    action: "officer.invited",
    subject: { type: "account", id: accountId },
    ...(registryId ? { registryId } : {}),
  });
}

function readInput(
  input: Omit<InvitedOfficer, "registry">,
  registryId: RegistryId,
): Result<{ login: string; name: string; roles: RegistryRole[] }, Reason> {
  const login = input.login.trim().toLowerCase();
  const name = readPersonName(input.name, { latin: true });
  const reasons: Reason[] = [];
  if (!/^[a-z][a-z0-9._-]{2,39}$/.test(login)) reasons.push({ key: "officer.login", field: "login" });
  if (!name.ok) reasons.push({ key: "officer.name", field: "name" });
  if (registryId !== null && input.roles.length === 0)
    reasons.push({ key: "officer.noRole", field: "roles" });
  return unless(reasons, { login, name: normalisePersonName(input.name), roles: eachOnce(input.roles) });
}
