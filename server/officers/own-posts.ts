import "server-only";
import { z } from "zod";
import { type Role, registryRoles } from "@/lib/domain/officer-roles";
import { bilingual } from "@/lib/dto/bilingual";
import { AppError } from "@/lib/errors";
import { allows, type Permission, permissions } from "@/server/auth/permissions";
import { authScope, type Entitlement, type RegistryScope } from "@/server/auth/scope";
import { withScope } from "@/server/db/scope";
import { findOfficer } from "./repository";

const role = z.enum([...registryRoles, "platformAdministrator"]);
const permission = z.enum(Object.keys(permissions) as [Permission, ...Permission[]]);

/** Who the officer is and where he works. */
export const officerProfile = z.object({
  name: z.string(),
  login: z.string(),
  administersPlatform: z.boolean(),
  posts: z.array(
    z.object({
      registry: z.string(),
      authority: bilingual,
      professionCode: z.string(),
      roles: z.array(role),
      permissions: z.array(permission),
    }),
  ),
});
export type OfficerProfile = z.infer<typeof officerProfile>;

/** What an officer may do in one registry. */
export const desk = z.object({
  registry: z.string(),
  authority: bilingual,
  professionCode: z.string(),
  roles: z.array(role),
  permissions: z.array(permission),
});
export type Desk = z.infer<typeof desk>;

/** Reads the signed-in officer's name and posts. */
export async function readOwnPosts(session: Entitlement): Promise<OfficerProfile> {
  const scope = authScope({ kind: "officer", id: session.accountId, sessionId: session.sessionId });
  const officer = await withScope(scope, (db) => findOfficer(db, session.accountId));
  if (!officer) throw new AppError("NOT_FOUND", "not an officer's account");
  const posts = new Map<string, OfficerProfile["posts"][number]>();
  for (const { registry, role: held, suspendedAt } of officer.memberships) {
    if (!registry || suspendedAt) continue;
    const post = posts.get(registry.code) ?? {
      registry: registry.code,
      authority: { zh: registry.authorityZh, en: registry.authorityEn },
      professionCode: registry.professionCode,
      roles: [],
      permissions: [],
    };
    const roles = [...post.roles, held as Role];
    posts.set(registry.code, { ...post, roles, permissions: permittedTo(roles) });
  }
  return {
    name: officer.name ?? "",
    login: officer.login ?? "",
    administersPlatform: officer.memberships.some(({ registry }) => registry === null),
    posts: [...posts.values()],
  };
}

/** Reads the desk of one registry: its name, and what these roles permit there. */
export async function readDesk(scope: RegistryScope, roles: Role[]): Promise<Desk> {
  const registry = await withScope(scope, (db) =>
    db.registry.findUniqueOrThrow({ where: { id: scope.registryId } }),
  );
  return {
    registry: registry.code,
    authority: { zh: registry.authorityZh, en: registry.authorityEn },
    professionCode: registry.professionCode,
    roles,
    permissions: permittedTo(roles),
  };
}

const permittedTo = (roles: Role[]): Permission[] => permission.options.filter((one) => allows(roles, one));
