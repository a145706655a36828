import { randomUUID } from "node:crypto";
import type pg from "pg";

const tables = [
  "application",
  "form_document",
  "document_revision",
  "application_file",
  "signing_request",
  "application_review",
  "working_copy",
  "application_event",
] as const;

/** An application with all that hangs on it, as it stood at one moment of its life. */
export interface Snapshot {
  personId: string;
  applicationId: string;
  documentId: string;
  acceptanceNumber: string;
  events: number;
  rows: Record<(typeof tables)[number], Record<string, unknown>[]>;
}

/** A copy of a snapshot that lives on its own. */
export interface Copy {
  id: string;
  documentId: string;
  version: number;
  acceptanceNumber: string;
}

const serial = { next: 100_000 };

/** Lets copies of one signed form share its bytes, in a database of the test's own. */
export async function allowCopies(db: pg.Pool): Promise<void> {
  await db.query("DROP INDEX document_revision_file_id_key");
}

/** Writes down how an application stands. */
export async function takeSnapshot(db: pg.Pool, applicationId: string): Promise<Snapshot> {
  const rows = {} as Snapshot["rows"];
  for (const table of tables) rows[table] = await read(db, table, applicationId);
  const [application] = rows.application;
  return {
    personId: String(application?.person_id),
    applicationId,
    documentId: String(rows.form_document.at(-1)?.id ?? ""),
    acceptanceNumber: String(application?.acceptance_number),
    events: rows.application_event.length,
    rows,
  };
}

async function read(db: pg.Pool, table: (typeof tables)[number], id: string) {
  const documents = "SELECT id FROM form_document WHERE application_id = $1";
  const where = {
    application: "id = $1",
    document_revision: `document_id IN (${documents})`,
    signing_request: `document_id IN (${documents})`,
  } as Record<string, string>;
  const order = table === "application_event" ? "ORDER BY t.id" : "";
  const { rows } = await db.query<{ row: Record<string, unknown> }>(
    `SELECT to_jsonb(t) AS row FROM ${table} t WHERE ${where[table] ?? "application_id = $1"} ${order}`,
    [id],
  );
  return rows.map(({ row }) => row);
}

const clear = `
  WITH ended AS (UPDATE application SET state = 'withdrawn', closed_at = now() WHERE person_id = $1 AND closed_at IS NULL),
       left_ AS (UPDATE registration SET standing = 'deregistered', ended_at = now() WHERE person_id = $1 AND standing = 'registered'),
       limits AS (DELETE FROM rate_limit), codes AS (DELETE FROM verification_code), phone AS (DELETE FROM sms_message)
  DELETE FROM graphile_worker._private_jobs`;

/** Ends whatever its person has in hand, and copies a snapshot: the same case once more, with ids and a number of its own. */
export async function copyOf(db: pg.Pool, snapshot: Snapshot): Promise<Copy> {
  await db.query(clear, [snapshot.personId]);
  const id = randomUUID();
  const documentId = randomUUID();
  serial.next += 1;
  const acceptanceNumber = `W202001001${serial.next}`;
  const text = JSON.stringify(snapshot.rows)
    .replaceAll(snapshot.applicationId, id)
    .replaceAll(snapshot.documentId, documentId)
    .replaceAll(snapshot.acceptanceNumber, acceptanceNumber);
  await db.query(insertion, [renewed(text)]);
  return { id, documentId, version: Number(snapshot.rows.application[0]?.version), acceptanceNumber };
}

/** Rows that nothing refers to by id get new ones. */
function renewed(text: string): string {
  const rows = JSON.parse(text) as Snapshot["rows"];
  for (const table of ["signing_request", "application_review"] as const)
    for (const row of rows[table]) row.id = randomUUID();
  return JSON.stringify(rows);
}

const recordsOf = (table: string) =>
  table === "application_event"
    ? `jsonb_array_elements($1::jsonb -> '${table}') AS e, jsonb_populate_record(NULL::${table}, e || jsonb_build_object('id', nextval('application_event_id_seq'))) AS r`
    : `jsonb_populate_recordset(NULL::${table}, $1::jsonb -> '${table}') AS r`;

const insertion = `WITH ${tables
  .map((table) => `${table}_ AS (INSERT INTO ${table} SELECT r.* FROM ${recordsOf(table)})`)
  .join(", ")} SELECT 1`;
