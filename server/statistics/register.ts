import "server-only";
import { z } from "zod";
import { addDays, addMonths, asPlainDate, type PlainDate, plainDateIn } from "@/lib/domain/plain-date";
import type { Statistics } from "@/lib/dto/statistics";
import { firstOfMonth } from "@/lib/statistics/period";
import type { ScopedDb } from "@/server/db/scope";
import { type Sql, sql } from "@/server/db/sql";
import { isBefore, type Range, within } from "./range";

const months = 12;
const mostEmployers = 10;
const inMonths = z.array(z.object({ month: z.date(), n: z.int() }));

/** Counts the registrations in force that end, by month, this month's rest first. */
export async function countExpiring(
  db: ScopedDb,
  registryId: string,
  today: PlainDate,
): Promise<Statistics["expiring"]> {
  const first = firstOfMonth(today);
  const last = addDays(addMonths(first, months), -1);
  const found = inMonths.parse(
    await db.$queryRaw`SELECT date_trunc('month', r.ends_on::timestamp)::date AS month, count(*)::int AS n
      FROM ${inForce(registryId, today, last)} r GROUP BY 1`,
  );
  return Array.from({ length: months }, (_, at) => addMonths(first, at)).map((month) => ({
    month,
    count: found.find((row) => plainDateIn(row.month, "UTC") === month)?.n ?? 0,
  }));
}

const bySpecialty = z.array(
  z.object({
    specialty: z.string().nullable(),
    inForce: z.int(),
    accepted: z.int(),
    acceptedBefore: z.int(),
  }),
);

/** Counts by specialty what is in force today, and what was accepted in both times. */
export async function countSpecialties(
  db: ScopedDb,
  range: Range,
  today: PlainDate,
): Promise<Statistics["specialties"]> {
  const at = sql`a.accepted_at`;
  return bySpecialty.parse(
    await db.$queryRaw`SELECT specialty, sum(in_force)::int AS "inForce", sum(accepted)::int AS accepted, sum(accepted_before)::int AS "acceptedBefore" FROM (
        SELECT r.specialty, count(*) AS in_force, 0 AS accepted, 0 AS accepted_before FROM ${inForce(range.registryId, today)} r GROUP BY 1
        UNION ALL
        SELECT a.specialty, 0, count(*) FILTER (WHERE NOT ${isBefore(at, range)}), count(*) FILTER (WHERE ${isBefore(at, range)})
        FROM application a WHERE a.registry_id = ${range.registryId}::uuid AND a.handed_over_at IS NOT NULL AND ${within(at, range)} GROUP BY 1) both_kinds
      GROUP BY 1 ORDER BY 2 DESC, 3 DESC, 1`,
  );
}

const byEmployer = z.array(
  z.object({ name: z.string(), creditCode: z.string(), inForce: z.int(), accepted: z.int() }),
);

/** Finds the employers with most registrations in force, and what was accepted of theirs. */
export async function findEmployers(
  db: ScopedDb,
  range: Range,
  today: PlainDate,
): Promise<Statistics["employers"]> {
  const at = sql`a.accepted_at`;
  return byEmployer.parse(
    await db.$queryRaw`WITH most AS MATERIALIZED (SELECT r.employer_id, count(*)::int AS n FROM ${inForce(range.registryId, today)} r
        GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT ${mostEmployers}::int),
      accepted AS MATERIALIZED (SELECT a.employer_id, count(*)::int AS n FROM application a
        WHERE a.registry_id = ${range.registryId}::uuid AND a.handed_over_at IS NOT NULL AND ${within(at, range)} AND NOT ${isBefore(at, range)} GROUP BY 1)
      SELECT e.name, e.credit_code AS "creditCode", m.n AS "inForce", coalesce(c.n, 0) AS accepted
      FROM most m JOIN employer e ON e.id = m.employer_id LEFT JOIN accepted c ON c.employer_id = m.employer_id
      ORDER BY m.n DESC, e.name COLLATE "C"`,
  );
}

/** The registrations in force today, also those on paper whose holders have no account, up to a last day. */
function inForce(registryId: string, today: PlainDate, last: PlainDate = asPlainDate("2199-12-31")): Sql {
  return sql`(SELECT specialty, employer_id, ends_on FROM registration
      WHERE registry_id = ${registryId}::uuid AND standing = 'registered' AND ends_on BETWEEN ${today}::date AND ${last}::date
    UNION ALL SELECT specialty, employer_id, ends_on FROM unclaimed_registration
      WHERE registry_id = ${registryId}::uuid AND claimed_at IS NULL AND ends_on BETWEEN ${today}::date AND ${last}::date)`;
}
