import { parseAcceptanceNumber } from "@/lib/domain/acceptance-number";
import { valueOrThrow } from "@/lib/result";
import { saveApplication } from "@/server/applications/save";
import { personScopeOfAccount } from "@/server/auth/scope";
import { now, setClock } from "@/server/clock";
import type { World } from "./world";

/** What came of many first saves at once. */
export interface Submitted {
  count: number;
  /** How many were under way at the same time. */
  atOnce: number;
  seconds: number;
  /** Registry and month, with how many numbers were given there. */
  series: Record<string, number>;
  violations: string[];
}

interface Applicant {
  person: string;
  application: string;
  photo: string;
  signature: string;
}

const atOnce = 100; // as many as wait for the pool's twenty connections without being turned away
const days = [0, 20, 45]; // from today: in two months at least

/** Has many people submit their form for the first time at once, in several registries and on several days, and looks at the numbers. */
export async function submitMany(world: World, count: number): Promise<Submitted> {
  const applicants = await makeApplicants(world, count);
  const before = await numbersOf(world, []);
  const began = performance.now();
  const numbers = await onSeveralDays(() => inParallel(applicants, (applicant) => submit(world, applicant)));
  const seconds = (performance.now() - began) / 1000;
  const stored = await numbersOf(
    world,
    applicants.map(({ application }) => application),
  );
  const { series, violations } = judge(numbers, before);
  if (stored.join() !== [...numbers].sort().join())
    violations.push("what was answered is not what was stored");
  return { count, atOnce, seconds, series, violations };
}

async function submit({ signer }: World, { person, application, photo, signature }: Applicant) {
  const draft = { ...signer.draft, photo, signatureImage: signature };
  const saved = await saveApplication(personScopeOfAccount(person), { id: application, version: 1, draft });
  return valueOrThrow(saved, "a submission").acceptanceNumber;
}

/** Moves the clock at every look among several days, so that months change places while numbers are given. */
async function onSeveralDays<T>(work: () => Promise<T>): Promise<T> {
  const start = now().getTime();
  const restore = setClock(() => {
    const day = days[Math.floor(Math.random() * days.length)] ?? 0;
    return new Date(start + day * 86_400_000);
  });
  try {
    return await work();
  } finally {
    restore();
  }
}

async function inParallel<I, O>(items: readonly I[], work: (item: I) => Promise<O>): Promise<O[]> {
  const left = [...items];
  const done: O[] = [];
  const worker = async () => {
    for (let item = left.pop(); item; item = left.pop()) done.push(await work(item));
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return done;
}

/** Every number once, and none left out in any registry and month, from the last that was given before. */
function judge(numbers: readonly string[], before: readonly string[]) {
  const violations: string[] = [];
  if (new Set([...numbers, ...before]).size !== numbers.length + before.length)
    violations.push("a number was given twice");
  const serials = new Map<string, number[]>();
  for (const number of [...numbers, ...before]) {
    const { year, month, code, serial } = valueOrThrow(parseAcceptanceNumber(number), number);
    const key = `${code} ${year}-${month}`;
    serials.set(key, [...(serials.get(key) ?? []), serial]);
  }
  for (const [key, given] of serials) {
    const last = Math.max(...given);
    if (last !== given.length) violations.push(`${key}: ${given.length} numbers, the last is ${last}`);
  }
  const series = Object.fromEntries([...serials].map(([key, given]) => [key, given.length]));
  return { series, violations };
}

async function numbersOf({ db }: World, applications: readonly string[]): Promise<string[]> {
  const sql = `SELECT acceptance_number AS number FROM application
    WHERE CASE WHEN $1::uuid[] = '{}' THEN acceptance_number NOT LIKE 'W202001001%' ELSE id = ANY ($1) END ORDER BY 1`;
  const { rows } = await db.query<{ number: string }>(sql, [applications]);
  return rows.map(({ number }) => number);
}

/** People with a form filled in and never saved, by SQL: each with a photo and a signature of his own, by turns in each registry of the profession. */
async function makeApplicants({ db, begun }: World, count: number): Promise<Applicant[]> {
  const { rows } = await db.query<Applicant>(sql, [count, begun.personId, begun.rows.application[0]]);
  return rows;
}

const sql = `
  WITH homes AS (SELECT id, row_number() OVER (ORDER BY code) - 1 AS turn, count(*) OVER () AS all_ FROM registry
      WHERE profession_code = $3::jsonb ->> 'profession_code'),
    n AS MATERIALIZED (SELECT i, gen_random_uuid() AS person, gen_random_uuid() AS application, gen_random_uuid() AS photo, gen_random_uuid() AS signature
      FROM generate_series(1, $1::int) AS i),
    accounts AS (INSERT INTO account SELECT r.* FROM n, account a,
      jsonb_populate_record(a, jsonb_build_object('id', person, 'id_index', 'i ' || person, 'mobile_index', 'm ' || person)) AS r WHERE a.id = $2::uuid),
    people AS (INSERT INTO person SELECT r.* FROM n, person p,
      jsonb_populate_record(p, jsonb_build_object('id', person, 'id_index', 'i ' || person, 'mobile_index', 'm ' || person)) AS r WHERE p.id = $2::uuid),
    files AS (INSERT INTO file SELECT r.* FROM n, file f,
      jsonb_populate_record(f, jsonb_build_object('id', CASE f.purpose WHEN 'photo' THEN photo ELSE signature END, 'person_id', person, 'store_key', f.purpose || person)) AS r
      WHERE f.person_id = $2::uuid AND f.purpose IN ('photo', 'signature')),
    applications AS (INSERT INTO application SELECT r.* FROM n JOIN homes ON homes.turn = n.i % homes.all_,
      jsonb_populate_record(NULL::application, $3::jsonb || jsonb_build_object('id', application, 'person_id', person, 'registry_id', homes.id)) AS r)
  SELECT person, application, photo, signature FROM n`;
