import { beforeAll, describe, expect, test } from "vitest";
import { type ScopedDb, withScope } from "@/server/db/scope";
import { confirmRename } from "@/server/employers/confirm-rename";
import { makeRegister } from "../factories/application";
import { inDirectory, makeCompany, preview, registerOf, staffOf } from "../factories/company";
import { query, useOwnDatabase } from "../support/own-database";

let superuser: string;

beforeAll(async () => {
  ({ superuser } = await useOwnDatabase());
  await makeRegister();
});

describe("an employer that reaches for what is not its own", () => {
  test("a preview that came to name another employer's registration renames nobody", async () => {
    const [company, other] = [await makeCompany(), await makeCompany()];
    await staffOf(other);
    await staffOf(company);
    await inDirectory(company);
    const id = await preview(company);
    await query(
      superuser,
      `INSERT INTO employer_rename_entry (rename_id, registration_id, registry_id, employer_id, person_id, run, name, number, ends_on, certificate)
       SELECT n.id, r.id, r.registry_id, n.employer_id, r.person_id, n.run, 'x', r.number, r.ends_on, 'none'
       FROM employer_rename n, registration r WHERE n.id = $1 AND r.employer_name = $2 LIMIT 1`,
      [id, other.oldName],
    );
    expect(await confirmRename(company.operator.scope, { id })).toMatchObject({
      ok: false,
      reasons: [{ key: "rename.changed" }],
    });
    for (const { employer_name } of await registerOf(other)) expect(employer_name).toBe(other.oldName);
  });

  test("in an employer's scope nothing is begun as confirmed, and no preview names what is not its own", async () => {
    const [company, other] = [await makeCompany(), await makeCompany()];
    for (const each of [company, other]) {
      await staffOf(each);
      await inDirectory(each);
    }
    const [own, theirs] = [await preview(company), await preview(other)];
    const { scope } = company.operator;
    const denied = (work: (db: ScopedDb) => Promise<unknown>) =>
      expect(withScope(scope, work)).rejects.toThrow("row-level security");
    const [row] = await query<{ registry_id: string }>(
      superuser,
      "SELECT registry_id FROM employer_rename WHERE id = $1",
      [own],
    );
    const { employerId } = scope;
    await denied(
      (db) => db.$executeRaw`
        INSERT INTO employer_rename (registry_id, employer_id, new_name, state, total, asked_by, asked_at, confirmed_by, confirmed_at)
        VALUES (${row?.registry_id}::uuid, ${employerId}::uuid, '某公司', 'done', 1, ${employerId}::uuid, now(), ${employerId}::uuid, now())`,
    );
    const name = (rename: string, registrationsOf: string) =>
      denied(async (db) => {
        const [entry] = await query<{ registration_id: string; person_id: string }>(
          superuser,
          "SELECT registration_id, person_id FROM employer_rename_entry WHERE rename_id = $1",
          [registrationsOf],
        );
        await db.$executeRaw`
          INSERT INTO employer_rename_entry (rename_id, registration_id, registry_id, employer_id, person_id, run, name, number, ends_on, certificate)
          VALUES (${rename}::uuid, ${entry?.registration_id}::uuid, ${row?.registry_id}::uuid, ${employerId}::uuid, ${entry?.person_id}::uuid,
                  1, '某人', 'x', now(), 'none')`;
      });
    await name(theirs, own);
    await name(own, theirs);
  });
});
