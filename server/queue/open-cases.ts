import "server-only";
import { z } from "zod";
import type { Turn } from "@/lib/domain/turn";
import type { QueueQuery, QueueRow } from "@/lib/dto/queue";
import { mostRows } from "@/lib/export/sheet";
import type { RegistryScope } from "@/server/auth/scope";
import { withScope } from "@/server/db/scope";
import type { OpenedList } from "@/server/exports/open-export";
import type { Conditions, Reader } from "./conditions";
import { logSearch } from "./log-search";
import { readRows } from "./rows";
import { boundedCountSql, type From, selectPage } from "./select-page";
import { readerOf, understand } from "./understand";

const atOnce = 500;

/** Opens a registry's cases as a view shows them, narrowed and searched, to be read to their end; `turns` are the reader's. */
export function openCases(
  scope: RegistryScope,
  query: QueueQuery,
  turns: readonly Turn[],
): Promise<OpenedList<QueueRow> & { typed: string }> {
  return withScope(scope, async (db) => {
    const reader = await readerOf(db, scope, turns);
    const { conditions, sought } = await understand(db, scope, query, reader);
    const counted = z
      .array(z.object({ n: z.int() }))
      .parse(await db.$queryRaw`SELECT ${boundedCountSql(conditions, mostRows + 1)}::int AS n`);
    const rows = counted[0]?.n ?? 0;
    await logSearch(db, scope, sought, rows);
    return { typed: sought?.typed ?? "", rows, parts: () => forEachCase(scope, conditions, reader) };
  });
}

/** Reads what meets the conditions part by part, each entered at the row after the last, in a transaction of its own. */
async function* forEachCase(
  scope: RegistryScope,
  conditions: Conditions,
  reader: Reader,
): AsyncGenerator<QueueRow[]> {
  for (let from: From | null = null; ; ) {
    const after: From | null = from;
    const part = await withScope(scope, async (db) => {
      const found = await selectPage(db, { conditions, from: after, direction: "after", limit: atOnce });
      return {
        rows: await readRows(db, scope, found, reader),
        last: found.at(-1),
        more: found.length === atOnce,
      };
    });
    if (part.rows.length > 0) yield part.rows;
    if (!part.more || !part.last) return;
    from = part.last;
  }
}
