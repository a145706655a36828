import "server-only";
import { z } from "zod";
import type { ScopedDb } from "@/server/db/scope";
import { joined, nothing, type Sql, sql } from "@/server/db/sql";
import type { Conditions } from "./conditions";

/** Where a page begins: the values of the row before it, or after it. */
export type From =
  | { by: "deadline"; dueOn: string | null; id: string }
  | { by: "newest"; micros: string; id: string }
  | { by: "name"; name: string; id: string };

/** A row of a page: its id and what it is sorted by, as a page may begin with it. */
export type Found = From;

interface Wanted {
  conditions: Conditions;
  from: From | null;
  /** Towards the end of the list, or back. */
  direction: "after" | "before";
  limit: number;
}

const [lowestId, highestId] = [
  "00000000-0000-0000-0000-000000000000",
  "ffffffff-ffff-ffff-ffff-ffffffffffff",
];

/**
 * Reads so many ids of a list from a place on, in the order of the list. For every state (and company) asked for, an index
 * is entered at the place and left after `limit` rows, so that the work depends on the page and not on the register.
 */
export async function selectPage(db: ScopedDb, wanted: Wanted): Promise<Found[]> {
  const rows = await db.$queryRaw`${pageSql(wanted)}`;
  const found = readers[wanted.conditions.order](rows);
  return wanted.direction === "after" ? found : found.reverse();
}

function pageSql({ conditions, from, direction, limit }: Wanted): Sql {
  const forward = direction === "after";
  if (conditions.order === "deadline")
    return byDeadline(conditions, from?.by === "deadline" ? from : null, forward, limit);
  if (conditions.order === "name")
    return byName(conditions, from?.by === "name" ? from : null, forward, limit);
  return byNewest(conditions, from?.by === "newest" ? from : null, forward, limit);
}

/** Counts what meets the conditions, up to a bound. */
export function boundedCountSql(conditions: Conditions, bound: number): Sql {
  return sql`(SELECT count(*) FROM (SELECT FROM ${branches(conditions)} CROSS JOIN LATERAL (
    SELECT FROM application a WHERE ${meets(conditions)} LIMIT ${bound}::int) r LIMIT ${bound}::int) counted)`;
}

function byDeadline(
  conditions: Conditions,
  from: (From & { by: "deadline" }) | null,
  forward: boolean,
  limit: number,
): Sql {
  const [beyond, order] = forward ? [sql`>`, sql`ASC`] : [sql`<`, sql`DESC`];
  // Cases without a last day follow those with one: seen from a dated place all or none of them are beyond it, and the other way round.
  const dated = from?.dueOn
    ? { day: from.dueOn, id: from.id }
    : { day: from || !forward ? "infinity" : "-infinity", id: forward ? lowestId : highestId };
  const [firstUndated, none] = forward ? [lowestId, highestId] : [highestId, lowestId];
  const undated = from ? (from.dueOn === null ? from.id : forward ? firstUndated : none) : firstUndated;
  const datedSql = sql`(SELECT a.id, a.due_on FROM application a
    WHERE ${meets(conditions)} AND (a.due_on, a.id) ${beyond} (${dated.day}::date, ${dated.id}::uuid)
    ORDER BY a.due_on ${order}, a.id ${order} LIMIT ${limit}::int)`;
  const undatedSql = sql`(SELECT a.id, a.due_on FROM application a
    WHERE ${meets(conditions)} AND a.due_on IS NULL AND a.id ${beyond} ${undated}::uuid ORDER BY a.id ${order} LIMIT ${limit}::int)`;
  return sql`SELECT r.id, r.due_on::text AS key FROM ${branches(conditions)}
    CROSS JOIN LATERAL (${conditions.due ? datedSql : sql`${datedSql} UNION ALL ${undatedSql}`}) r
    ORDER BY r.due_on ${order} ${forward ? sql`NULLS LAST` : sql`NULLS FIRST`}, r.id ${order} LIMIT ${limit}::int`;
}

function byNewest(
  conditions: Conditions,
  from: (From & { by: "newest" }) | null,
  forward: boolean,
  limit: number,
): Sql {
  const [beyond, order] = forward ? [sql`<`, sql`DESC`] : [sql`>`, sql`ASC`];
  const beyondFrom = from
    ? sql`AND (a.state_since, a.id) ${beyond} (timestamptz 'epoch' + ${from.micros}::bigint * interval '1 microsecond', ${from.id}::uuid)`
    : nothing;
  return sql`SELECT r.id, (extract(epoch FROM r.state_since) * 1000000)::bigint::text AS key FROM ${branches(conditions)}
    CROSS JOIN LATERAL (SELECT a.id, a.state_since FROM application a WHERE ${meets(conditions)} ${beyondFrom}
      ORDER BY a.state_since ${order}, a.id ${order} LIMIT ${limit}::int) r
    ORDER BY r.state_since ${order}, r.id ${order} LIMIT ${limit}::int`;
}

