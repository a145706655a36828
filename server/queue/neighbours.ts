import "server-only";
import type { Turn } from "@/lib/domain/turn";
import { type Neighbours, neighbours, type QueueQuery } from "@/lib/dto/queue";
import type { RegistryScope } from "@/server/auth/scope";
import { withScope } from "@/server/db/scope";
import { fromOf } from "./places";
import { readRows } from "./rows";
import { selectPage } from "./select-page";
import { readerOf, understand } from "./understand";

/** How many cases are looked at for one that nobody has open. */
const looked = 20;

interface Beside {
  query: QueueQuery;
  /** The case that is open, and where it stood in the list when it was opened. */
  id: string;
  at?: string | undefined;
}

/** Finds the cases before and after one in the list that it was opened from, also when it has left that list meanwhile. */
export function findNeighbours(
  scope: RegistryScope,
  { query, id, at }: Beside,
  turns: readonly Turn[],
): Promise<Neighbours> {
  return withScope(scope, async (db) => {
    const reader = await readerOf(db, scope, turns);
    const { conditions } = await understand(db, scope, query, reader);
    const from = fromOf(scope, conditions.order, at);
    if (!from) return neighbours.parse({ previous: null, next: null });
    const before = await selectPage(db, { conditions, from, direction: "before", limit: 2 });
    const after = await selectPage(db, { conditions, from, direction: "after", limit: 2 });
    const previous = before.filter((one) => one.id !== id).at(-1);
    const next = after.find((one) => one.id !== id);
    const rows = await readRows(
      db,
      scope,
      [previous, next].filter((one) => one !== undefined),
      reader,
    );
    return neighbours.parse({
      previous: rows.find((row) => row.id === previous?.id) ?? null,
      next: rows.find((row) => row.id === next?.id) ?? null,
    });
  });
}

/** Finds the next case of a list that asks for the reader and that no colleague has open; after the last comes the first. */
export function findNextForMe(
  scope: RegistryScope,
  { query, id, at }: Beside,
  turns: readonly Turn[],
): Promise<Neighbours["next"]> {
  return withScope(scope, async (db) => {
    const reader = await readerOf(db, scope, turns);
    const { conditions } = await understand(db, scope, { ...query, mine: true }, reader);
    const from = fromOf(scope, conditions.order, at);
    for (const start of from ? [from, null] : [null]) {
      const found = await selectPage(db, { conditions, from: start, direction: "after", limit: looked });
      const others = found.filter((one) => one.id !== id);
      const free = (await readRows(db, scope, others, reader)).find(({ claim }) => !claim || claim.mine);
      if (free) return neighbours.parse({ previous: null, next: free }).next;
    }
    return null;
  });
}
