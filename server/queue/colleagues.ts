import "server-only";
import type { Role } from "@/lib/domain/officer-roles";
import { authScope, type RegistryScope } from "@/server/auth/scope";
import { type ScopedDb, stepInto } from "@/server/db/scope";

/** An officer with roles in this registry, as colleagues see him. */
export interface Colleague {
  id: string;
  name: string;
  roles: Role[];
}

/** Lists who has roles in this registry and can sign in, by name. */
export async function readColleagues(db: ScopedDb, scope: RegistryScope): Promise<Colleague[]> {
  const inPost = { registryId: scope.registryId, revokedAt: null };
  const rows = await stepInto(db, scope, authScope(scope.actor), (inside) =>
    inside.account.findMany({
      where: { kind: "officer", status: "active", memberships: { some: inPost } },
      select: { id: true, name: true, memberships: { where: inPost, select: { role: true } } },
      orderBy: [{ name: "asc" }, { id: "asc" }],
    }),
  );
  return rows.map(({ id, name, memberships }) => ({
    id,
    name: name ?? "",
    roles: memberships.map(({ role }) => role as Role),
  }));
}
