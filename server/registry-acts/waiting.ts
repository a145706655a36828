import "server-only";
import { plainDateIn } from "@/lib/domain/plain-date";
import type { RegisterPage } from "@/lib/dto/register";
import type { RegistryScope } from "@/server/auth/scope";
import type { ScopedDb } from "@/server/db/scope";

const most = 50;

/** Lists the acts that wait for an officer, the oldest first. */
export async function waitingActs(
  db: ScopedDb,
  { registryId, actor }: RegistryScope,
): Promise<RegisterPage["waiting"]> {
  const rows = await db.registrationAct.findMany({
    where: { registryId, state: { in: ["proposed", "announced"] } },
    include: { registration: { select: { number: true, holderName: true } } },
    orderBy: [{ proposedAt: "asc" }, { id: "asc" }],
    take: most,
  });
  return rows.map((row) => ({
    registrationId: row.registrationId,
    number: row.registration.number,
    name: row.registration.holderName ?? "",
    kind: row.kind as RegisterPage["waiting"][number]["kind"],
    state: row.state === "announced" ? "announced" : "proposed",
    heardUntil: row.heardUntil && plainDateIn(row.heardUntil, "UTC"),
    mine: row.proposedBy === actor.id,
  }));
}
