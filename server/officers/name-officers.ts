import "server-only";
import { authScope, type RegistryScope } from "@/server/auth/scope";
import { type ScopedDb, stepInto } from "@/server/db/scope";

/** Names officers, who stand in the table of accounts; whoever has no name there is left out. */
export async function nameOfficers(
  db: ScopedDb,
  scope: RegistryScope,
  ids: readonly (string | null)[],
): Promise<Map<string, string>> {
  const wanted = [...new Set(ids.filter((id) => id !== null))];
  if (wanted.length === 0) return new Map();
  const rows = await stepInto(db, scope, authScope(scope.actor), (inside) =>
    inside.account.findMany({
      where: { id: { in: wanted }, kind: "officer" },
      select: { id: true, name: true },
    }),
  );
  return new Map(rows.map(({ id, name }) => [id, name ?? ""]));
}
