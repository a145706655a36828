import { randomUUID } from "node:crypto";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { useOwnDatabase } from "../support/own-database";

/** Enters a scope the way withScope does, but by hand, so that the policies are tested alone. */
describe("row policies", () => {
  let admin: pg.Client;
  let login: pg.Client;
  const [mine, theirs] = [randomUUID(), randomUUID()];
  const [here, there] = [randomUUID(), randomUUID()];
  const tag = mine.slice(0, 8);

  beforeAll(async () => {
    const { app, superuser } = await useOwnDatabase();
    admin = new pg.Client({ connectionString: superuser });
    login = new pg.Client({ connectionString: app });
    await Promise.all([admin.connect(), login.connect()]);
    for (const [index, id] of [here, there].entries()) {
      await admin.query(
        `INSERT INTO registry (id, code, profession_code, authority_zh, authority_en, credit_code, province_code, province_zh, province_en, acceptance_code, document_prefix, hotline, address)
         VALUES ($1, $2, $3, '甲', 'A', 'x', '99', '某省', 'P', $4, $5, '1', '1')`,
        [id, `isolation-${tag}-${index}`, `p-${tag}-${index}`, String(900 + index), `${tag}${index}`],
      );
    }
    for (const id of [mine, theirs]) {
      await admin.query(
        "INSERT INTO account (id, kind, status, id_index, mobile_index) VALUES ($1, 'person', 'active', $2, $2)",
        [id, `i-${id}`],
      );
      await admin.query(
        `INSERT INTO person (id, name, sex, birth_date, id_type, id_number, id_index, id_last_four, mobile, mobile_index, proven_by)
         VALUES ($1, '某人', 'male', '1990-01-01', 'residentId', 'x', $2, '0000', 'x', $2, 'demo')`,
        [id, `i-${id}`],
      );
      await admin.query("INSERT INTO person_message (person_id, key, values) VALUES ($1, 'k', '{}')", [id]);
      await admin.query(
        `INSERT INTO file (owner_class, person_id, registry_id, purpose, media_type, byte_length, sha256, store_key)
         VALUES ('person', $1, $2, 'photo', 'image/jpeg', 1, repeat('a', 64), $3)`,
        [id, id === mine ? here : there, `k-${id}`],
      );
      await admin.query(
        "INSERT INTO audit_entry (at, actor_kind, person_id, registry_id, action, detail) VALUES (now(), 'person', $1, $2, 'test', '{}')",
        [id, id === mine ? here : there],
      );
    }
  });
  afterAll(async () => {
    await Promise.all([admin.end(), login.end()]);
  });

  async function inScope<T>(
    role: string,
    settings: Record<string, string>,
    work: () => Promise<T>,
  ): Promise<T> {
    await login.query("BEGIN");
    try {
      await login.query("SELECT set_config('role', $1, true)", [role]);
      for (const [name, value] of Object.entries(settings))
        await login.query("SELECT set_config($1, $2, true)", [name, value]);
      return await work();
    } finally {
      await login.query("ROLLBACK");
    }
  }

  const ids = async (sql: string, values: unknown[] = []) =>
    (await login.query<{ id: string }>(sql, values)).rows.map((row) => row.id);

  test("a person sees his own row, messages and files, and nobody else's", async () => {
    await inScope("zhice_person", { "app.person_id": mine }, async () => {
      expect(await ids("SELECT id FROM person")).toEqual([mine]);
      expect(await ids("SELECT DISTINCT person_id AS id FROM person_message")).toEqual([mine]);
      expect(await ids("SELECT DISTINCT person_id AS id FROM file")).toEqual([mine]);
    });
  });

  test("a person cannot write another's row: neither insert, nor update, nor move", async () => {
    await inScope("zhice_person", { "app.person_id": mine }, async () => {
      expect((await login.query("UPDATE person SET mobile = 'y' WHERE id = $1", [theirs])).rowCount).toBe(0);
      await expect(
        login.query("INSERT INTO person_message (person_id, key, values) VALUES ($1, 'k', '{}')", [theirs]),
      ).rejects.toMatchObject({ code: "42501" });
    });
    await inScope("zhice_person", { "app.person_id": mine }, async () => {
      await expect(login.query("UPDATE person SET id = $1", [theirs])).rejects.toMatchObject({
        code: "42501",
      });
    });
  });

  test("a registry sees what was handed to it, and no person's row", async () => {
    await inScope("zhice_registry", { "app.registry_id": here }, async () => {
      expect(await ids("SELECT person_id AS id FROM file WHERE store_key LIKE 'k-%'")).toEqual([mine]);
      expect(await ids("SELECT DISTINCT person_id AS id FROM audit_entry WHERE action = 'test'")).toEqual([
        mine,
      ]);
      expect(await ids("SELECT id FROM registry")).toEqual([here]);
      await expect(login.query("SELECT FROM person")).rejects.toMatchObject({ code: "42501" });
    });
  });

  test.each(["zhice_person", "zhice_registry", "zhice_employer", "zhice_platform", "zhice_public"])(
    "%s reads no account, session, code or second factor",
    async (role) => {
      for (const table of [
        "account",
        "session",
        "membership",
        "verification_code",
        "invitation",
        "sms_message",
      ]) {
        await inScope(role, { "app.person_id": mine, "app.registry_id": here }, async () => {
          await expect(login.query(`SELECT FROM ${table}`), table).rejects.toMatchObject({ code: "42501" });
        });
      }
    },
  );

  test("a scope without its setting sees nothing", async () => {
    await inScope("zhice_person", {}, async () => expect(await ids("SELECT id FROM person")).toEqual([]));
    await inScope("zhice_registry", {}, async () => expect(await ids("SELECT id FROM file")).toEqual([]));
  });

  test("nothing of a scope is left after its transaction", async () => {
    await inScope("zhice_person", { "app.person_id": mine }, async () => undefined);
    const { rows } = await login.query(
      "SELECT current_user AS role, current_setting('app.person_id', true) AS person",
    );
    expect(rows).toEqual([{ role: "zhice_app", person: "" }]);
  });

  test("nobody changes, removes or empties the audit log", async () => {
    await inScope("zhice_registry", { "app.registry_id": here }, async () => {
      await expect(login.query("UPDATE audit_entry SET action = 'x'")).rejects.toMatchObject({
        code: "42501",
      });
    });
    await expect(
      admin.query("UPDATE audit_entry SET action = 'x' WHERE person_id = $1", [mine]),
    ).rejects.toThrow("the audit log only grows");
    await expect(admin.query("DELETE FROM audit_entry WHERE person_id = $1", [mine])).rejects.toThrow(
      "the audit log only grows",
    );
    await expect(admin.query("TRUNCATE audit_entry CASCADE")).rejects.toThrow("the audit log only grows");
  });
});
