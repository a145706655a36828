import "server-only";
import { plainDateIn } from "@/lib/domain/plain-date";
import { decisionDays, lastDayOfStored } from "@/server/applications/period";
import type { ApplicationRecord } from "@/server/applications/record";
import { audit } from "@/server/audit/record";
import type { RegistryScope } from "@/server/auth/scope";
import { forgetCalendar, readCalendar } from "@/server/calendar/read-calendar";
import { type Prisma, withScope } from "@/server/db/scope";
import { eachCase, type Tally } from "./each-case";

/** Reckons the last day of every period that runs anew: the calendar may have changed, or its year has become known. */
export async function reckonAnew(scope: RegistryScope): Promise<Tally> {
  forgetCalendar();
  const tally = await moveLastDays(scope);
  const { done: moved } = tally;
  if (moved > 0)
    await withScope(scope, (db) => audit(db, scope, { action: "clocks.reckoned", detail: { moved } }));
  return tally;
}

function moveLastDays(scope: RegistryScope): Promise<Tally> {
  const running = { state: { in: ["awaitingAcceptance", "inReview", "inDecision"] } };
  return eachCase(scope, running, async (db, record) => {
    const { row, id, version } = record;
    const period = periodOf(record);
    const pauses = await db.applicationPause.findMany({ where: { applicationId: id } });
    const dueOn = lastDayOfStored(period, pauses, await readCalendar(db, scope.registryId));
    if (row.period !== null && dueOn?.getTime() === row.dueOn?.getTime()) return false;
    const changed = await db.application.updateMany({ where: { id, version }, data: { ...period, dueOn } });
    return changed.count === 1;
  });
}

/** The period as it is stored, or, for what was accepted before periods were, as its acceptance began it. */
function periodOf(
  record: ApplicationRecord,
): Pick<Prisma.ApplicationGetPayload<object>, "period" | "periodFrom" | "periodDays"> {
  const { period, periodFrom, periodDays, acceptedAt } = record.row;
  if (period !== null || !acceptedAt) return { period, periodFrom, periodDays };
  return {
    period: "decision",
    periodFrom: new Date(plainDateIn(acceptedAt)),
    periodDays: decisionDays(record),
  };
}
