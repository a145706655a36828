import { readFileSync } from "node:fs";
import path from "node:path";
import pg from "pg";

/**
 * Brings the queue's own tables up to date as the worker's role, so that jobs can be added before a worker runs.
 * A comment on the schema names the version that made them; when it is ours, one question is all this costs.
 */
export async function prepareQueue(workerUrl: string): Promise<void> {
  const version = `graphile-worker ${installedVersion()}`;
  const pool = new pg.Pool({ connectionString: workerUrl, max: 1 });
  try {
    const { rows } = await pool.query<{ comment: string | null }>(
      "SELECT obj_description('graphile_worker'::regnamespace, 'pg_namespace') AS comment",
    );
    if (rows[0]?.comment === version) return;
    // The queue would begin with CREATE SCHEMA, for which this role has no right; with this table in place it does not.
    await pool.query(`CREATE TABLE IF NOT EXISTS graphile_worker.migrations (
      id int PRIMARY KEY, ts timestamptz DEFAULT now() NOT NULL, breaking boolean NOT NULL DEFAULT false)`);
    const { runMigrations } = await import("graphile-worker"); // loaded only when needed: it would slow every start
    await runMigrations({ pgPool: pool });
    await pool.query(`COMMENT ON SCHEMA graphile_worker IS ${pg.escapeLiteral(version)}`);
  } finally {
    await pool.end();
  }
}

function installedVersion(): string {
  const manifest = path.resolve("node_modules/graphile-worker/package.json");
  return (JSON.parse(readFileSync(manifest, "utf8")) as { version: string }).version;
}
