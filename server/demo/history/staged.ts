import "server-only";
import { audit } from "@/server/audit/record";
import type { RegistryScope } from "@/server/auth/scope";
import { now } from "@/server/clock";
import { withScope } from "@/server/db/scope";
import { operatorScopeOf } from "@/server/registries/operator-scope";
import { stagedCases } from "./cases";

const action = "demonstration.staged";
const reason = "demonstration data";
const registriesWithCases = [...new Set(stagedCases.map(({ registry }) => registry))];

/** Tells whether the staging of cases was begun in this database; what was interrupted is not begun twice. */
export async function wasStaged(): Promise<boolean> {
  for (const scope of await scopes())
    if ((await withScope(scope, (db) => db.auditEntry.count({ where: { action } }))) > 0) return true;
  return false;
}

/** Notes in the log of each registry, at the true time, that the cases which follow have dates set by a script. */
export async function noteStaging(since: Date): Promise<void> {
  for (const scope of await scopes()) {
    const detail = { from: since.toISOString(), to: now().toISOString() };
    await withScope(scope, (db) => audit(db, scope, { action, detail }));
  }
}

const scopes = (): Promise<RegistryScope[]> =>
  Promise.all(registriesWithCases.map((code) => operatorScopeOf(code, reason)));
