import "server-only";
import { z } from "zod";
import { lastDayOf } from "@/lib/domain/clock";
import { asPlainDate, plainDateIn } from "@/lib/domain/plain-date";
import type { WorkingDayCalendar } from "@/lib/domain/working-days";
import type { NoticePreview } from "@/lib/dto/calendar";
import type { ScopedDb } from "@/server/db/scope";

const group = z.object({
  registry_id: z.uuid(),
  period_from: z.date(),
  period_days: z.int(),
  due_on: z.date().nullable(),
  pauses: z.array(z.object({ from: z.string(), to: z.string().nullable() })),
  counted: z.bigint(),
});

/** Counts, registry by registry, the running periods whose last day another national calendar would move; the platform sees no case, only how many. */
export async function movesUnder(
  db: ScopedDb,
  national: WorkingDayCalendar,
): Promise<NoticePreview["moves"]> {
  const groups = z.array(group).parse(await db.$queryRaw`SELECT * FROM app.running_periods()`);
  const registries = await db.registry.findMany({
    select: {
      id: true,
      code: true,
      calendarDays: { where: { withdrawnAt: null }, select: { day: true } },
    },
    orderBy: { code: "asc" },
  });
  return registries.map(({ id, code, calendarDays }) => {
    const own = calendarDays.map(({ day }) => [plainDateIn(day, "UTC"), true] as const);
    const calendar = { ...national, exceptions: new Map([...national.exceptions, ...own]) };
    const moved = { later: 0, earlier: 0, firstKnown: 0 };
    for (const each of groups.filter(({ registry_id }) => registry_id === id)) {
      const how = moveOf(each, calendar);
      if (how) moved[how] += Number(each.counted);
    }
    return { registry: code, ...moved };
  });
}

function moveOf(
  { period_from, period_days, due_on, pauses }: z.infer<typeof group>,
  calendar: WorkingDayCalendar,
): "later" | "earlier" | "firstKnown" | undefined {
  const last = lastDayOf(
    {
      from: plainDateIn(period_from, "UTC"),
      workingDays: period_days,
      pauses: pauses.map(({ from, to }) => ({
        from: asPlainDate(from),
        to: to === null ? null : asPlainDate(to),
      })),
    },
    calendar,
  );
  if (!last.ok || last.value === null) return undefined;
  if (!due_on) return "firstKnown";
  const before = plainDateIn(due_on, "UTC");
  if (last.value === before) return undefined;
  return last.value > before ? "later" : "earlier";
}
