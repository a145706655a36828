import "server-only";
import { z } from "zod";
import { type Duration, type Outcome, outcomes, type Statistics } from "@/lib/dto/statistics";
import { quantile } from "@/lib/statistics/spread";
import type { NumberedDays } from "@/lib/statistics/working-day-numbers";
import type { ScopedDb } from "@/server/db/scope";
import { type Sql, sql } from "@/server/db/sql";
import { dayOf, isBefore, type Range, within } from "./range";

const row = z.object({
  matter: z.string(),
  state: z.enum(outcomes),
  before: z.boolean(),
  period: z.string().nullable(),
  limit: z.int().nullable(),
  taken: z.int().nullable(),
  in_time: z.boolean().nullable(),
  n: z.int(),
});
type Row = z.infer<typeof row>;

/** Reads what came to its end: by matter, outcome, days promised and working days taken, in both times. */
export async function readClosed(db: ScopedDb, range: Range, numbered: NumberedDays): Promise<Row[]> {
  return z.array(row).parse(await db.$queryRaw`${closedSql(range, numbered)}`);
}

/** Tells what the decisions took, in all and by matter. Only what officers decide has a time: by law nobody decides the rest. */
export function durationsOf(closed: readonly Row[]): Pick<Statistics, "duration" | "durations" | "spread"> {
  const decided = closed.filter(
    ({ state, period }) => period === "decision" && (state === "granted" || state === "refused"),
  );
  const both = (of: readonly Row[]) => ({
    now: durationOf(of.filter(({ before }) => !before)),
    before: durationOf(of.filter(({ before }) => before)),
  });
  return {
    duration: both(decided),
    durations: mattersIn(decided).map((matter) => {
      const mine = decided.filter((one) => one.matter === matter);
      return { matter, limit: limitOf(mine), ...both(mine) };
    }),
    spread: histogramOf(decided.filter(({ before }) => !before)),
  };
}

/** Counts how applications ended; `corrections` are those that were sent back for it. */
export function outcomesOf(
  closed: readonly Row[],
  corrections: readonly { matter: string; before: boolean; n: number }[],
): Pick<Statistics, "outcomes" | "outcomesBefore"> {
  const ends = (of: readonly Row[]) =>
    Object.fromEntries(
      outcomes.map((state) => [state, total(of.filter((one) => one.state === state))]),
    ) as Record<Outcome, number>;
  const [now, before] = [closed.filter((one) => !one.before), closed.filter((one) => one.before)];
  const correctionsIn = (inBefore: boolean) => corrections.filter((one) => one.before === inBefore);
  return {
    outcomes: mattersIn([...now, ...correctionsIn(false)]).map((matter) => ({
      matter,
      ends: ends(now.filter((one) => one.matter === matter)),
      corrections: total(correctionsIn(false).filter((one) => one.matter === matter)),
    })),
    outcomesBefore: { ends: ends(before), corrections: total(correctionsIn(true)) },
  };
}

function durationOf(decided: readonly Row[]): Duration {
  const histogram = histogramOf(decided);
  const known = decided.filter(({ in_time }) => in_time !== null);
  return {
    decided: total(decided),
    median: quantile(histogram, 0.5),
    p90: quantile(histogram, 0.9),
    inTime: total(known.filter(({ in_time }) => in_time)),
    known: total(known),
  };
}

/** Counts by working days; what began in a year that the calendar does not know has none. */
function histogramOf(decided: readonly Row[]): Statistics["spread"] {
  const counts = new Map<number, number>();
  for (const { taken, n } of decided) if (taken !== null) counts.set(taken, (counts.get(taken) ?? 0) + n);
  return [...counts].map(([days, count]) => ({ days, count })).sort((a, b) => a.days - b.days);
}

function limitOf(decided: readonly Row[]): Statistics["durations"][number]["limit"] {
  const limits = decided.flatMap(({ limit }) => (limit === null ? [] : [limit]));
  return limits.length > 0 ? { least: Math.min(...limits), most: Math.max(...limits) } : null;
}

const total = (of: readonly { n: number }[]) => of.reduce((sum, { n }) => sum + n, 0);
const mattersIn = (of: readonly { matter: string }[]) => [...new Set(of.map(({ matter }) => matter))].sort();

/**
 * Writes the statement. Working days taken are the difference of the numbers of two days, less those in which the period stood
 * still; a period that stood still when the case was closed ended with its standing.
 */
function closedSql(range: Range, { days, numbers }: NumberedDays): Sql {
  const at = sql`a.closed_at`;
  return sql`WITH worked AS MATERIALIZED (SELECT * FROM unnest(${days}::date[], ${numbers}::int[]) AS w(day, n)),
      stood AS MATERIALIZED (SELECT p.application_id, coalesce(sum(t.n - f.n), 0)::int AS n, min(f.n) FILTER (WHERE p.to_on IS NULL) AS since
        FROM application_pause p JOIN worked f ON f.day = p.from_on LEFT JOIN worked t ON t.day = p.to_on
        WHERE p.registry_id = ${range.registryId}::uuid GROUP BY 1)
    SELECT a.matter, a.state, ${isBefore(at, range)} AS before, a.period, a.period_days AS limit,
      least(c.n, s.since) - f.n - coalesce(s.n, 0) AS taken,
      CASE WHEN a.due_on IS NOT NULL THEN ${dayOf(at)} <= a.due_on WHEN s.since IS NOT NULL THEN true END AS in_time, count(*)::int AS n
    FROM application a LEFT JOIN worked f ON f.day = a.period_from LEFT JOIN worked c ON c.day = ${dayOf(at)} LEFT JOIN stood s ON s.application_id = a.id
    WHERE a.registry_id = ${range.registryId}::uuid AND a.handed_over_at IS NOT NULL AND (a.accepted_at IS NOT NULL OR a.period IS NOT NULL) AND ${within(at, range)}
    GROUP BY 1, 2, 3, 4, 5, 6, 7`;
}
