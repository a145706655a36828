import "server-only";
import { namesToReplace, renameBlockingStates } from "@/lib/domain/rename";
import type { RegistryRename } from "@/lib/dto/rename";
import type { Reason } from "@/lib/errors";
import { isMatterCode } from "@/lib/professions/matters";
import type { ScopedDb } from "@/server/db/scope";
import { noGlyphReasons } from "@/server/documents/fonts/no-glyph-reasons";
import type { OwnEnterprise } from "./own-enterprise";

/** A name under which a registry has people of the employer, and how many. */
export type RegisteredName = RegistryRename["registered"][number];

/** Reads under which names a registry has the people of the employer of this scope, the most frequent first. */
export async function readRegisteredNames(db: ScopedDb, registryId: string): Promise<RegisteredName[]> {
  const groups = await db.registration.groupBy({
    by: ["employerName"],
    where: { registryId, standing: "registered" },
    _count: { _all: true },
    orderBy: { _count: { employerName: "desc" } },
  });
  return groups.map(({ employerName, _count }) => ({ name: employerName, count: _count._all }));
}

/** Says why the employer cannot be renamed in a registry at all, whatever is in flight: directory, people, name. */
export async function renameObstacles(
  enterprise: OwnEnterprise | null,
  registered: readonly RegisteredName[],
): Promise<Reason[]> {
  if (!enterprise) return [{ key: "rename.notListed" }];
  const { name, status } = enterprise;
  if (status !== "active") return [{ key: "rename.notActive", values: { name } }];
  if (registered.length === 0) return [{ key: "rename.nobody" }];
  const old = namesToReplace(
    registered.map((each) => each.name),
    name,
  );
  if (old.length === 0) return [{ key: "rename.unchanged", values: { name } }];
  return noGlyphReasons(name, "name");
}

/** Lists the applications of a registry that have to be finished before its rename. */
export async function readInFlight(db: ScopedDb, registryId: string): Promise<RegistryRename["inFlight"]> {
  const rows = await db.application.findMany({
    where: { registryId, state: { in: [...renameBlockingStates] } },
    select: { id: true, acceptanceNumber: true, personName: true, matter: true },
    orderBy: { acceptanceNumber: "asc" },
    take: 200,
  });
  return rows.flatMap(({ id, acceptanceNumber, personName, matter }) =>
    isMatterCode(matter) ? [{ id, acceptanceNumber: acceptanceNumber ?? "", name: personName, matter }] : [],
  );
}
