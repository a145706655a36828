/** Lists the login roles and what each is for; passwords are given from outside. */
export const loginRoles = {
  owner: "zhice_owner", // migrations; under FORCE ROW LEVEL SECURITY it sees only what the definer functions' policies admit
  app: "zhice_app", // web processes; owns nothing, inherits nothing
  worker: "zhice_worker", // worker processes; owns the schema graphile_worker, otherwise like zhice_app
  backup: "zhice_backup", // pg_dump; reads everything, writes nothing
} as const;

/** Lists the roles a transaction takes on: exactly one for each kind of scope. */
export const scopeRoles = {
  registry: "zhice_registry",
  person: "zhice_person",
  employer: "zhice_employer",
  auth: "zhice_auth",
  platform: "zhice_platform",
  public: "zhice_public",
} as const;

/** Owns the few SECURITY DEFINER functions that cross registries; nobody logs in as it. */
const definerRole = "zhice_definer";

/** Says how each password is written in the SQL: a quoted literal, or a psql variable. */
export type PasswordSql = (role: keyof typeof loginRoles) => string;

/**
 * Writes the SQL that makes every role and the rights between them; it may be run again at any time.
 * It needs a superuser once; afterwards the product runs without one.
 */
export function rolesSql(password: PasswordSql, database: string): string {
  const { owner, app, worker, backup } = loginRoles;
  const kinds = Object.values(scopeRoles);
  const ensure = (role: string, attributes: string) =>
    `DO $$ BEGIN IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '${role}') THEN CREATE ROLE ${role}; END IF; END $$;\nALTER ROLE ${role} WITH ${attributes};`;
  return [
    ...kinds.map((role) => ensure(role, "NOLOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE")),
    ensure(definerRole, "NOLOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE"),
    ensure(owner, `LOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE PASSWORD ${password("owner")}`),
    ensure(
      app,
      `LOGIN NOSUPERUSER NOBYPASSRLS NOINHERIT NOCREATEDB NOCREATEROLE PASSWORD ${password("app")}`,
    ),
    ensure(
      worker,
      `LOGIN NOSUPERUSER NOBYPASSRLS NOINHERIT NOCREATEDB NOCREATEROLE PASSWORD ${password("worker")}`,
    ),
    ensure(backup, `LOGIN NOSUPERUSER BYPASSRLS NOCREATEDB NOCREATEROLE PASSWORD ${password("backup")}`),
    `GRANT ${kinds.join(", ")} TO ${app}, ${worker};`,
    `GRANT ${definerRole}, ${worker} TO ${owner};`,
    `GRANT pg_read_all_data TO ${backup};`,
    `ALTER DATABASE ${database} OWNER TO ${owner};`,
    `REVOKE ALL ON DATABASE ${database} FROM PUBLIC;`,
    `GRANT CONNECT ON DATABASE ${database} TO ${app}, ${worker}, ${backup};`,
    "REVOKE ALL ON SCHEMA public FROM PUBLIC;",
    `ALTER SCHEMA public OWNER TO ${owner};`,
    `GRANT USAGE ON SCHEMA public TO ${[...kinds, definerRole, backup].join(", ")};`,
    `CREATE SCHEMA IF NOT EXISTS graphile_worker AUTHORIZATION ${worker};`,
    "",
  ].join("\n");
}
