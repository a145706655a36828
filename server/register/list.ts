import "server-only";
import { z } from "zod";
import { type PlainDate, plainDateIn } from "@/lib/domain/plain-date";
import { registerStanding } from "@/lib/domain/register-standing";
import { type RegisterPage, type RegisterQuery, type RegisterRow, registerPage } from "@/lib/dto/register";
import { recogniseRegisterSearch } from "@/lib/register/search";
import type { RegistryScope } from "@/server/auth/scope";
import { now } from "@/server/clock";
import { type Prisma, type ScopedDb, withScope } from "@/server/db/scope";
import { joined, nothing, type Sql, sql } from "@/server/db/sql";
import { readProfession } from "@/server/registries/read-profession";
import { waitingActs } from "@/server/registry-acts/waiting";
import { conditionsOf, type RegisterConditions } from "./conditions";
import { numbersUnderRenewal } from "./renewing";
import { openSearch } from "./sealed-search";

const pageSize = 20;

/** Lists a registry's registrations page by page, each page entered at its first row by an index and never counted through. */
export function listRegister(scope: RegistryScope, query: RegisterQuery): Promise<RegisterPage> {
  const today = plainDateIn(now());
  return withScope(scope, async (db) => {
    const typed = openSearch(scope, query.find);
    const { number } = await readProfession(db, scope.registryId);
    const conditions = conditionsOf(query, recogniseRegisterSearch(typed, number), today);
    const { ids, next, previous } = await pageOf(db, scope, conditions, query);
    return registerPage.parse({
      rows: await rowsOf(db, scope, ids, today),
      next,
      previous,
      order: conditions.order,
      typed,
      waiting: await waitingActs(db, scope),
    });
  });
}

/** One page of ids; beyond its two ends lies another page or none. */
async function pageOf(
  db: ScopedDb,
  scope: RegistryScope,
  conditions: RegisterConditions,
  { after, before }: RegisterQuery,
) {
  const backwards = before !== undefined && after === undefined;
  const from = await placeOf(db, scope, after ?? before);
  const found = z
    .array(z.object({ id: z.string() }))
    .parse(await db.$queryRaw`${pageSql(scope, conditions, { from, backwards, limit: pageSize + 1 })}`)
    .map(({ id }) => id);
  const more = found.length > pageSize;
  const page = found.slice(0, pageSize);
  const ids = backwards ? page.reverse() : page;
  const [first = null, last = null] = [ids[0], ids.at(-1)];
  return backwards
    ? { ids, next: last, previous: more ? first : null }
    : { ids, next: more ? last : null, previous: from ? first : null };
}

/** Where a page begins: what its row is sorted by. */
export interface Place {
  number: string;
  holderName: string | null;
  employerName: string;
  endsOn: Date;
}

async function placeOf(
  db: ScopedDb,
  { registryId }: RegistryScope,
  id: string | undefined,
): Promise<Place | null> {
  if (!id) return null;
  const where = { registryId, id };
  const sorted = { number: true, employerName: true, endsOn: true } as const;
  const row = await db.registration.findFirst({ where, select: { ...sorted, holderName: true } });
  if (row) return row;
  const paper = await db.unclaimedRegistration.findFirst({ where, select: { ...sorted, name: true } });
  return paper && { ...paper, holderName: paper.name };
}

/** What the register knows of its registrations, as far as lists ask. */
const registered = sql`(SELECT id, registry_id, number, holder_name, holder_id_index, holder_id_last_four, employer_id, employer_name, specialty,
  ends_on, standing, medium, locked_at FROM registration WHERE number <> '')`;
/** The same of registrations on paper whose holders have no account yet. */
const onPaper = sql`(SELECT id, registry_id, number, name AS holder_name, id_index AS holder_id_index, NULL::text AS holder_id_last_four, employer_id,
  employer_name, specialty, ends_on, 'registered' AS standing, 'paper' AS medium, NULL::timestamptz AS locked_at
  FROM unclaimed_registration WHERE claimed_at IS NULL)`;

