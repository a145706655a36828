import "server-only";
import { z } from "zod";
import { AppError } from "@/lib/errors";
import { now } from "@/server/clock";
import { withScope } from "@/server/db/scope";
import { authScope } from "./scope";

/** How many times in how many seconds. */
export interface Limit {
  points: number;
  seconds: number;
}

/**
 * Counts one try and refuses it beyond the limit; the window starts with the first try.
 * Counted in a transaction of its own, so that what is refused or rolled back later still counts.
 */
export async function countTry(key: string, limit: Limit): Promise<void> {
  const at = now();
  const expires = new Date(at.getTime() + limit.seconds * 1000);
  const rows = await withScope(
    authScope(),
    (db) => db.$queryRaw`
      INSERT INTO rate_limit (key, points, expires_at) VALUES (${key}, 1, ${expires})
      ON CONFLICT (key) DO UPDATE SET
        points = CASE WHEN rate_limit.expires_at <= ${at} THEN 1 ELSE rate_limit.points + 1 END,
        expires_at = CASE WHEN rate_limit.expires_at <= ${at} THEN excluded.expires_at ELSE rate_limit.expires_at END
      RETURNING points, expires_at`,
  );
  const row = z.array(z.object({ points: z.number(), expires_at: z.date() })).parse(rows)[0];
  if (!row || row.points <= limit.points) return;
  const minutes = Math.max(1, Math.ceil((row.expires_at.getTime() - at.getTime()) / 60_000));
  throw new AppError("RATE_LIMITED", `too many tries: ${key.split(":")[0]}`, [
    { key: "limit.tooMany", values: { minutes } },
  ]);
}

/** Forgets windows that are over. */
export async function sweepRateLimits(): Promise<void> {
  await withScope(authScope(), (db) => db.rateLimit.deleteMany({ where: { expiresAt: { lt: now() } } }));
}
