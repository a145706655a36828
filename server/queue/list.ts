import "server-only";
import type { Turn } from "@/lib/domain/turn";
import { type QueuePage, type QueueQuery, queuePage } from "@/lib/dto/queue";
import { queueViews } from "@/lib/queue/views";
import type { RegistryScope } from "@/server/auth/scope";
import { type ScopedDb, withScope } from "@/server/db/scope";
import type { Conditions } from "./conditions";
import { countViews } from "./count";
import { logSearch } from "./log-search";
import { fromOf, placeOf } from "./places";
import { readRows } from "./rows";
import { type Found, selectPage } from "./select-page";
import { readerOf, understand } from "./understand";

/** Lists a registry's cases as a view shows them, narrowed and searched, from a place on; `turns` are the reader's. */
export function listQueue(
  scope: RegistryScope,
  query: QueueQuery,
  turns: readonly Turn[],
): Promise<QueuePage> {
  return withScope(scope, async (db) => {
    const reader = await readerOf(db, scope, turns);
    const { conditions, sought, employerFault } = await understand(db, scope, query, reader);
    const { found, ...turned } = await readPage(db, scope, conditions, query);
    const rows = await readRows(db, scope, found, reader);
    await logSearch(db, scope, sought, rows.length);
    return queuePage.parse({
      ...turned,
      rows,
      order: conditions.order,
      counts: await countViews(db, reader, queueViews),
      sought,
      employerFault,
    });
  });
}

interface Page extends Pick<QueuePage, "next" | "previous"> {
  found: Found[];
}

/** Reads the page after or before a place; a page back that would not be full begins at the list's beginning. */
async function readPage(
  db: ScopedDb,
  scope: RegistryScope,
  conditions: Conditions,
  { after, before, size }: QueueQuery,
): Promise<Page> {
  const back = fromOf(scope, conditions.order, before);
  if (back) {
    const found = await selectPage(db, { conditions, from: back, direction: "before", limit: size + 1 });
    if (found.length > size) return turnable(scope, found.slice(1), { previous: true, next: true });
  }
  const from = back ? null : fromOf(scope, conditions.order, after);
  const found = await selectPage(db, { conditions, from, direction: "after", limit: size + 1 });
  const page = turnable(scope, found.slice(0, size), { previous: from !== null, next: found.length > size });
  return from && found.length === 0 ? { ...page, previous: after ?? null } : page;
}

function turnable(scope: RegistryScope, found: Found[], more: { previous: boolean; next: boolean }): Page {
  const [first, last] = [found[0], found.at(-1)];
  return {
    found,
    previous: more.previous && first ? placeOf(scope, first) : null,
    next: more.next && last ? placeOf(scope, last) : null,
  };
}
