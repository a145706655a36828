import "server-only";
import { type ApplicationState, isClosed } from "@/lib/domain/application";
import { type Deadline, deadlineOf } from "@/lib/domain/deadline";
import { type PlainDate, plainDateIn } from "@/lib/domain/plain-date";
import type { WorkingDayCalendar } from "@/lib/domain/working-days";
import { findProfession } from "@/lib/professions";
import { isMatterCode } from "@/lib/professions/matters";

/** Finds by when an accepted case must be decided; null when it is closed, has no such period, or the calendar does not reach it. */
export function deadlineOfCase(
  row: { professionCode: string; matter: string; route: string; state: string; acceptedAt: Date | null },
  today: PlainDate,
  calendar: WorkingDayCalendar,
): Deadline | null {
  if (!row.acceptedAt || isClosed(row.state as ApplicationState) || !isMatterCode(row.matter)) return null;
  const matter = findProfession(row.professionCode)?.matters[row.matter];
  const decision = matter?.routes.find(({ id }) => id === row.route)?.decision;
  if (decision?.kind !== "officer") return null;
  const found = deadlineOf(plainDateIn(row.acceptedAt), decision.workingDays.value, today, calendar);
  return found.ok ? found.value : null;
}
