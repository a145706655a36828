import { createHash } from "node:crypto";
import pg from "pg";
import { loginRoles, rolesSql } from "@/server/db/roles";
import type { Secrets } from "@/server/secrets";
import { type EmbeddedPostgres, superuser } from "./embedded-postgres";

/** Holds the connection strings of one database, one for each kind of work. */
export interface DatabaseUrls {
  app: string;
  worker: string;
  owner: string;
}

const databaseName = "zhice";

/** Makes the database and its roles on an embedded server (again after the roles changed) and tells how to connect. */
export async function prepareDatabase(
  server: EmbeddedPostgres,
  passwords: Secrets["databasePasswords"],
  database = databaseName,
): Promise<DatabaseUrls> {
  const sql = rolesSql((role) => pg.escapeLiteral(passwords[role]), database);
  const fingerprint = createHash("sha256").update(sql).digest("hex");
  const admin = (name: string) => server.url(superuser, passwords.superuser, name);
  await withClient(admin("postgres"), async (client) => {
    const found = await client.query("SELECT FROM pg_database WHERE datname = $1", [database]);
    if (found.rowCount === 0)
      await client.query(`CREATE DATABASE ${pg.escapeIdentifier(database)} TEMPLATE template0`);
  });
  await withClient(admin(database), async (client) => {
    const known = await client.query<{ comment: string | null }>(
      "SELECT shobj_description(oid, 'pg_database') AS comment FROM pg_database WHERE datname = $1",
      [database],
    );
    if (known.rows[0]?.comment === fingerprint) return;
    await client.query(sql);
    await client.query(
      `COMMENT ON DATABASE ${pg.escapeIdentifier(database)} IS ${pg.escapeLiteral(fingerprint)}`,
    );
  });
  return {
    app: server.url(loginRoles.app, passwords.app, database),
    worker: server.url(loginRoles.worker, passwords.worker, database),
    owner: server.url(loginRoles.owner, passwords.owner, database),
  };
}

async function withClient(url: string, work: (client: pg.Client) => Promise<void>): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}
