import { addDays, type PlainDate, startOfDay } from "@/lib/domain/plain-date";
import { isWorkingDay, type WorkingDayCalendar } from "@/lib/domain/working-days";
import { type Deed, type StagedCase, stagedCases } from "./cases";

/** At what time of the day something is done, in minutes; in the order in which one thing can follow another. */
const minutes: Record<Deed, number> = {
  apply: 9 * 60 + 20,
  accept: 10 * 60 + 30,
  askWithdrawal: 10 * 60 + 30,
  askCorrection: 14 * 60 + 10,
  recommend: 14 * 60 + 10,
  recommendRefusal: 14 * 60 + 10,
  askExtension: 14 * 60 + 10,
  confirmWithdrawal: 16 * 60,
  grant: 16 * 60,
  refuse: 16 * 60,
  collect: 16 * 60,
};

/** What is done at one moment, each in a case of its own. */
export interface Moment {
  at: Date;
  deeds: readonly { deed: Deed; staged: StagedCase }[];
}

/** Orders all that is done in the staged cases by the moments at which it is; `today` is the day from which working days are counted back. */
export function momentsOf(today: PlainDate, calendar: WorkingDayCalendar): Moment[] {
  const days = workingDaysBefore(today, calendar);
  const byTime = new Map<number, { deed: Deed; staged: StagedCase }[]>();
  for (const staged of stagedCases)
    for (const [deed, ago] of Object.entries(staged.deeds) as [Deed, number][]) {
      const time = startOfDay(days[ago - 1] ?? today).getTime() + minutes[deed] * 60_000;
      byTime.set(time, [...(byTime.get(time) ?? []), { deed, staged }]);
    }
  return [...byTime]
    .sort(([one], [other]) => one - other)
    .map(([time, deeds]) => ({ at: new Date(time), deeds }));
}

/** Lists as many working days before a day as the cases need, the latest first; of a year that the calendar does not know, Monday to Friday. */
function workingDaysBefore(today: PlainDate, calendar: WorkingDayCalendar): PlainDate[] {
  const wanted = Math.max(...stagedCases.flatMap(({ deeds }) => Object.values(deeds)));
  const days: PlainDate[] = [];
  for (let day = addDays(today, -1); days.length < wanted; day = addDays(day, -1)) {
    const known = isWorkingDay(day, { ...calendar, years: new Set([Number(day.slice(0, 4))]) });
    if (known.ok && known.value) days.push(day);
  }
  return days;
}
