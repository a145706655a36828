import "server-only";
import { plainDateIn } from "@/lib/domain/plain-date";
import type { PlatformScope } from "@/server/auth/scope";
import { readCalendar } from "@/server/calendar/read-calendar";
import { now, setClock } from "@/server/clock";
import { withScope } from "@/server/db/scope";
import { workOffJobs } from "@/server/outbox/work-off";
import { currentPki } from "@/server/pki/current-pki";
import { currentSm2Pki } from "@/server/pki/sm2/current-sm2-pki";
import { operatorScopeOf } from "@/server/registries/operator-scope";
import { seedPeople } from "../seed-people";
import { stagedCases } from "./cases";
import { castOf } from "./cast";
import { doDeed } from "./do-deed";
import { registerEarlier } from "./earlier-registrations";
import { type Moment, momentsOf } from "./moments";
import { peopleWithCases } from "./people";
import { noteStaging, wasStaged } from "./staged";

const dayMs = 24 * 60 * 60 * 1000;

/** When the trust services of a demonstration begin: before all that is signed in its staged cases. */
const trustedDays = 90;

/** Makes this demonstration's test authorities, if it has none, with certificates that begin before its staged cases. */
export function openEarlierTrust(): void {
  const begins = new Date(now().getTime() - trustedDays * dayMs);
  const restore = setClock(() => begins);
  currentPki();
  currentSm2Pki();
  restore();
}

/**
 * Takes the staged cases through the product's own services under a clock that is set back, moment by moment, jobs included;
 * the log says so first. Once in the life of a database.
 */
export async function stageCases(scope: PlatformScope, passwordHash: string): Promise<void> {
  await seedPeople(scope, peopleWithCases, passwordHash); // adds who is missing
  if (await wasStaged()) return;
  const moments = await plan();
  const [first] = moments;
  if (!first) return;
  await noteStaging(first.at);
  await workOffJobs(); // what waits already is of today
  await under(new Date(first.at.getTime() - dayMs), registerEarlier);
  const cast = castOf();
  for (const { at, deeds } of moments)
    await under(at, async () => {
      await Promise.all(
        deeds.map(async ({ deed, staged }) => doDeed(deed, staged, await cast.actorsOf(staged))),
      );
      await workOffJobs();
    });
}

async function plan(): Promise<Moment[]> {
  const [{ registry } = { registry: "" }] = stagedCases;
  const scope = await operatorScopeOf(registry, "demonstration data");
  const calendar = await withScope(scope, (db) => readCalendar(db, scope.registryId));
  return momentsOf(plainDateIn(now()), calendar);
}

/** Does something under a clock that shows a moment and goes on from there. */
async function under(moment: Date, work: () => Promise<void>): Promise<void> {
  const began = performance.now();
  const restore = setClock(() => new Date(moment.getTime() + (performance.now() - began)));
  try {
    await work();
  } finally {
    restore();
  }
}