function byName(
  conditions: Conditions,
  from: (From & { by: "name" }) | null,
  forward: boolean,
  limit: number,
): Sql {
  const [beyond, order] = forward ? [sql`>`, sql`ASC`] : [sql`<`, sql`DESC`];
  const beyondFrom = from
    ? sql`AND (a.person_name COLLATE "C", a.id) ${beyond} (${from.name}::text COLLATE "C", ${from.id}::uuid)`
    : nothing;
  return sql`SELECT r.id, r.person_name AS key FROM ${branches(conditions)}
    CROSS JOIN LATERAL (SELECT a.id, a.person_name FROM application a WHERE ${meets(conditions)} ${beyondFrom}
      ORDER BY a.person_name COLLATE "C" ${order}, a.id ${order} LIMIT ${limit}::int) r
    ORDER BY r.person_name COLLATE "C" ${order}, r.id ${order} LIMIT ${limit}::int`;
}

/** One branch for every state, and for every company where one is asked for. */
function branches({ states, employerIds }: Conditions): Sql {
  const ofStates = sql`unnest(${states}::text[]) AS s(state)`;
  return employerIds ? sql`${ofStates} CROSS JOIN unnest(${employerIds}::uuid[]) AS e(id)` : ofStates;
}

function meets(conditions: Conditions): Sql {
  const { due, matter, specialty, employerIds, assignedTo, asked, notReviewedBy, name, lastFour, exact } =
    conditions;
  return joined(
    [
      sql`a.state = s.state AND a.handed_over_at IS NOT NULL`,
      ...reached(conditions),
      ...(employerIds ? [sql`a.employer_id = e.id`] : []),
      ...(due ? [sql`a.due_on >= ${due.from}::date AND a.due_on <= ${due.to}::date`] : []),
      ...(matter ? [sql`a.matter = ${matter}`] : []),
      ...(specialty ? [sql`a.specialty = ${specialty}`] : []),
      ...(assignedTo === undefined
        ? []
        : [assignedTo ? sql`a.assigned_to = ${assignedTo}::uuid` : sql`a.assigned_to IS NULL`]),
      ...(asked ? [sql`(a.extension_asked_at IS NOT NULL OR a.withdrawal_asked_at IS NOT NULL)`] : []), // has an index of its own
      ...(name
        ? [sql`a.person_name COLLATE "C" >= ${name.from} AND a.person_name COLLATE "C" <= ${name.to}`]
        : []),
      ...(lastFour ? [sql`a.id_last_four = ${lastFour}`] : []),
      ...(exact ? [exact] : []),
      ...(notReviewedBy
        ? [
            sql`(a.state <> 'inDecision' OR NOT EXISTS (SELECT FROM application_review w
              WHERE w.registry_id = a.registry_id AND w.application_id = a.id AND w.step = 'review' AND w.officer_id = ${notReviewedBy}::uuid))`,
          ]
        : []),
    ],
    " AND ",
  );
}

/** What was withdrawn before it reached the registry is none of its cases; and lists of open cases have indexes of their own. */
function reached({ closed, order, exact }: Conditions): Sql[] {
  if (closed) return [sql`(a.accepted_at IS NOT NULL OR a.period IS NOT NULL)`];
  return order === "name" || exact ? [] : [sql`a.closed_at IS NULL`]; // a name is found by the index of names
}

const rowsOf = <T extends z.ZodType>(key: T) => z.array(z.object({ id: z.uuid(), key }));
const readers: Record<Conditions["order"], (rows: unknown) => Found[]> = {
  deadline: (rows) =>
    rowsOf(z.string().nullable())
      .parse(rows)
      .map(({ id, key }) => ({ by: "deadline", dueOn: key, id })),
  newest: (rows) =>
    rowsOf(z.string())
      .parse(rows)
      .map(({ id, key }) => ({ by: "newest", micros: key, id })),
  name: (rows) =>
    rowsOf(z.string())
      .parse(rows)
      .map(({ id, key }) => ({ by: "name", name: key, id })),
};
