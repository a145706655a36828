import "server-only";
import { AppError, type Reason } from "@/lib/errors";
import { ok, type Result, refused } from "@/lib/result";
import { audit } from "@/server/audit/record";
import { officerOf } from "@/server/auth/officer-of";
import type { RegistryScope } from "@/server/auth/scope";
import { now } from "@/server/clock";
import { type ScopedDb, withScope } from "@/server/db/scope";
import { byColleague } from "@/server/queue/by-colleague";
import { followHolder } from "@/server/registrations/follow-holder";
import { holdRegistrations } from "@/server/registrations/hold";
import { interestInCorrection } from "./interest";
import { holdInFlight, reissueCorrected } from "./reissue";

/**
 * Re-issues a registry's certificates after another registry has corrected their holder's identity, once; an application that is
 * signed under the old one comes first. A later correction renews the notice, and what was read of the earlier is not carried out.
 */
export function followNotice(
  scope: RegistryScope,
  { id, at }: { id: string; at: Date },
): Promise<Result<true, Reason>> {
  const { registryId } = scope;
  return withScope(scope, async (db) => {
    const notice = await db.correctionNotice.findUnique({ where: { id } });
    if (!notice) throw new AppError("NOT_FOUND", "no such notice in this scope");
    const { personId } = notice;
    const concerned = await interestInCorrection(db, scope, notice);
    if (concerned) return refused(concerned);
    const inFlight = await holdInFlight(db, scope, personId);
    if (inFlight.length > 0)
      return refused({ key: "correction.inFlight", values: { numbers: inFlight.join("、") } });
    await holdRegistrations(db, scope, personId);
    const [taken] = await db.correctionNotice.updateManyAndReturn({
      where: { id, registryId, doneAt: null, at },
      data: { doneBy: officerOf(scope), doneAt: now() },
    });
    if (!taken) throw await staleNotice(db, scope, id);
    await followHolder(db, personId);
    await reissueCorrected(db, scope, taken);
    await audit(db, scope, {
      action: "correction.followed",
      subject: { type: "correctionNotice", id },
      personId,
    });
    return ok(true);
  });
}

async function staleNotice(db: ScopedDb, scope: RegistryScope, id: string): Promise<AppError> {
  const { doneBy, doneAt } = await db.correctionNotice.findUniqueOrThrow({ where: { id } });
  const values = await byColleague(db, scope, { officer: doneBy, at: doneAt });
  return new AppError("STALE", `notice ${id} moved on`, [{ key: "correction.stale", values }]);
}
