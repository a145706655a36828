import "server-only";
import { z } from "zod";
import type { Statistics } from "@/lib/dto/statistics";
import type { ScopedDb } from "@/server/db/scope";
import { sql } from "@/server/db/sql";
import { isBefore, type Range, within } from "./range";

const corrections = z.array(z.object({ matter: z.string(), before: z.boolean(), n: z.int() }));

/** Counts the corrections that were asked for, by matter, in both times. */
export async function countCorrections(db: ScopedDb, range: Range): Promise<z.infer<typeof corrections>> {
  const at = sql`c.asked_at`;
  return corrections.parse(
    await db.$queryRaw`SELECT a.matter, ${isBefore(at, range)} AS before, count(*)::int AS n
      FROM application_correction c JOIN application a ON a.registry_id = c.registry_id AND a.id = c.application_id
      WHERE c.registry_id = ${range.registryId}::uuid AND ${within(at, range)} GROUP BY 1, 2`,
  );
}

const grounds = z.array(
  z.object({
    outcome: z.enum(["refused", "notAccepted"]),
    code: z.string(),
    count: z.int(),
    before: z.int(),
  }),
);

/** Counts the grounds on which applications were refused or not accepted; one refusal may have several. */
export async function countGrounds(db: ScopedDb, range: Range): Promise<Statistics["grounds"]> {
  const at = sql`a.closed_at`;
  return grounds.parse(
    await db.$queryRaw`SELECT a.state AS outcome, g.code, count(*) FILTER (WHERE NOT ${isBefore(at, range)})::int AS count,
        count(*) FILTER (WHERE ${isBefore(at, range)})::int AS before
      FROM application a JOIN application_review w ON w.registry_id = a.registry_id AND w.application_id = a.id CROSS JOIN unnest(w.reasons) AS g(code)
      WHERE a.registry_id = ${range.registryId}::uuid AND a.state IN ('refused', 'notAccepted') AND a.handed_over_at IS NOT NULL
        AND (a.accepted_at IS NOT NULL OR a.period IS NOT NULL) AND ${within(at, range)}
        AND w.step = CASE a.state WHEN 'refused' THEN 'decision' ELSE 'acceptance' END
      GROUP BY 1, 2 ORDER BY 3 DESC, 4 DESC, 2`,
  );
}
