import "server-only";
import { type PlainDate, plainDateIn } from "@/lib/domain/plain-date";
import type { RegistryScope } from "@/server/auth/scope";
import { now } from "@/server/clock";
import type { ScopedDb } from "@/server/db/scope";
import { nameOfficers } from "@/server/officers/name-officers";

/** A leave of today: until when, and who does the officer's cases. */
interface Away {
  officerId: string;
  to: PlainDate;
  deputy: string;
}

/** Finds the leave that an officer is on today. */
export async function awayToday(
  db: ScopedDb,
  scope: RegistryScope,
  officerId: string,
): Promise<Away | undefined> {
  return (await readAway(db, scope)).find((away) => away.officerId === officerId);
}

/** Lists who is on leave today. */
export async function readAway(db: ScopedDb, scope: RegistryScope): Promise<Away[]> {
  const today = new Date(plainDateIn(now()));
  const rows = await db.officerLeave.findMany({
    where: { endedAt: null, fromOn: { lte: today }, toOn: { gte: today } },
    select: { officerId: true, deputyId: true, toOn: true },
  });
  const names = await nameOfficers(
    db,
    scope,
    rows.map(({ deputyId }) => deputyId),
  );
  return rows.map(({ officerId, deputyId, toOn }) => ({
    officerId,
    to: plainDateIn(toOn, "UTC"),
    deputy: names.get(deputyId) ?? "",
  }));
}
