import "server-only";
import { plainDateIn } from "@/lib/domain/plain-date";
import { type DictionaryView, dictionaryView } from "@/lib/dto/dictionary";
import type { WordingKind } from "@/lib/professions/wordings-schema";
import type { RegistryScope } from "@/server/auth/scope";
import { now } from "@/server/clock";
import { withScope } from "@/server/db/scope";
import { nameOfficers } from "@/server/officers/name-officers";
import { readRegistry } from "@/server/registries/settings";
import { readEntries, usualEntries } from "./read-wordings";

/** Reads the wordings of the administrator's own registry for a step, with every version and who made it. */
export async function viewDictionary(scope: RegistryScope, kind: WordingKind): Promise<DictionaryView> {
  const { registryId } = scope;
  const today = plainDateIn(now());
  const read = await withScope(scope, async (db) => {
    const rows = await db.registryDictionary.findMany({
      where: { registryId, kind },
      orderBy: { version: "desc" },
    });
    return {
      registry: await readRegistry(db, { id: registryId }, today),
      rows,
      uses: await db.dictionaryUse.findMany({ where: { registryId, kind }, select: { code: true } }),
      names: await nameOfficers(
        db,
        scope,
        rows.map(({ madeBy }) => madeBy),
      ),
    };
  });
  const [newest] = read.rows;
  const used = new Set(read.uses.map(({ code }) => code));
  const entries = newest ? readEntries(newest.entries) : usualEntries(read.registry.profession, kind);
  return dictionaryView.parse({
    kind,
    version: newest?.version ?? 0,
    today,
    entries: entries.map((entry) => ({ ...entry, used: used.has(entry.code) })),
    versions: read.rows.map(({ version, madeAt, madeBy, entries: kept }) => ({
      version,
      madeAt,
      by: read.names.get(madeBy) ?? "",
      entries: readEntries(kept),
    })),
    trainingBodies: read.registry.settings.trainingBodies,
  });
}
