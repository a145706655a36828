import "server-only";
import { addDays, plainDateIn } from "@/lib/domain/plain-date";
import { tellCorrectionDue } from "@/server/applications/effects";
import type { RegistryScope } from "@/server/auth/scope";
import { now } from "@/server/clock";
import { eachCase, type Tally } from "./each-case";

/** Days before its last one on which a correction that was not handed in is recalled. */
const recalledBefore = 3;

/** Recalls, once, every correction whose last day is near. */
export function remindOfCorrections(scope: RegistryScope): Promise<Tally> {
  const today = plainDateIn(now());
  const dueOn = { gte: new Date(today), lte: new Date(addDays(today, recalledBefore)) };
  const near = { state: "correction", correction: { dueOn, remindedAt: null } };
  return eachCase(scope, near, async (db, record) => {
    const where = { registryId: record.registryId, applicationId: record.id, remindedAt: null };
    const asked = await db.applicationCorrection.findFirst({ where });
    const taken = await db.applicationCorrection.updateMany({ where, data: { remindedAt: now() } });
    if (!asked || taken.count !== 1 || record.state !== "correction") return false;
    await tellCorrectionDue(db, record, plainDateIn(asked.dueOn, "UTC"));
    return true;
  });
}