/** Writes the statement that reads a page, for whoever wants to see how it is carried out. */
export function pageSql(
  { registryId }: Pick<RegistryScope, "registryId">,
  { order, where, paper }: RegisterConditions,
  { from, backwards, limit }: { from: Place | null; backwards: boolean; limit: number },
): Sql {
  const [beyond, way] = backwards ? [sql`<`, sql`DESC`] : [sql`>`, sql`ASC`];
  const { keys, values } = orders[order](from);
  const placed = from ? sql`AND (${joined(keys)}) ${beyond} (${joined(values)})` : nothing;
  const conditions = joined([sql`r.registry_id = ${registryId}::uuid`, ...where], " AND ");
  const named = joined(keys.map((key, at) => sql`${key} AS ${positions[at] ?? nothing}`));
  const sorted = joined(keys.map((_, at) => sql`${positions[at] ?? nothing} ${way}`));
  const part = (rows: Sql) => sql`(SELECT r.id, ${named} FROM ${rows} r WHERE ${conditions} ${placed}
    ORDER BY ${joined(keys.map((key) => sql`${key} ${way}`))} LIMIT ${limit}::int)`;
  const parts = paper ? [part(registered), part(onPaper)] : [part(registered)];
  return sql`SELECT id FROM (${joined(parts, " UNION ALL ")}) page ORDER BY ${sorted} LIMIT ${limit}::int`;
}

/** What the values are called by which a page is sorted. */
const positions = [sql`first_key`, sql`second_key`];
const numberKey = sql`r.number COLLATE "C"`;
const orders: Record<RegisterPage["order"], (from: Place | null) => { keys: Sql[]; values: Sql[] }> = {
  number: (from) => ({ keys: [numberKey], values: [sql`${from?.number}::text`] }),
  name: (from) => ({
    keys: [sql`r.holder_name COLLATE "C"`, numberKey],
    values: [sql`${from?.holderName}::text`, sql`${from?.number}::text`],
  }),
  employer: (from) => ({
    keys: [sql`r.employer_name COLLATE "C"`, numberKey],
    values: [sql`${from?.employerName}::text`, sql`${from?.number}::text`],
  }),
  end: (from) => ({
    keys: [sql`r.ends_on`, numberKey],
    values: [sql`${from?.endsOn}::date`, sql`${from?.number}::text`],
  }),
};

/** Reads rows of the register by their ids, in the order of these. */
export async function rowsOf(
  db: ScopedDb,
  scope: RegistryScope,
  ids: string[],
  today: PlainDate,
): Promise<RegisterRow[]> {
  const { registryId } = scope;
  const where = { registryId, id: { in: ids } };
  const rows = await db.registration.findMany({ where });
  const papers = rows.length < ids.length ? await db.unclaimedRegistration.findMany({ where }) : [];
  const renewing = await numbersUnderRenewal(db, scope, rows);
  return ids.flatMap((id) => {
    const row = rows.find((one) => one.id === id);
    if (row) return [describeRow(row, renewing.has(row.number), today)];
    return papers.filter((one) => one.id === id).map((paper) => describePaper(paper, today));
  });
}

/** Describes a registration on paper whose holder has no account yet. */
function describePaper(row: Prisma.UnclaimedRegistrationGetPayload<object>, today: PlainDate): RegisterRow {
  const endsOn = plainDateIn(row.endsOn, "UTC");
  return {
    id: row.id,
    number: row.number,
    name: row.name,
    idLastFour: "",
    specialty: row.specialty,
    employer: row.employerName,
    beginsOn: plainDateIn(row.beginsOn, "UTC"),
    endsOn,
    standing: registerStanding({ standing: "registered", endedBy: null, endsOn, renewing: false }, today),
    locked: false,
    medium: "paper",
    unclaimed: true,
  };
}

/** Describes a row of the register as lists show it. */
export function describeRow(
  row: Prisma.RegistrationGetPayload<object>,
  renewing: boolean,
  today: PlainDate,
): RegisterRow {
  const endsOn = plainDateIn(row.endsOn, "UTC");
  return {
    id: row.id,
    number: row.number,
    name: row.holderName ?? "",
    idLastFour: row.holderIdLastFour ?? "",
    specialty: row.specialty,
    employer: row.employerName,
    beginsOn: plainDateIn(row.beginsOn, "UTC"),
    endsOn,
    standing: registerStanding({ ...row, endsOn, renewing }, today),
    locked: row.lockedAt !== null,
    medium: row.medium === "paper" ? "paper" : "electronic",
    unclaimed: false,
  };
}
