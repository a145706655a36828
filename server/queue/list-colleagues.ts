import "server-only";
import type { Colleague } from "@/lib/dto/caseload";
import type { RegistryScope } from "@/server/auth/scope";
import { withScope } from "@/server/db/scope";
import { readColleagues } from "./colleagues";
import { readAway } from "./leaves-in-force";
import { turnsOf } from "./turns";

/** Lists who works on this registry's cases, what each may do, and who is on leave. */
export function listColleagues(scope: RegistryScope): Promise<Colleague[]> {
  return withScope(scope, async (db) => {
    const away = await readAway(db, scope);
    return (await readColleagues(db, scope)).flatMap(({ id, name, roles }) => {
      const turns = turnsOf(roles);
      const leave = away.find(({ officerId }) => officerId === id);
      if (turns.length === 0) return [];
      return [{ id, name, turns, away: leave ? { until: leave.to, deputy: leave.deputy } : null }];
    });
  });
}
