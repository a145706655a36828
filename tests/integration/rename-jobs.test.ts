import { beforeAll, describe, expect, test } from "vitest";
import type { RegistryScope } from "@/server/auth/scope";
import { registryScopeOfOperator } from "@/server/auth/scope";
import { askRename } from "@/server/employers/ask-rename";
import { checkRename } from "@/server/employers/check-rename";
import { confirmRename } from "@/server/employers/confirm-rename";
import { tellRename } from "@/server/employers/tell-rename";
import { viewRenames } from "@/server/employers/view-rename";
import { listEmployerMessages } from "@/server/notifications/employer-messages";
import { workOffJobs } from "@/server/outbox/work-off";
import { makeRegister, registryCode } from "../factories/application";
import { type Company, inDirectory, makeCompany, preview, runOf, staffOf } from "../factories/company";
import { query, useOwnDatabase } from "../support/own-database";

let superuser: string;
let registry: RegistryScope;

beforeAll(async () => {
  ({ superuser } = await useOwnDatabase());
  await makeRegister();
  const [row] = await query<{ id: string }>(superuser, "SELECT id FROM registry WHERE code = $1", [
    registryCode,
  ]);
  registry = registryScopeOfOperator(row?.id ?? "", "test");
});

const progressOf = async ({ operator }: Company) =>
  (await viewRenames(operator.scope, "cost-engineer")).registries[0]?.rename;

/** Breaks off the transaction that first comes to more than so many rows of a table, as a kill would. */
async function breakOff(table: string, event: string, after: number): Promise<() => Promise<void>> {
  await query(superuser, "CREATE SEQUENCE IF NOT EXISTS broken");
  await query(superuser, "SELECT setval('broken', 1, false)");
  await query(superuser, "GRANT USAGE ON SEQUENCE broken TO PUBLIC");
  await query(
    superuser,
    `CREATE OR REPLACE FUNCTION break_off() RETURNS trigger LANGUAGE plpgsql AS
     $$ BEGIN IF nextval('public.broken') > ${after} THEN RAISE EXCEPTION 'killed'; END IF; RETURN NEW; END $$`,
  );
  await query(
    superuser,
    `CREATE TRIGGER break_off BEFORE ${event} ON ${table} FOR EACH ROW EXECUTE FUNCTION break_off()`,
  );
  return async () => {
    await query(superuser, `DROP TRIGGER break_off ON ${table}`);
  };
}

describe("the preview's job", () => {
  test("#126 shows its progress, and goes on after a kill where it had come to", async () => {
    const company = await makeCompany();
    const numbers = await staffOf(company, { count: 1_200 });
    await inDirectory(company);
    const asked = await askRename(company.operator.scope, { registry: registryCode });
    const id = asked.ok ? asked.value.id : "";
    const job = { renameId: id, run: await runOf(id) };
    expect(await progressOf(company)).toMatchObject({ state: "checking", total: 1_200, checked: 0 });
    const mend = await breakOff("employer_rename_entry", "INSERT", 700);
    await expect(checkRename(company.operator.scope, job)).rejects.toThrow(/killed/);
    expect(await progressOf(company)).toMatchObject({ state: "checking", total: 1_200, checked: 500 });
    await mend();
    await checkRename(company.operator.scope, job);
    expect(await progressOf(company)).toMatchObject({ state: "ready", total: 1_200, checked: 1_200 });
    const entries = await query<{ number: string }>(
      superuser,
      "SELECT number FROM employer_rename_entry WHERE rename_id = $1 ORDER BY number",
      [id],
    );
    expect(entries.map(({ number }) => number)).toEqual(numbers);
    await checkRename(company.operator.scope, job); // done: nothing changes
    expect(await progressOf(company)).toMatchObject({ state: "ready", checked: 1_200 });
  });

  test("leaves a preview alone that was begun anew meanwhile", async () => {
    const company = await makeCompany();
    await staffOf(company);
    await inDirectory(company);
    const id = await preview(company);
    const old = { renameId: id, run: await runOf(id) };
    await askRename(company.operator.scope, { registry: registryCode });
    await checkRename(company.operator.scope, old);
    expect(await progressOf(company)).toMatchObject({ state: "checking", checked: 0 });
  });
});

describe("the messages' job", () => {
  test("tells everybody once, also when it is killed in between, and the employer at the end", async () => {
    const company = await makeCompany();
    await staffOf(company, { count: 110 });
    await staffOf(company, { count: 5, medium: "paper" });
    await inDirectory(company);
    const id = await preview(company);
    await confirmRename(company.operator.scope, { id });
    expect(await progressOf(company)).toMatchObject({ state: "done", total: 115, told: 0, toldAt: null });
    const mend = await breakOff("employer_rename_entry", "UPDATE", 105);
    await expect(tellRename(registry, { renameId: id })).rejects.toThrow(/killed/);
    expect(await progressOf(company)).toMatchObject({ told: 100, toldAt: null });
    await mend();
    await workOffJobs(); // the job itself, and all messages
    await tellRename(registry, { renameId: id }); // run again, it tells nobody
    await workOffJobs();
    const progress = await progressOf(company);
    expect(progress?.told).toBe(115);
    expect(progress?.toldAt).toBeInstanceOf(Date);
    const told = await query<{ key: string; people: number; messages: number }>(
      superuser,
      `SELECT m.key, count(DISTINCT m.person_id)::int AS people, count(*)::int AS messages FROM person_message m
       JOIN employer_rename_entry n ON n.person_id = m.person_id WHERE n.rename_id = $1 GROUP BY m.key ORDER BY m.key`,
      [id],
    );
    expect(told).toEqual([
      { key: "certificate.renamed", people: 110, messages: 110 },
      { key: "registration.renamed", people: 5, messages: 5 },
    ]);
    const [sms] = await query<{ count: number }>(
      superuser,
      "SELECT count(*)::int FROM sms_message WHERE template = 'certificate.renamed'",
    );
    expect(sms?.count).toBe(110);
    const { messages } = await listEmployerMessages(company.operator.scope);
    const [renamed] = messages.filter(({ key }) => key === "employer.renamed");
    expect(renamed?.text?.zh).toContain(`“${company.newName}”`);
    expect(renamed?.text?.zh).toContain("115 项注册");
    expect(renamed?.text?.en).toContain("registrations: 115");
  });

  test("names both numbers of a person who has two specialties in one message", async () => {
    const company = await makeCompany();
    const [first] = await staffOf(company, { count: 1 });
    const [second] = await staffOf(company, { count: 1, specialty: "installation" });
    await query(
      superuser,
      `WITH one AS (SELECT person_id FROM registration WHERE number = $1),
            moved AS (UPDATE registration SET person_id = one.person_id FROM one WHERE number = $2 RETURNING id)
       UPDATE certificate SET person_id = one.person_id FROM one, moved WHERE registration_id = moved.id`,
      [first, second],
    );
    await inDirectory(company);
    const id = await preview(company);
    await confirmRename(company.operator.scope, { id });
    await workOffJobs();
    const messages = await query<{ values: { number: string } }>(
      superuser,
      `SELECT values FROM person_message WHERE key = 'certificate.renamed'
       AND person_id = (SELECT person_id FROM registration WHERE number = $1)`,
      [first],
    );
    expect(messages.map(({ values }) => values.number.split("、").sort())).toEqual([[first, second].sort()]);
  });
});
