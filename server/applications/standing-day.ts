import "server-only";
import { type PlainDate, plainDateIn } from "@/lib/domain/plain-date";
import type { ScopedDb } from "@/server/db/scope";
import type { ApplicationRecord } from "./record";

/**
 * Tells by which day it is judged whether an application may be made: today; while it is corrected, the day on which that was
 * asked for, since it was handed in in time.
 */
export async function standingDay(
  db: ScopedDb,
  { id, registryId, row }: ApplicationRecord,
  today: PlainDate,
): Promise<PlainDate> {
  if (row.stateBeforeCorrection === null) return today;
  const { askedAt } = await db.applicationCorrection.findFirstOrThrow({
    where: { registryId, applicationId: id },
    select: { askedAt: true },
  });
  return plainDateIn(askedAt);
}
