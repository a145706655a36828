import "server-only";
import { AppError } from "@/lib/errors";
import { type RegistryScope, registryScopeOfOperator, scopeOfOperator } from "@/server/auth/scope";
import { withScope } from "@/server/db/scope";

/** Gives a script the scope of the registry with this code; NOT_FOUND when there is none. `reason` stands in the audit log. */
export async function operatorScopeOf(code: string, reason: string): Promise<RegistryScope> {
  const found = await withScope(scopeOfOperator(reason), (db) =>
    db.registry.findUnique({ where: { code }, select: { id: true } }),
  );
  if (!found) throw new AppError("NOT_FOUND", `there is no registry ${code}`);
  return registryScopeOfOperator(found.id, reason);
}
