import "server-only";
import { z } from "zod";
import type { PlainDate } from "@/lib/domain/plain-date";
import type { Statistics } from "@/lib/dto/statistics";
import { openStates } from "@/lib/queue/views";
import { ageBounds, ageClass } from "@/lib/statistics/spread";
import type { NumberedDays } from "@/lib/statistics/working-day-numbers";
import type { ScopedDb } from "@/server/db/scope";

const rows = z.array(
  z.object({ state: z.string(), age: z.int().nullable(), overdue: z.boolean(), n: z.int() }),
);

/** Counts what is open today, by state and by the working days since its period began; what stands still grows no older by law, but here. */
export async function countBacklog(
  db: ScopedDb,
  registryId: string,
  { days, numbers }: NumberedDays,
  today: PlainDate,
): Promise<Statistics["backlog"]> {
  const found = rows.parse(
    await db.$queryRaw`WITH worked AS MATERIALIZED (SELECT * FROM unnest(${days}::date[], ${numbers}::int[]) AS w(day, n))
      SELECT a.state, (SELECT n FROM worked WHERE day = ${today}::date) - f.n AS age, coalesce(a.due_on < ${today}::date, false) AS overdue, count(*)::int AS n
      FROM application a LEFT JOIN worked f ON f.day = a.period_from
      WHERE a.registry_id = ${registryId}::uuid AND a.state = ANY (${openStates}::text[]) AND a.closed_at IS NULL AND a.handed_over_at IS NOT NULL
      GROUP BY 1, 2, 3`,
  );
  return openStates.map((state) => {
    const mine = found.filter((row) => row.state === state);
    const ages = Array.from({ length: ageBounds.length + 1 }, () => 0);
    for (const { age, n } of mine) if (age !== null) ages[ageClass(age)] = (ages[ageClass(age)] ?? 0) + n;
    const sum = (of: typeof mine) => of.reduce((all, { n }) => all + n, 0);
    return {
      state,
      ages,
      ageless: sum(mine.filter(({ age }) => age === null)),
      overdue: sum(mine.filter(({ overdue }) => overdue)),
    };
  });
}
