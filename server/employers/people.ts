import "server-only";
import { z } from "zod";
import { lastDaysOf, validityState } from "@/lib/domain/people-validity";
import { type PlainDate, plainDateIn } from "@/lib/domain/plain-date";
import { normaliseNumberForSearch } from "@/lib/domain/registration-number";
import { type Employee, employee, type PeoplePage, type PeopleQuery, peoplePage } from "@/lib/dto/people";
import type { EmployerScope } from "@/server/auth/scope";
import { now } from "@/server/clock";
import { type ScopedDb, withScope } from "@/server/db/scope";
import type { OpenedList } from "@/server/exports/open-export";
import { unsealWho } from "./sealed-who";

const pageSize = 20;
const exportedAtOnce = 500;

const found = z.object({
  id: z.string(),
  name: z.string(),
  profession_code: z.string(),
  authority_zh: z.string(),
  authority_en: z.string(),
  specialty: z.string().nullable(),
  number: z.string(),
  begins_on: z.date(),
  ends_on: z.date(),
  locked: z.boolean(),
  certificate: z.string(),
  employer_name: z.string(),
  waiting_id: z.string().nullable(),
  waiting_matter: z.string().nullable(),
  total: z.number(),
});

/** A question as the database is asked it: what is null narrows nothing. */
interface Conditions {
  name: string | null;
  profession: string | null;
  number: string | null;
  from: string | null;
  to: string | null;
  certificate: string | null;
  waiting: boolean;
}

/** 人员一览: lists who is registered with the employer, over all registries; who expires first stands first. */
export function listPeople(scope: EmployerScope, query: PeopleQuery): Promise<PeoplePage> {
  const today = plainDateIn(now());
  const { name } = unsealWho(scope, query.who);
  const where = conditionsOf(query, name, today);
  return withScope(scope, async (db) => {
    const skip = (query.page - 1) * pageSize;
    const { rows, total } = await readRows(db, where, today, { skip, take: pageSize });
    const page = Math.min(query.page, Math.max(1, Math.ceil(total / pageSize)));
    const waiting = await db.application.count({ where: { state: "applicantSigned" } });
    return peoplePage.parse({ name, rows, total, page, pageSize, waiting });
  });
}

/** Opens all people that a question finds, to be read part by part for an export. */
export async function openPeople(scope: EmployerScope, query: PeopleQuery): Promise<OpenedList<Employee>> {
  const today = plainDateIn(now());
  const where = conditionsOf(query, unsealWho(scope, query.who).name, today);
  const partAfter = (after?: Employee) =>
    withScope(scope, (db) => readRows(db, where, today, { skip: 0, take: exportedAtOnce, after }));
  const first = await partAfter();
  return {
    rows: first.total,
    async *parts() {
      let part = first;
      while (part.rows.length > 0) {
        yield part.rows;
        if (part.total <= part.rows.length) return;
        part = await partAfter(part.rows.at(-1));
      }
    },
  };
}

/** Reads one part of what a question finds, and how many there are; beyond the last page, the last. */
async function readRows(
  db: ScopedDb,
  where: Conditions,
  today: PlainDate,
  { skip, take, after }: { skip: number; take: number; after?: Employee | undefined },
): Promise<{ rows: Employee[]; total: number }> {
  const raw = await db.$queryRaw`
    WITH hit AS MATERIALIZED (
      SELECT p.*, g.profession_code, g.authority_zh, g.authority_en
      FROM app.employer_people() p JOIN registry g ON g.id = p.registry_id
      WHERE (${where.name}::text IS NULL OR starts_with(p.name, ${where.name}))
        AND (${where.profession}::text IS NULL OR g.profession_code = ${where.profession})
        AND (${where.number}::text IS NULL OR p.number = ${where.number})
        AND (${where.from}::date IS NULL OR p.ends_on >= ${where.from}::date)
        AND (${where.to}::date IS NULL OR p.ends_on <= ${where.to}::date)
        AND (${where.certificate}::text IS NULL OR p.certificate = ${where.certificate})
        AND (NOT ${where.waiting} OR p.waiting_id IS NOT NULL)
        AND (${after?.number ?? null}::text IS NULL OR (p.ends_on, p.number) > (${after?.endsOn ?? null}::date, ${after?.number ?? null})))
    SELECT hit.*, (SELECT count(*)::int FROM hit) AS total FROM hit ORDER BY ends_on, number LIMIT ${take}::int
    OFFSET (SELECT least(${skip}::int, greatest(0, (count(*)::int - 1) / ${take}::int * ${take}::int)) FROM hit)`;
  const rows = z.array(found).parse(raw);
  return { rows: rows.map((row) => shown(row, today)), total: rows[0]?.total ?? 0 };
}

function shown(row: z.infer<typeof found>, today: PlainDate): Employee {
  const endsOn = plainDateIn(row.ends_on, "UTC");
  const { waiting_id: id, waiting_matter: matter } = row;
  return employee.parse({
    ...row,
    professionCode: row.profession_code,
    authority: { zh: row.authority_zh, en: row.authority_en },
    beginsOn: plainDateIn(row.begins_on, "UTC"),
    endsOn,
    validity: validityState(endsOn, today),
    employerName: row.employer_name,
    waiting: id && matter ? { id, matter } : null,
  });
}

function conditionsOf(query: PeopleQuery, name: string, today: PlainDate): Conditions {
  const { profession, number, validity, certificate, waiting } = query;
  const days = validity ? lastDaysOf(validity, today) : {};
  return {
    name: name || null,
    profession: profession ?? null,
    number: number ? normaliseNumberForSearch(number) : null,
    from: days.from ?? null,
    to: days.to ?? null,
    certificate: certificate ?? null,
    waiting,
  };
}
