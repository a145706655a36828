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
import {
  findOfficerByLogin,
  insertMembership,
  insertOfficer,
  type RegistryId,
  registryIdOf,
} from "./repository";

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
export async function inviteOfficer(
  scope: PlatformScope,
  input: InvitedOfficer,
): Promise<Result<Invited, Reason>> {
  const read = readInput(input);
  if (!read.ok) return read;
  const { login, name, roles } = read.value;
  const auth = authScope(scope.actor);
  return withScope(auth, async (db) => {
    const registryId = await registryFor(db, input.registry);
    const id = randomUUID();
    if (await insertOfficer(db, { id, login, name })) {
      await grantAll(db, auth, id, registryId, roles);
      const link = await makeInvitationLink(db, id, auth.actor.id);
      await auditInvitation(db, auth, id, registryId);
      return ok({ accountId: id, link });
    }
    const known = await findOfficerByLogin(db, login);
    if (!known || !samePersonName(known.name ?? "", name))
      return refused({ key: "officer.loginTaken", field: "login" });
    if (known.status === "blocked") return refused({ key: "officer.blocked", field: "login" });
    await grantAll(db, auth, known.id, registryId, roles);
    return ok({ accountId: known.id, link: null });
  });
}

/** Gives a role and writes it down; nothing happens when the officer has it. */
export async function grant(
  db: ScopedDb,
  auth: AuthScope,
  accountId: string,
  registryId: RegistryId,
  role: Role,
): Promise<void> {
  const grantedBy = auth.actor.id ?? null;
  if (!(await insertMembership(db, { accountId, registryId, role, grantedBy }))) return;
  await audit(db, auth, {
    action: "officer.roleGranted",
    subject: { type: "account", id: accountId },
    ...(registryId ? { registryId } : {}),
    detail: { role },
  });
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

async function grantAll(
  db: ScopedDb,
  auth: AuthScope,
  accountId: string,
  registryId: RegistryId,
  roles: RegistryRole[],
): Promise<void> {
  const wanted: Role[] = registryId ? roles : ["platformAdministrator"];
  for (const role of wanted) await grant(db, auth, accountId, registryId, role);
}

function readInput(
  input: InvitedOfficer,
): Result<{ login: string; name: string; roles: RegistryRole[] }, Reason> {
  const login = input.login.trim().toLowerCase();
  const name = readPersonName(input.name, { latin: true });
  const reasons: Reason[] = [];
  if (!/^[a-z][a-z0-9._-]{2,39}$/.test(login)) reasons.push({ key: "officer.login", field: "login" });
  if (!name.ok) reasons.push({ key: "officer.name", field: "name" });
  if (input.registry !== null && input.roles.length === 0)
    reasons.push({ key: "officer.noRole", field: "roles" });
  return unless(reasons, { login, name: normalisePersonName(input.name), roles: [...new Set(input.roles)] });
}
