import "server-only";
import { z } from "zod";
import { type PlainDate, plainDateIn } from "@/lib/domain/plain-date";
import { reminderDays } from "@/lib/domain/reminder-days";
import type { RegistryScope } from "@/server/auth/scope";
import { now } from "@/server/clock";
import { type ScopedDb, withScope } from "@/server/db/scope";
import { sendEmployerMessage } from "@/server/notifications/employer-messages";
import { sendMessage } from "@/server/notifications/messages";

const atOnce = 200; // registrations in one transaction

const ending = z.object({
  person_id: z.string(),
  employer_id: z.string(),
  number: z.string(),
  ends_on: z.date(),
  days: z.number(),
});

/**
 * Reminds the holders and employers of registrations that end soon: once at each step before the last day, also when a day
 * was missed; nobody whose renewal is under way. Part by part: what was told stays told after a kill. Answers how many.
 */
export async function remindOfEnds(scope: RegistryScope): Promise<number> {
  let told = 0;
  for (let part = atOnce; part === atOnce; told += part)
    part = await withScope(scope, (db) => remindPart(db, scope));
  return told;
}

async function remindPart(db: ScopedDb, { registryId }: RegistryScope): Promise<number> {
  const registry = await db.registry.findUniqueOrThrow({
    where: { id: registryId },
    select: { code: true },
  });
  const due = await takeDue(db, registryId, plainDateIn(now()));
  for (const { person_id, employer_id, number, ends_on, days } of due) {
    const values = { number, days, end: plainDateIn(ends_on, "UTC") };
    await sendMessage(db, person_id, {
      key: "registration.ends",
      values,
      href: `/r/${registry.code}/apply`,
      registryId,
    });
    await sendEmployerMessage(db, employer_id, { key: "employer.registrationEnds", values, registryId });
  }
  return due.length;
}

/**
 * Marks and answers the next registrations that reached a step of which their holders were not told yet, locked in their order.
 * They are chosen once: a subquery that the plan runs anew for each row would pass over what is marked already and take ever more.
 */
async function takeDue(db: ScopedDb, registryId: string, today: PlainDate) {
  const rows = await db.$queryRaw`
    WITH due AS MATERIALIZED (
      SELECT e.id, reached.days FROM registration e CROSS JOIN LATERAL (
        SELECT min(step) AS days FROM unnest(${[...reminderDays]}::int[]) step WHERE step >= e.ends_on - ${today}::date) reached
      WHERE e.registry_id = ${registryId}::uuid AND e.standing = 'registered' AND e.ends_on >= ${today}::date
        AND reached.days IS NOT NULL AND (e.reminded_for IS DISTINCT FROM e.ends_on OR e.reminded_days > reached.days)
        AND NOT EXISTS (SELECT FROM application a WHERE a.registry_id = e.registry_id AND a.person_id = e.person_id
          AND a.matter = 'renewal' AND a.closed_at IS NULL)
      ORDER BY e.id LIMIT ${atOnce}::int FOR UPDATE OF e
    )
    UPDATE registration r SET reminded_days = due.days, reminded_for = r.ends_on FROM due WHERE r.id = due.id
    RETURNING r.person_id, r.employer_id, r.number, r.ends_on, r.reminded_days AS days`;
  return z.array(ending).parse(rows);
}
