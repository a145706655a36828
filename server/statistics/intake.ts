import "server-only";
import { z } from "zod";
import { plainDateIn } from "@/lib/domain/plain-date";
import type { Statistics } from "@/lib/dto/statistics";
import { partsOf, unitOf } from "@/lib/statistics/period";
import type { ScopedDb } from "@/server/db/scope";
import { type Sql, sql } from "@/server/db/sql";
import { dayOf, isBefore, type Range, within } from "./range";

const rows = z.array(z.object({ matter: z.string(), part: z.date().nullable(), n: z.int() }));

/** Counts what was accepted, by matter and by week or month; of the time before in all. */
export async function countIntake(db: ScopedDb, range: Range): Promise<Statistics["intake"]> {
  const found = rows.parse(await db.$queryRaw`${intakeSql(range)}`);
  const parts = partsOf(range.period);
  return [...new Set(found.map(({ matter }) => matter))].sort().map((matter) => {
    const mine = found.filter((row) => row.matter === matter);
    const countOf = (part: string | null) =>
      mine.find((row) => (row.part && plainDateIn(row.part, "UTC")) === part)?.n ?? 0;
    return { matter, counts: parts.map(countOf), before: countOf(null) };
  });
}

function intakeSql(range: Range): Sql {
  const at = sql`a.accepted_at`;
  return sql`SELECT a.matter, CASE WHEN NOT ${isBefore(at, range)} THEN date_trunc(${unitOf(range.period)}, ${dayOf(at)}::timestamp)::date END AS part, count(*)::int AS n
    FROM application a WHERE a.registry_id = ${range.registryId}::uuid AND a.handed_over_at IS NOT NULL AND ${within(at, range)} GROUP BY 1, 2`;
}
