import pg from "pg";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { tables } from "@/server/db/classes";
import { findDatabaseFaults } from "@/server/db/guard";

describe("the catalogue", () => {
  let admin: pg.Client;

  beforeAll(async () => {
    admin = new pg.Client({ connectionString: inject("superuserUrl") });
    await admin.connect();
  });
  afterAll(() => admin.end());

  const column = async (sql: string): Promise<string[]> =>
    (await admin.query<{ line: string }>(sql)).rows.map((row) => row.line);

  test("knows every table's class, and every table has exactly the declared policies", async () => {
    expect(await findDatabaseFaults(inject("appUrl"))).toEqual([]);
    expect(await findDatabaseFaults(inject("workerUrl"))).toEqual([]);
    const names = await column(
      "SELECT relname AS line FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' AND relname <> '_prisma_migrations'",
    );
    expect(names.sort()).toEqual(Object.keys(tables).sort());
  });

  test("refuses a superuser, a role that bypasses or inherits, and a table owner as DATABASE_URL", async () => {
    expect(await findDatabaseFaults(inject("superuserUrl"))).toContain(
      "zhice_superuser is a superuser: row policies would not bind it",
    );
    const owner = await findDatabaseFaults(inject("ownerUrl"));
    expect(owner.join("\n")).toMatch(/zhice_owner owns \d+ tables/);
    expect(owner.join("\n")).toContain("zhice_owner inherits");
  });

  test("a class's own key column is there on every table of the class", async () => {
    const keys: Record<string, string> = {
      person: "person_id",
      registry: "registry_id",
      employer: "employer_id",
    };
    for (const [table, rule] of Object.entries(tables)) {
      const key = keys[rule.class];
      if (!key) continue;
      const columns = await column(
        `SELECT attname AS line FROM pg_attribute WHERE attrelid = '${table}'::regclass AND attnum > 0`,
      );
      expect(columns, table).toContain(table === rule.class ? "id" : key);
    }
  });

  test("the login roles hold no right on any table, and nobody holds one through PUBLIC", async () => {
    const grants = await column(
      `SELECT table_name || ' ' || grantee || ' ' || privilege_type AS line FROM information_schema.role_table_grants
       WHERE table_schema = 'public' AND grantee IN ('zhice_app', 'zhice_worker', 'zhice_public', 'PUBLIC')`,
    );
    expect(grants).toEqual([]);
  });

  test("nobody may delete but where rows are meant to go", async () => {
    const deletable = await column(
      `SELECT DISTINCT table_name || ' ' || grantee AS line FROM information_schema.role_table_grants
       WHERE table_schema = 'public' AND privilege_type = 'DELETE' AND grantee LIKE 'zhice_%' AND grantee <> 'zhice_owner' ORDER BY 1`,
    );
    expect(deletable).toEqual([
      "application_file zhice_person",
      "calendar_day zhice_platform",
      "calendar_year zhice_platform",
      "certificate_challenge zhice_auth",
      "demo_sms zhice_platform",
      "enterprise_entry zhice_platform",
      "queue_view zhice_registry",
      "rate_limit zhice_auth",
      "real_name_entry zhice_platform",
      "working_copy zhice_person",
    ]);
  });

  test("every SECURITY DEFINER function fixes its search path, belongs to a role without login rights on tables, and is closed to PUBLIC", async () => {
    const loose = await column(
      `SELECT proname AS line FROM pg_proc p JOIN pg_roles r ON r.oid = proowner
       WHERE pronamespace = 'app'::regnamespace AND prosecdef
         AND (r.rolname NOT IN ('zhice_definer', 'zhice_worker') OR NOT coalesce(array_to_string(proconfig, ',') LIKE '%search_path=pg_catalog%', false)
              OR has_function_privilege('public', p.oid, 'EXECUTE'))`,
    );
    expect(loose).toEqual([]);
  });

  test("foreign keys are indexed, so that nothing locks a table to check a parent", async () => {
    const missing = await column(
      `SELECT conrelid::regclass || ' ' || conname AS line FROM pg_constraint c
       WHERE contype = 'f' AND connamespace = 'public'::regnamespace AND NOT EXISTS (
         SELECT FROM pg_index i WHERE i.indrelid = c.conrelid AND (i.indkey::int2[])[0:array_length(c.conkey, 1) - 1] @> c.conkey)`,
    );
    expect(missing).toEqual([]);
  });

  test("what is of a registry hangs on what is of the same registry: the registry is part of every key between them", async () => {
    const loose = await column(
      `SELECT c.conrelid::regclass || ' ' || c.conname AS line FROM pg_constraint c
       JOIN pg_attribute child ON child.attrelid = c.conrelid AND child.attname = 'registry_id'
       JOIN pg_attribute parent ON parent.attrelid = c.confrelid AND parent.attname = 'registry_id'
       WHERE c.contype = 'f' AND array_position(c.conkey, child.attnum) IS DISTINCT FROM array_position(c.confkey, parent.attnum)`,
    );
    expect(loose).toEqual([]);
  });
});
