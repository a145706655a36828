import pg from "pg";
import { applicationsSql, groundSql, registerSql } from "./fill-sql";

/** The tables that a fill makes large. */
const filled = [
  "account",
  "person",
  "file",
  "registration",
  "unclaimed_registration",
  "certificate",
  "application",
  "application_review",
  "employer",
];

/** Makes registries, officers and what every fill draws from; once for a database. */
export function prepareFill(superuserUrl: string): Promise<void> {
  return asSuperuser(superuserUrl, async (client) => {
    await client.query(groundSql);
  });
}

/**
 * Fills the register with the people of the numbers from `from` to before `to` and four applications of each, by SQL alone:
 * keys are not checked and indexes are built when the rows are there, as a restore does. Answers the seconds it took and the size.
 */
export async function fillRegister(
  superuserUrl: string,
  { from, to }: { from: number; to: number },
): Promise<{ filledIn: number; megabytes: number }> {
  const began = performance.now();
  await asSuperuser(superuserUrl, (client) => setForFilling(client, true));
  const indexes = await asSuperuser(superuserUrl, dropIndexes);
  const inOrder = (statements: readonly string[]) =>
    asSuperuser(superuserUrl, async (client) => {
      for (const statement of statements) await client.query(statement);
    });
  await Promise.all([inOrder(registerSql(from, to)), inOrder(applicationsSql(from, to))]);
  const half = Math.ceil(indexes.length / 2);
  await Promise.all([inOrder(indexes.slice(0, half)), inOrder(indexes.slice(half))]);
  await inOrder([`VACUUM (ANALYZE) ${filled.join(", ")}`, "CHECKPOINT"]);
  await asSuperuser(superuserUrl, (client) => setForFilling(client, false));
  const filledIn = (performance.now() - began) / 1000;
  const bytes = await asSuperuser(superuserUrl, (client) =>
    client.query<{ bytes: string }>("SELECT pg_database_size(current_database()) AS bytes"),
  );
  return { filledIn, megabytes: Number(bytes.rows[0]?.bytes ?? 0) / 1e6 };
}

/** Has the server write less of a log meanwhile, which nobody will read. */
async function setForFilling(client: pg.Client, filling: boolean): Promise<void> {
  for (const [setting, value] of Object.entries({
    max_wal_size: "4GB",
    full_page_writes: "off",
    autovacuum: "off",
  }))
    await client.query(
      filling ? `ALTER SYSTEM SET ${setting} = '${value}'` : `ALTER SYSTEM RESET ${setting}`,
    );
  await client.query("SELECT pg_reload_conf()");
}

/** Drops the indexes that no constraint rests on, and answers the statements that make them again. */
async function dropIndexes(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string; definition: string }>(
    `SELECT i.indexrelid::regclass::text AS name, pg_get_indexdef(i.indexrelid) AS definition FROM pg_index i
     WHERE i.indrelid = ANY ($1::regclass[]) AND NOT EXISTS (SELECT FROM pg_constraint WHERE conindid = i.indexrelid)
     ORDER BY i.indrelid, i.indexrelid`,
    [filled],
  );
  for (const { name } of rows) await client.query(`DROP INDEX ${name}`);
  return rows
    .map(({ definition }, at) => ({ definition, at }))
    .sort((a, b) => (a.at % 2) - (b.at % 2))
    .map(({ definition }) => definition);
}

async function asSuperuser<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(
      "SET session_replication_role = replica; SET synchronous_commit = off; SET maintenance_work_mem = '256MB'; SET work_mem = '64MB'",
    );
    return await work(client);
  } finally {
    await client.end();
  }
}
