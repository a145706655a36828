import "server-only";
import { writeMoment } from "@/lib/domain/moment";
import type { RegistryScope } from "@/server/auth/scope";
import type { ScopedDb } from "@/server/db/scope";
import { nameOfficers } from "@/server/officers/name-officers";

/** Says for a reason which officer did something and when, to a colleague who came second; `other` where nobody is known. */
export async function byColleague(
  db: ScopedDb,
  scope: RegistryScope,
  { officer, at }: { officer: string | null; at: Date | null },
): Promise<{ who: string; name: string; at: string }> {
  if (!officer || !at) return { who: "other", name: "", at: "" };
  const name = (await nameOfficers(db, scope, [officer])).get(officer) ?? "";
  return { who: officer === scope.actor.id ? "you" : "colleague", name, at: writeMoment(at) };
}
