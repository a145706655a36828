import "server-only";
import { readCreditCode } from "@/lib/domain/credit-code";
import { toHalfWidth } from "@/lib/domain/half-width";
import { addDays, asPlainDate, type PlainDate } from "@/lib/domain/plain-date";
import { normaliseNumberForSearch } from "@/lib/domain/registration-number";
import { statesOfTurns, type Turn } from "@/lib/domain/turn";
import { addWorkingDays, type WorkingDayCalendar } from "@/lib/domain/working-days";
import type { QueuePage } from "@/lib/dto/queue";
import type { Sought } from "@/lib/queue/search";
import {
  closedStates,
  type Due,
  type EffectiveFilter,
  effectiveFilter,
  type QueueFilter,
  queueStates,
} from "@/lib/queue/views";
import type { ScopedDb } from "@/server/db/scope";
import { type Sql, sql } from "@/server/db/sql";
import { idNumberIndexes } from "@/server/personal-data/blind-index";

/** What a list holds, with everything found out that the database must be told. */
export interface Conditions {
  order: QueuePage["order"];
  states: string[];
  /** Whether states are among them in which the registry is done. */
  closed: boolean;
  matter?: string | undefined;
  specialty?: string | undefined;
  employerIds?: string[];
  due?: { from: PlainDate; to: PlainDate };
  /** Null: nobody's. */
  assignedTo?: string | null;
  /** An officer who does not decide what he reviewed. */
  notReviewedBy?: string;
  /** Only where an officer or the applicant asked for something that is not answered yet. */
  asked?: true;
  /** A range of names in the order of their bytes. */
  name?: { from: string; to: string };
  lastFour?: string;
  /** Whatever has this number. */
  exact?: Sql;
}

/** Who asks, and when. */
export interface Reader {
  id: string;
  turns: readonly Turn[];
  today: PlainDate;
  calendar: WorkingDayCalendar;
}

/** Says what a view holds for a reader. */
export function conditionsOfFilter(filter: EffectiveFilter, reader: Reader): Conditions {
  const mine = statesOfTurns(reader.turns);
  const states = filter.mine ? filter.states.filter((state) => mine.includes(state)) : filter.states;
  const { matter, specialty, due, assignee, order } = filter;
  return {
    order,
    states,
    closed: states.some((state) => closedStates.some((closed) => closed === state)),
    matter,
    specialty,
    ...(due === undefined ? {} : { due: rangeOf(due, reader) }),
    ...(assignee === undefined ? {} : { assignedTo: assigned(assignee, reader) }),
    ...(filter.asked ? { asked: true as const } : {}),
    ...(filter.mine && states.includes("inDecision") ? { notReviewedBy: reader.id } : {}),
  };
}

/** Says what a search goes through: all cases that reached the registry, narrowed by what was asked for besides. */
export function conditionsOfSearch(asked: QueueFilter, reader: Reader): Conditions {
  const states = asked.states?.length ? asked.states : [...queueStates];
  const filter = effectiveFilter("running", { ...asked, states });
  return { ...conditionsOfFilter(filter, reader), order: "newest" };
}

/** Adds what was looked for; a number is found by equality only, a name by itself and its beginning. */
export async function withSought(db: ScopedDb, conditions: Conditions, sought: Sought): Promise<Conditions> {
  if (sought.kind === "nothing") return conditions;
  if (sought.kind === "name")
    return { ...conditions, order: "name", name: { from: sought.name, to: beyond(sought.name) } };
  if (sought.kind === "nameAndLastFour") {
    const { name, lastFour } = sought;
    return { ...conditions, order: "name", name: { from: name, to: name }, lastFour };
  }
  if (sought.kind === "acceptanceNumber")
    return { ...conditions, exact: sql`a.acceptance_number = ${sought.number}` };
  if (sought.kind === "idNumber") return { ...conditions, exact: byIdNumber(sought.number) };
  const number = normaliseNumberForSearch(sought.code);
  const held = await db.registration.findFirst({ where: { number }, select: { personId: true } });
  return {
    ...conditions,
    exact: held ? sql`a.person_id = ${held.personId}::uuid` : byIdNumber(sought.code),
  };
}

/** The most companies that may begin alike. */
const mostEmployers = 20;

/** Adds the companies that were asked for by name, its beginning or credit code; answers why none can be told. */
export async function withEmployer(
  db: ScopedDb,
  conditions: Conditions,
  typed: string | undefined,
): Promise<{ conditions: Conditions; fault: QueuePage["employerFault"] }> {
  if (!typed) return { conditions, fault: null };
  const rows = await findEmployers(db, typed);
  const exact = rows.filter(({ name }) => toHalfWidth(name) === toHalfWidth(typed));
  const found = exact.length > 0 ? exact : rows;
  const fault = found.length === 0 ? "unknown" : found.length > mostEmployers ? "many" : null;
  return { conditions: { ...conditions, employerIds: fault ? [] : found.map(({ id }) => id) }, fault };
}

async function findEmployers(db: ScopedDb, typed: string): Promise<{ id: string; name: string }[]> {
  const code = readCreditCode(typed);
  if (code.ok)
    return db.employer.findMany({ where: { creditCode: code.value }, select: { id: true, name: true } });
  const names = [...new Set([typed, withWideBrackets(typed), toHalfWidth(typed)])];
  return db.$queryRaw`SELECT DISTINCT r.id, r.name
    FROM unnest(${names}::text[], ${names.map(beyond)}::text[]) AS n(first, last) CROSS JOIN LATERAL (
      SELECT e.id, e.name FROM employer e WHERE e.name <> '' AND e.name COLLATE "C" >= n.first AND e.name COLLATE "C" <= n.last
      ORDER BY e.name COLLATE "C", e.id LIMIT ${mostEmployers + 1}::int) r`;
}

/** Companies are entered with either kind of brackets. */
function withWideBrackets(name: string): string {
  return name.replaceAll("(", "（").replaceAll(")", "）");
}

/** The last text that begins so, in the order of bytes. */
function beyond(beginning: string): string {
  return `${beginning}\u{10FFFD}`;
}

function byIdNumber(number: string): Sql {
  return sql`a.id_index = ANY(${idNumberIndexes(number)}::text[])`;
}

function assigned(assignee: string, { id }: Reader): string | null {
  if (assignee === "me") return id;
  return assignee === "nobody" ? null : assignee;
}

const earliest = asPlainDate("1900-01-01");

/** The last days that a deadline asked for may have; where the calendar ends, so does the range. */
function rangeOf(due: Due, { today, calendar }: Reader): { from: PlainDate; to: PlainDate } {
  if (due === "overdue") return { from: earliest, to: addDays(today, -1) };
  if (due === "today") return { from: today, to: today };
  const last = addWorkingDays(today, due, calendar);
  return { from: today, to: last.ok ? last.value : asPlainDate("2199-12-31") };
}
