import "server-only";
import { z } from "zod";
import { addDays, type PlainDate, plainDateIn, startOfDay } from "@/lib/domain/plain-date";
import type { ChainCheck } from "@/lib/dto/audit";
import { countTry } from "@/server/auth/rate-limit";
import { now } from "@/server/clock";
import { withScope } from "@/server/db/scope";
import type { AuditReader } from "./list";
import { audit } from "./record";

const usualDays = 30;
const tries = { points: 10, seconds: 10 * 60 };
const row = z.object({
  seals: z.bigint(),
  first_at: z.date().nullable(),
  last_at: z.date().nullable(),
  broken: z.bigint().nullable(),
});

/**
 * Recomputes the chain of seals over some days, both included, or the last thirty: an entry that was changed, added or removed
 * after it was sealed breaks it. The chain is one for the whole deployment and tells nobody what is in it.
 */
export async function checkChain(
  scope: AuditReader,
  { from, to }: { from?: PlainDate | undefined; to?: PlainDate | undefined },
): Promise<ChainCheck> {
  await countTry(`auditCheck:${scope.actor.id ?? "script"}`, tries);
  const until = to ?? plainDateIn(now());
  const since = from ?? addDays(until, -usualDays);
  return withScope(
    scope,
    async (db) => {
      const [found] = z
        .array(row)
        .parse(
          await db.$queryRaw`SELECT * FROM app.check_audit_chain(${startOfDay(since)}, ${startOfDay(addDays(until, 1))})`,
        );
      if (!found) throw new Error("unreachable: an aggregate has a row");
      const { seals, broken } = found;
      await audit(db, scope, {
        action: "audit.checked",
        detail: { since, until, seals: Number(seals), holds: broken === null },
      });
      return {
        seals: Number(seals),
        firstAt: found.first_at,
        lastAt: found.last_at,
        broken: broken === null ? null : String(broken),
      };
    },
    { seconds: 60 },
  );
}
