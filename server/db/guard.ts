import pg from "pg";
import { tables } from "./classes";
import { scopeRoles } from "./roles";

/**
 * Asks the catalogue whether a login role could get around the row policies, or whether a declared policy is missing.
 * Answers one sentence for each fault; a process that finds any does not start.
 */
export function findDatabaseFaults(url: string): Promise<string[]> {
  return asking(url, async (client) => [...(await loginFaults(client)), ...(await tableFaults(client))]);
}

/** Asks the same of the login role alone, before there is any table. */
export function findLoginFaults(url: string): Promise<string[]> {
  return asking(url, loginFaults);
}

async function asking(url: string, ask: (client: pg.Client) => Promise<string[]>): Promise<string[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await ask(client);
  } finally {
    await client.end();
  }
}

async function loginFaults(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{
    name: string;
    rolsuper: boolean;
    rolbypassrls: boolean;
    rolinherit: boolean;
    owns: number;
  }>(`
    SELECT rolname AS name, rolsuper, rolbypassrls, rolinherit,
           (SELECT count(*)::int FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' AND relowner = r.oid) AS owns
    FROM pg_roles r WHERE rolname = current_user`);
  const role = rows[0];
  if (!role) return ["the login role is not in the catalogue"];
  return [
    ...(role.rolsuper ? [`${role.name} is a superuser: row policies would not bind it`] : []),
    ...(role.rolbypassrls ? [`${role.name} has BYPASSRLS: row policies would not bind it`] : []),
    ...(role.rolinherit ? [`${role.name} inherits: it would hold every scope's rights at once`] : []),
    ...(role.owns > 0 ? [`${role.name} owns ${role.owns} tables: it could change their policies`] : []),
  ];
}

interface TableRow {
  name: string;
  enabled: boolean;
  forced: boolean;
  policies: string[] | null;
}

/** Policies are compared as "role" sets: exactly one policy TO exactly one role for each kind that is declared. */
async function tableFaults(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<TableRow>(`
    SELECT c.relname AS name, c.relrowsecurity AS enabled, c.relforcerowsecurity AS forced,
           (SELECT array_agg(array_to_string(ARRAY(SELECT rolname FROM pg_roles WHERE oid = ANY (p.polroles) ORDER BY 1), '+') ORDER BY 1)
            FROM pg_policy p WHERE p.polrelid = c.oid)::text[] AS policies
    FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND c.relname <> '_prisma_migrations'`);
  const found = new Map(rows.map((row) => [row.name, row]));
  const unknown = rows
    .filter((row) => !tables[row.name])
    .map((row) => `the table ${row.name} has no declared class`);
  const faults = Object.entries(tables).flatMap(([name, rule]) => {
    const row = found.get(name);
    if (!row) return [`the table ${name} is missing`];
    const wanted = [
      ...rule.policies.map((kind) => scopeRoles[kind]),
      ...(rule.definer ? ["zhice_definer"] : []),
    ].sort();
    const actual = [...(row.policies ?? [])].sort();
    return [
      ...(row.enabled && row.forced ? [] : [`the table ${name} does not force row-level security`]),
      ...(wanted.join() === actual.join()
        ? []
        : [`the table ${name} has policies for [${actual}], declared are [${wanted}]`]),
    ];
  });
  return [...unknown, ...faults];
}
