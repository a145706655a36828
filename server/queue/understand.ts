import "server-only";
import { plainDateIn } from "@/lib/domain/plain-date";
import type { Turn } from "@/lib/domain/turn";
import type { QueuePage, QueueQuery } from "@/lib/dto/queue";
import { recogniseSearch } from "@/lib/queue/search";
import { effectiveFilter } from "@/lib/queue/views";
import { officerOf } from "@/server/auth/officer-of";
import type { RegistryScope } from "@/server/auth/scope";
import { readCalendar } from "@/server/calendar/read-calendar";
import { now } from "@/server/clock";
import type { ScopedDb } from "@/server/db/scope";
import {
  type Conditions,
  conditionsOfFilter,
  conditionsOfSearch,
  type Reader,
  withEmployer,
  withSought,
} from "./conditions";
import { unsealText } from "./sealed-search";

/** What a question means: the conditions of its list, and what of it could not be understood. */
interface Understood extends Pick<QueuePage, "sought" | "employerFault"> {
  conditions: Conditions;
}

/** Says who asks, and on which day. */
export async function readerOf(db: ScopedDb, scope: RegistryScope, turns: readonly Turn[]): Promise<Reader> {
  const calendar = await readCalendar(db, scope.registryId);
  return { id: officerOf(scope), turns, today: plainDateIn(now()), calendar };
}

/** Finds out what a question asks for: the view narrowed, or what is searched for in all of the registry's cases. */
export async function understand(
  db: ScopedDb,
  scope: RegistryScope,
  query: QueueQuery,
  reader: Reader,
): Promise<Understood> {
  const typed = unsealText(scope, query.find);
  const sought = recogniseSearch(typed);
  const { view, states, matter, specialty, employer, due, assignee, mine, order } = query;
  const asked = { states, matter, specialty, employer, due, assignee, mine, order };
  const searched = sought.kind !== "nothing";
  const narrowed = searched
    ? conditionsOfSearch(asked, reader)
    : conditionsOfFilter(effectiveFilter(view, asked), reader);
  const { conditions, fault } = await withEmployer(db, narrowed, employer);
  return {
    conditions: await withSought(db, conditions, sought),
    sought: searched ? { typed, kind: sought.kind } : null,
    employerFault: fault,
  };
}
