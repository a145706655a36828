import "server-only";
import { addDays, plainDateIn } from "@/lib/domain/plain-date";
import { type Statistics, statistics } from "@/lib/dto/statistics";
import { type Period, partsOf, unitOf } from "@/lib/statistics/period";
import { numberWorkingDays } from "@/lib/statistics/working-day-numbers";
import type { RegistryScope } from "@/server/auth/scope";
import { readCalendar } from "@/server/calendar/read-calendar";
import { now } from "@/server/clock";
import { type ScopedDb, withScope } from "@/server/db/scope";
import { countBacklog } from "./backlog";
import { durationsOf, outcomesOf, readClosed } from "./closed";
import { countCorrections, countGrounds } from "./grounds";
import { countIntake } from "./intake";
import { rangeOf } from "./range";
import { countRatings } from "./ratings";
import { countExpiring, countSpecialties, findEmployers } from "./register";

/** For how long a case may have run when it is closed, in days, so that its working days are counted. */
const longestCase = 550;
const longestCount = 20; // seconds; a year of the largest registry takes one

/** Counts a registry's figures over a time, beside those of as many days before; every count is bounded by an index of days. */
export function viewStatistics(scope: RegistryScope, period: Period): Promise<Statistics> {
  const range = rangeOf(scope, period);
  const today = plainDateIn(now());
  const count = async (db: ScopedDb) => {
    const { registryId } = scope;
    const calendar = await readCalendar(db, registryId);
    const numbered = numberWorkingDays(addDays(range.before.from, -longestCase), today, calendar);
    const closed = await readClosed(db, range, numbered);
    return statistics.parse({
      period,
      before: range.before,
      unit: unitOf(period),
      parts: partsOf(period),
      intake: await countIntake(db, range),
      backlog: await countBacklog(db, registryId, numbered, today),
      ...durationsOf(closed),
      ...outcomesOf(closed, await countCorrections(db, range)),
      grounds: await countGrounds(db, range),
      expiring: await countExpiring(db, registryId, today),
      specialties: await countSpecialties(db, range, today),
      employers: await findEmployers(db, range, today),
      ratings: await countRatings(db, range),
    });
  };
  return withScope(scope, count, { seconds: longestCount });
}
