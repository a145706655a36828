import "server-only";
import { z } from "zod";
import { compactCode } from "@/lib/domain/half-width";
import { readMobile } from "@/lib/domain/mobile";
import { now } from "@/server/clock";
import type { ScopedDb } from "@/server/db/scope";
import { keyedHash } from "@/server/personal-data/keyed-hash";
import { pausePolicy } from "./session-policy";

const attempt = z.object({ points: z.number(), expires_at: z.date() });

/**
 * Takes one attempt with a password for what was typed as identifier; answers the minutes of a pause when there were too
 * many failures in a row, else 0. Counted by what was typed and before anything is compared: the answer is the same whether
 * there is such an account, and guesses at the same moment each cost theirs. The caller is in the auth scope.
 */
export async function takeAttempt(db: ScopedDb, typed: string): Promise<number> {
  const at = now();
  const until = new Date(at.getTime() + pausePolicy.seconds * 1000);
  const rows = await db.$queryRaw`
    INSERT INTO rate_limit (key, points, expires_at) VALUES (${keyOf(typed)}, 1, ${until})
    ON CONFLICT (key) DO UPDATE SET
      points = CASE WHEN rate_limit.expires_at <= ${at} THEN 1 ELSE rate_limit.points + 1 END,
      expires_at = CASE WHEN rate_limit.expires_at <= ${at} OR rate_limit.points < ${pausePolicy.failures}
                        THEN excluded.expires_at ELSE rate_limit.expires_at END
    RETURNING points, expires_at`;
  const [row] = z.array(attempt).parse(rows);
  if (!row || row.points <= pausePolicy.failures) return 0;
  return Math.max(1, Math.ceil((row.expires_at.getTime() - at.getTime()) / 60_000));
}

/** Forgets the failures with what was typed: the password was right, or is a new one. */
export async function forgetFailures(db: ScopedDb, ...typed: string[]): Promise<void> {
  await db.rateLimit.deleteMany({ where: { key: { in: typed.map(keyOf) } } });
}

/** One key for all writings of a mobile, and of a number or login. */
function keyOf(typed: string): string {
  const mobile = readMobile(typed);
  return `pause:${keyedHash("pause", mobile.ok ? mobile.value : compactCode(typed).toLowerCase())}`;
}
