import "server-only";
import { isAfter, type PlainDate, plainDateIn } from "@/lib/domain/plain-date";
import { act } from "@/server/applications/act";
import type { ApplicationRecord } from "@/server/applications/record";
import type { RegistryScope } from "@/server/auth/scope";
import { now } from "@/server/clock";
import type { ScopedDb } from "@/server/db/scope";
import { readRegistry } from "@/server/registries/settings";
import { takeEffect } from "@/server/review/decide";
import { registrationObstacle } from "@/server/review/grant-obstacles";
import { eachCase, type Tally } from "./each-case";

/** Whether the period of a case ended on an earlier day. */
const isOverdue = ({ row }: ApplicationRecord, today: PlainDate): boolean =>
  row.dueOn !== null && isAfter(today, plainDateIn(row.dueOn, "UTC"));

async function actBySchedule(
  db: ScopedDb,
  scope: RegistryScope,
  record: ApplicationRecord,
  action: "expire" | "lapse",
) {
  const { settings } = await readRegistry(db, { id: record.registryId }, plainDateIn(now()));
  return act(db, scope, record, { action, party: "schedule", acceptance: settings.acceptance });
}

/** Takes in what nobody answered within five working days: silence counts as acceptance (行政许可法 32). */
export function acceptByLaw(scope: RegistryScope): Promise<Tally> {
  const today = plainDateIn(now());
  const waiting = { state: "awaitingAcceptance", dueOn: { lt: new Date(today) } };
  return eachCase(scope, waiting, async (db, record) => {
    if (record.state !== "awaitingAcceptance" || !isOverdue(record, today)) return false;
    return (await actBySchedule(db, scope, record, "expire")).ok;
  });
}

/**
 * Grants every renewal that is not decided although its period is over and the registration has come to its end (行政许可法 50).
 * A lock, a revocation or a wish to withdraw stands against it: such a case stays overdue, for officers.
 */
export function grantByLaw(scope: RegistryScope): Promise<Tally> {
  const today = plainDateIn(now());
  const late = { state: { in: ["inReview", "inDecision"] }, dueOn: { lt: new Date(today) } };
  return eachCase(scope, late, async (db, record) => {
    const { matter, answers, row } = record;
    const ended = answers?.registrations.some(({ validTo }) => isAfter(today, validTo)) === true;
    if (matter.effect !== "renew" || !ended || !isOverdue(record, today) || row.withdrawalAskedAt)
      return false;
    if (await registrationObstacle(db, record)) return false;
    const granted = await actBySchedule(db, scope, record, "expire");
    if (!granted.ok) return false;
    await takeEffect(db, scope, record, granted.value, today);
    return true;
  });
}

/** Takes back every correction whose last day went by without an answer: officers go on with what there is. */
export function lapseCorrections(scope: RegistryScope): Promise<Tally> {
  const today = plainDateIn(now());
  const late = { state: "correction", correction: { dueOn: { lt: new Date(today) } } };
  return eachCase(scope, late, async (db, record) => {
    if (record.state !== "correction") return false;
    const lapsed = await actBySchedule(db, scope, record, "lapse");
    if (!lapsed.ok) return false;
    await db.applicationCorrection.updateMany({
      where: { registryId: record.registryId, applicationId: record.id },
      data: { lapsedAt: now() },
    });
    return true;
  });
}
