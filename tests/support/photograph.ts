import type pg from "pg";

/** What may change although nothing happened: how often somebody tried. */
const restless = ["rate_limit"];

/** Gives every table of the database with a digest of all its rows, and how many jobs wait: equal when nothing changed. */
export async function photograph(db: pg.Pool): Promise<Record<string, string>> {
  const { rows: tables } = await db.query<{ name: string }>(
    "SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' AND tablename <> ALL ($1) ORDER BY 1",
    [restless],
  );
  const digest = (from: string, name: string) =>
    `SELECT '${name}' AS name, count(*) || ' ' || coalesce(md5(string_agg(t::text, E'\\n' ORDER BY t::text)), '') AS digest FROM ${from} t`;
  const parts = tables.map(({ name }) => digest(`public."${name}"`, name));
  const { rows } = await db.query<{ name: string; digest: string }>(
    [...parts, digest("graphile_worker._private_jobs", "jobs")].join(" UNION ALL "),
  );
  return Object.fromEntries(rows.map((row) => [row.name, row.digest]));
}
