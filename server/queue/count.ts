import "server-only";
import { z } from "zod";
import { countBound } from "@/lib/dto/queue";
import { effectiveFilter, type QueueView } from "@/lib/queue/views";
import type { ScopedDb } from "@/server/db/scope";
import { joined, sql } from "@/server/db/sql";
import { conditionsOfFilter, type Reader } from "./conditions";
import { boundedCountSql } from "./select-page";

/** Counts some views in one statement, each to the bound and one more: what is counted does not grow with the register. */
export async function countViews<V extends QueueView>(
  db: ScopedDb,
  reader: Reader,
  views: readonly V[],
): Promise<Record<V, number>> {
  const counts = views.map(
    (view) =>
      sql`${boundedCountSql(conditionsOfFilter(effectiveFilter(view, {}), reader), countBound + 1)}::int`,
  );
  const rows = await db.$queryRaw`SELECT ARRAY[${joined(counts)}] AS counts`;
  const [counted] = z.array(z.object({ counts: z.array(z.int()) })).parse(rows);
  return Object.fromEntries(views.map((view, at) => [view, counted?.counts[at] ?? 0])) as Record<V, number>;
}
