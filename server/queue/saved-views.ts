import "server-only";
import { type KeptFilter, keptFilter, type SavedView, savedViews } from "@/lib/dto/queue";
import { AppError, type Reason } from "@/lib/errors";
import { ok, type Result, refused } from "@/lib/result";
import { officerOf } from "@/server/auth/officer-of";
import type { RegistryScope } from "@/server/auth/scope";
import { now } from "@/server/clock";
import { type ScopedDb, withScope } from "@/server/db/scope";

/** Lists the views that the officer has saved in this registry, as he saved them; one of an older release that says nothing now is left out. */
export function listViews(scope: RegistryScope): Promise<SavedView[]> {
  return withScope(scope, async (db) => {
    const rows = await db.queueView.findMany({
      where: { officerId: officerOf(scope) },
      orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    });
    return rows.flatMap(({ id, name, filter }) => {
      const kept = keptFilter.safeParse(filter);
      return kept.success ? [{ id, name, filter: kept.data }] : [];
    });
  });
}

/** Saves what the queue is narrowed to under a name; the database bounds how many there are. */
export function saveView(
  scope: RegistryScope,
  { name, filter }: { name: string; filter: KeptFilter },
): Promise<Result<{ id: string }, Reason>> {
  return withScope(scope, async (db) => {
    const officerId = officerOf(scope);
    const own = await db.queueView.findMany({ where: { officerId }, select: { slot: true, name: true } });
    if (own.some((view) => view.name === name)) return refused({ key: "view.nameTaken", field: "name" });
    const slot = freeSlot(own.map((view) => view.slot));
    if (slot === undefined) return refused({ key: "view.tooMany", values: { most: savedViews.most } });
    const [made] = await db.queueView.createManyAndReturn({
      data: { registryId: scope.registryId, officerId, slot, name, filter, createdAt: now() },
      skipDuplicates: true,
      select: { id: true },
    });
    if (!made) throw new AppError("STALE", "another window saved a view", [{ key: "view.stale" }]);
    return ok(made);
  });
}

/** Gives a saved view another name. */
export function renameView(
  scope: RegistryScope,
  { id, name }: { id: string; name: string },
): Promise<Result<{ id: string }, Reason>> {
  return withScope(scope, async (db) => {
    const officerId = officerOf(scope);
    if ((await db.queueView.count({ where: { officerId, name, id: { not: id } } })) > 0)
      return refused({ key: "view.nameTaken", field: "name" });
    await exactlyOne(db.queueView.updateMany({ where: { id, officerId }, data: { name } }));
    return ok({ id });
  });
}

/** Removes a saved view. */
export function removeView(scope: RegistryScope, id: string): Promise<Result<true, Reason>> {
  return withScope(scope, async (db: ScopedDb) => {
    await exactlyOne(db.queueView.deleteMany({ where: { id, officerId: officerOf(scope) } }));
    return ok(true);
  });
}

async function exactlyOne(change: PromiseLike<{ count: number }>): Promise<void> {
  if ((await change).count !== 1) throw new AppError("NOT_FOUND", "no such view of this officer");
}

function freeSlot(taken: readonly number[]): number | undefined {
  return Array.from({ length: savedViews.most }, (_, at) => at + 1).find((slot) => !taken.includes(slot));
}
