import { randomInt, randomUUID } from "node:crypto";
import { idNumberIndex } from "@/server/personal-data/blind-index";
import { currentSuperuser, query } from "../support/own-database";

/** A case as it is made for a test of lists: a row, without documents. */
export interface ListedCase {
  id: string;
  personId: string;
  registry: string;
  name: string;
  idNumber: string;
  matter: string;
  specialty: string | null;
  state: string;
  stateSince: Date;
  dueOn: string | null;
  creditCode: string;
  assignedTo: string | null;
  acceptanceNumber: string;
}

const next = { serial: randomInt(1_000, 2_000) };

/** Makes cases by SQL, since hundreds are wanted; `given` says what each is to be, the rest is invented. */
export async function makeCases(given: readonly Partial<ListedCase>[]): Promise<ListedCase[]> {
  const cases = given.map(invented);
  await query(currentSuperuser(), sql, [JSON.stringify(cases.map(rowOf))]);
  return cases;
}

/** Has more time asked for in the cases under review, and a withdrawal in those before decision or withdrawn since; answers their ids. */
export async function askIn(cases: readonly ListedCase[]): Promise<Set<string>> {
  const asking = cases.filter(({ state }) => ["inReview", "inDecision", "withdrawn"].includes(state));
  const ids = asking.map(({ id }) => id);
  await query(
    currentSuperuser(),
    `UPDATE application SET extension_asked_at = CASE WHEN state = 'inReview' THEN now() END,
       withdrawal_asked_at = CASE WHEN state <> 'inReview' THEN now() END WHERE id = ANY ($1::uuid[])`,
    [ids],
  );
  return new Set(ids);
}

/** Makes a company that employs. */
export async function makeEmployers(
  companies: readonly { creditCode: string; name: string }[],
): Promise<void> {
  await query(
    currentSuperuser(),
    `INSERT INTO employer (credit_code, name) SELECT c ->> 'creditCode', c ->> 'name' FROM jsonb_array_elements($1::jsonb) c ON CONFLICT DO NOTHING`,
    [JSON.stringify(companies)],
  );
}

function invented(given: Partial<ListedCase>): ListedCase {
  next.serial += 1;
  return {
    id: randomUUID(),
    personId: randomUUID(),
    registry: "shanghai-cost-engineer",
    name: "王晓岚",
    idNumber: `31010119900101${String(next.serial).padStart(4, "0")}`,
    matter: "initial",
    specialty: "civil",
    state: "inReview",
    stateSince: new Date("2026-11-01T08:00:00Z"),
    dueOn: "2026-12-01",
    creditCode: "91310000LISTED0001",
    assignedTo: null,
    acceptanceNumber: `W202611033${next.serial}`,
    ...given,
  };
}

const closed = ["granted", "refused", "notAccepted", "deregistered", "withdrawn"];

function rowOf(one: ListedCase) {
  return {
    ...one,
    idIndex: idNumberIndex("residentId", one.idNumber),
    lastFour: one.idNumber.slice(-4),
    closedAt: closed.includes(one.state) ? one.stateSince : null,
  };
}

const sql = `
  WITH given AS (SELECT * FROM jsonb_to_recordset($1::jsonb) AS g(id uuid, "personId" uuid, registry text, name text, matter text, specialty text, state text, "stateSince" timestamptz,
      "dueOn" date, "creditCode" text, "assignedTo" uuid, "acceptanceNumber" text, "idIndex" text, "lastFour" text, "closedAt" timestamptz)),
    accounts AS (INSERT INTO account (id, kind, status, id_index, mobile_index) SELECT "personId", 'person', 'active', "idIndex", 'm-' || "personId" FROM given ON CONFLICT DO NOTHING RETURNING id),
    people AS (INSERT INTO person (id, name, sex, birth_date, id_type, id_number, id_index, id_last_four, mobile, mobile_index, proven_by)
      SELECT "personId", name, 'female', '1990-01-01', 'residentId', 'x', "idIndex", "lastFour", 'y', 'm-' || "personId", 'demo' FROM given WHERE "personId" IN (SELECT id FROM accounts) RETURNING id)
  INSERT INTO application (id, registry_id, person_id, employer_id, profession_code, revision, matter, route, state, state_since, acceptance_number, form_number, answers, specialty, saved_at,
      person_name, person_sex, person_birth_date, id_type, id_number, id_index, id_last_four, mobile, handed_over_at, accepted_at, closed_at, period, due_on, assigned_to, assigned_at, created_at)
    SELECT g.id, r.id, "personId", e.id, r.profession_code, 1, matter, 'both', state, "stateSince", "acceptanceNumber", "acceptanceNumber" || '190103', '{}', specialty, "stateSince",
      g.name, 'female', '1990-01-01', 'residentId', 'x', "idIndex", "lastFour", 'y', "stateSince", "stateSince", "closedAt", 'decision', "dueOn", "assignedTo", CASE WHEN "assignedTo" IS NOT NULL THEN now() END, "stateSince"
    FROM given g JOIN registry r ON r.code = g.registry JOIN employer e ON e.credit_code = g."creditCode", (SELECT count(*) FROM people) p`;
