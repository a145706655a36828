import "server-only";
import { z } from "zod";
import { ratingStars } from "@/lib/domain/service-rating";
import type { Statistics } from "@/lib/dto/statistics";
import type { ScopedDb } from "@/server/db/scope";
import { sql } from "@/server/db/sql";
import { isBefore, type Range, within } from "./range";

const byStars = z.array(z.object({ stars: z.int(), count: z.int(), before: z.int() }));
const byTag = z.array(z.object({ tag: z.string(), count: z.int() }));

/** Counts the ratings by stars, best first, and what was said most; remarks are nobody's to count. */
export async function countRatings(db: ScopedDb, range: Range): Promise<Statistics["ratings"]> {
  const at = sql`r.at`;
  const here = sql`r.registry_id = ${range.registryId}::uuid AND ${within(at, range)}`;
  const found = byStars.parse(
    await db.$queryRaw`SELECT r.stars::int, count(*) FILTER (WHERE NOT ${isBefore(at, range)})::int AS count,
        count(*) FILTER (WHERE ${isBefore(at, range)})::int AS before FROM service_rating r WHERE ${here} GROUP BY 1`,
  );
  const tags = byTag.parse(
    await db.$queryRaw`SELECT t.tag, count(*)::int AS count FROM service_rating r CROSS JOIN unnest(r.tags) AS t(tag)
      WHERE ${here} AND NOT ${isBefore(at, range)} GROUP BY 1 ORDER BY 2 DESC, 1`,
  );
  const stars = [...ratingStars]
    .reverse()
    .map((one) => found.find(({ stars }) => stars === one) ?? { stars: one, count: 0, before: 0 });
  return { stars, tags };
}
