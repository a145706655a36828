import pg from "pg";
import { beforeAll, describe, expect, test } from "vitest";
import { addDays } from "@/lib/domain/plain-date";
import { registerQuery } from "@/lib/dto/register";
import { costEngineer } from "@/lib/professions/cost-engineer/r1";
import { recogniseRegisterSearch } from "@/lib/register/search";
import { type RegistryScope, scopeOfOperator } from "@/server/auth/scope";
import { withScope } from "@/server/db/scope";
import { importEnterprises } from "@/server/directories/import-enterprises";
import { idNumberIndexes } from "@/server/personal-data/blind-index";
import { conditionsOf } from "@/server/register/conditions";
import { revealHolder } from "@/server/register/holder";
import { listRegister, pageSql } from "@/server/register/list";
import { sealSearch } from "@/server/register/sealed-search";
import { viewRegistration } from "@/server/register/view";
import { employer, makeRegister, registryCode } from "../factories/application";
import { creditCode } from "../factories/credit-code";
import { makeDeskOfficer } from "../factories/decision";
import { makeHolder, registryIdOf, type TestHolder, today } from "../factories/matter";
import { registrationOf } from "../factories/register-act";
import { makeStaff } from "../factories/staff";
import { query, useOwnDatabase } from "../support/own-database";

let superuser: string;
let app: string;
let officer: RegistryScope;
let elsewhere: RegistryScope;
let holder: TestHolder & { number: string };
const big = { name: "上海众工建设咨询有限公司", creditCode: creditCode(), status: "active" as const };
const roles = { reveal: true, propose: true, approve: true };
const notFound = { problem: { kind: "NOT_FOUND" } };

beforeAll(async () => {
  ({ superuser, app } = await useOwnDatabase());
  await makeRegister();
  await importEnterprises(scopeOfOperator("test"), [big]);
  officer = await makeDeskOfficer("reviewer");
  elsewhere = await makeDeskOfficer("decider", "shanghai-structural-engineer");
  const made = await makeHolder([{ specialty: "civil", end: addDays(today(), 60) }]);
  holder = { ...made, number: made.numbers[0] ?? "" };
  await query(superuser, "INSERT INTO employer (credit_code, name) VALUES ($1, $2)", [
    big.creditCode,
    big.name,
  ]);
  const staff = { registry: registryCode, creditCode: big.creditCode, employerName: big.name };
  await makeStaff({ ...staff, count: 45 });
  await makeStaff({ ...staff, count: 3, specialty: "installation", medium: "paper" });
  await makeStaff({ ...staff, count: 2, endsOn: addDays(today(), -3) });
});

const ask = (asked: Partial<typeof registerQuery._input>, scope = officer) =>
  listRegister(scope, registerQuery.parse(asked));
const find = (text: string, scope = officer) => ask({ find: sealSearch(officer, text) }, scope);
const numbers = ({ rows }: { rows: { number: string }[] }) => rows.map(({ number }) => number);

describe("the register of a registry", () => {
  test("is read page by page, forwards and back, each registration once", async () => {
    const seen: string[] = [];
    const pages: string[][] = [];
    for (let page = await ask({}); ; page = await ask({ after: page.next ?? "" })) {
      pages.push(numbers(page));
      seen.push(...numbers(page));
      if (!page.next) break;
    }
    expect(seen).toHaveLength(51);
    expect(new Set(seen).size).toBe(51);
    expect([...seen].sort()).toEqual(seen);
    const third = await ask({ after: (await ask({ after: (await ask({})).next ?? "" })).next ?? "" });
    const second = await ask({ before: third.previous ?? "" });
    expect(numbers(second)).toEqual(pages[1]);
    const first = await ask({ before: second.previous ?? "" });
    expect([numbers(first), first.previous]).toEqual([pages[0], null]);
  });

  test("finds by name, its beginning, name and last four, number, full document and employer, and nothing by parts of a number", async () => {
    const own = [holder.number];
    expect(numbers(await find(holder.name))).toEqual(own);
    expect(numbers(await find(holder.name.slice(0, 2)))).toEqual(own);
    expect(numbers(await find(`${holder.name} ${holder.idNumber.slice(-4)}`))).toEqual(own);
    expect(numbers(await find(`${holder.name}0000`))).toEqual([]);
    expect(numbers(await find(holder.number.replace("[", "［")))).toEqual(own);
    expect(numbers(await find(holder.idNumber))).toEqual(own);
    expect(numbers(await find(holder.idNumber.slice(0, 17)))).toEqual([]);
    expect((await find("员工")).order).toBe("name");
    expect(numbers(await ask({ employer: employer.creditCode }))).toEqual(own);
    expect((await ask({ employer: "上海众工" })).rows).toHaveLength(20);
    expect(numbers(await ask({ employer: "众工" }))).toEqual([]);
  });

  test("is narrowed by standing, specialty, end, medium and lock", async () => {
    expect((await ask({ standing: "expired" })).rows).toHaveLength(2);
    expect((await ask({ specialty: "installation" })).rows).toHaveLength(3);
    expect((await ask({ medium: "paper", standing: "registered" })).rows).toHaveLength(3);
    expect(numbers(await ask({ within: 90 }))).toEqual([holder.number]);
    expect(numbers(await ask({ within: 30 }))).toEqual([]);
    expect(numbers(await ask({ locked: true }))).toEqual([]);
    await query(superuser, "UPDATE registration SET locked_at = now() WHERE number = $1", [holder.number]);
    const locked = await ask({ locked: true });
    expect(locked.rows).toMatchObject([{ number: holder.number, locked: true, standing: "registered" }]);
    await query(superuser, "UPDATE registration SET locked_at = NULL WHERE number = $1", [holder.number]);
  });

  test("follows a corrected name, but not another registry's correction before it takes it over", async () => {
    const { person_id } = await registrationOf(holder.number);
    const renamed = (name: string, by: RegistryScope) =>
      query(
        superuser,
        `WITH acting AS MATERIALIZED (SELECT set_config('app.registry_id', $3, false) AS registry)
         UPDATE person SET name = $2 FROM acting WHERE id = $1 AND registry <> ''`,
        [person_id, name, by.registryId],
      );
    await renamed("欧阳正明", officer);
    expect(numbers(await find("欧阳"))).toEqual([holder.number]);
    await renamed("司徒远", elsewhere);
    expect(numbers(await find("司徒"))).toEqual([]);
    await withScope(officer, (db) => db.$executeRaw`SELECT app.take_over_holder(${person_id}::uuid)`);
    expect(numbers(await find("司徒"))).toEqual([holder.number]);
    await renamed(holder.name, officer);
  });

  test("is another's for every other registry: list, search, view and the full number", async () => {
    const { id } = await registrationOf(holder.number);
    expect(numbers(await ask({}, elsewhere))).toEqual([]);
    expect(numbers(await ask({ find: sealSearch(elsewhere, holder.name) }, elsewhere))).toEqual([]);
    expect((await ask({ find: sealSearch(officer, holder.name) }, elsewhere)).typed).toBe("");
    expect(numbers(await ask({ after: id }, elsewhere))).toEqual([]);
    await expect(viewRegistration(elsewhere, id, roles)).rejects.toMatchObject(notFound);
    await expect(revealHolder(elsewhere, id, "identity")).rejects.toMatchObject(notFound);
    const leaked = await withScope(elsewhere, (db) => db.$queryRaw`SELECT * FROM app.holder_of(${id}::uuid)`);
    expect(leaked).toEqual([]);
  });

  test("masks the document; the full number is an act with a reason in the log", async () => {
    const { id } = await registrationOf(holder.number);
    const shown = await viewRegistration(officer, id, roles);
    expect(shown.holder).toMatchObject({ name: holder.name, idNumber: expect.stringContaining("****") });
    expect(JSON.stringify(shown)).not.toContain(holder.idNumber);
    expect(await revealHolder(officer, id, "inquiry")).toEqual({ idNumber: holder.idNumber });
    const log = await query<{ action: string; reason: string | null }>(
      superuser,
      "SELECT action, detail ->> 'reason' AS reason FROM audit_entry WHERE subject_id = $1 ORDER BY id",
      [id],
    );
    expect(log.slice(-2)).toEqual([
      { action: "registration.view", reason: null },
      { action: "registration.revealed", reason: "inquiry" },
    ]);
  });
});

describe("a registration on paper whose holder has no account", () => {
  const row = { number: "建[造]21203100000009", name: "南宫亦水" };
  const forget = () => query(superuser, "DELETE FROM unclaimed_registration WHERE number = $1", [row.number]);

  test("stands in the list among the others, in every order, and is found by name, document and number", async () => {
    await query(
      superuser,
      `INSERT INTO unclaimed_registration (registry_id, employer_id, employer_name, number, name, id_index, specialty, begins_on, ends_on, imported_at)
       SELECT $1::uuid, e.id, e.name, $2, $3, $4, 'civil', '2024-01-01', $5::date, now() FROM employer e WHERE e.credit_code = $6`,
      [
        await registryIdOf(registryCode),
        row.number,
        row.name,
        idNumberIndexes("310101199003070010")[0],
        addDays(today(), 20),
        employer.creditCode,
      ],
    );
    const own = [row.number];
    for (const typed of [row.name, "南宫", row.number, "310101199003070010"])
      expect(numbers(await find(typed)), typed).toEqual(own);
    expect(await find(row.name)).toMatchObject({
      rows: [{ unclaimed: true, medium: "paper", standing: "registered", idLastFour: "" }],
    });
    expect(numbers(await ask({ within: 30 }))).toEqual(own);
    expect(numbers(await ask({ employer: employer.creditCode, medium: "paper" }))).toEqual(own);
    expect(numbers(await ask({ medium: "paper" }))).toHaveLength(4);
    for (const none of [
      { locked: true },
      { standing: "revoked" },
      { medium: "electronic", within: 30 },
    ] as const)
      expect(numbers(await ask(none))).not.toContain(row.number);
    const [all, { id: after }] = [await ask({}), (await find(row.name)).rows[0] ?? { id: "" }];
    expect([...numbers(all)].sort()).toEqual(numbers(all));
    expect(numbers(await ask({ after }))).not.toContain(row.number);
    expect(numbers(await find(row.name, elsewhere))).toEqual([]);
    await forget();
  });
});

describe("a page of a register of some thousands", () => {
  test("is read from an index in its order, never scanned or sorted, also under the row policies", async () => {
    const staff = { registry: registryCode, creditCode: big.creditCode, employerName: big.name };
    await makeStaff({ ...staff, count: 4000, certificate: "none" });
    await query(
      superuser,
      `INSERT INTO unclaimed_registration (registry_id, employer_id, employer_name, number, name, id_index, specialty, begins_on, ends_on, imported_at)
       SELECT $1::uuid, e.id, e.name, '纸[造]' || n, '员工' || n, 'paper-' || n, 'civil', '2024-01-01', '2027-12-31', now()
       FROM employer e, generate_series(1, 2000) n WHERE e.credit_code = $2`,
      [await registryIdOf(registryCode), big.creditCode],
    );
    await query(superuser, "ANALYZE registration, unclaimed_registration");
    const registryId = await registryIdOf(registryCode);
    const asked = [
      {},
      { standing: "registered" },
      { within: 90 },
      { locked: true },
      { medium: "paper" },
    ] as const;
    const sought = ["员工1", "员工1001 0019", holder.idNumber, "建[造]21253100001"];
    const statements = [
      ...asked.map((one) => conditionsOf(registerQuery.parse(one), { kind: "nothing" }, today())),
      ...sought.map((typed) =>
        conditionsOf(registerQuery.parse({}), recogniseRegisterSearch(typed, costEngineer.number), today()),
      ),
    ].map((conditions) => pageSql({ registryId }, conditions, { from: null, backwards: false, limit: 21 }));
    const db = new pg.Client({ connectionString: app });
    await db.connect();
    try {
      await db.query("BEGIN; SET LOCAL ROLE zhice_registry");
      await db.query("SELECT set_config('app.registry_id', $1, true)", [registryId]);
      for (const { text, values } of statements) {
        const { rows } = await db.query<{ "QUERY PLAN": string }>(`EXPLAIN ${text}`, values);
        const plan = rows.map((row) => row["QUERY PLAN"]).join("\n");
        expect(plan, text).toMatch(/Index (Only )?Scan|Bitmap Index Scan/);
        expect(plan, text).not.toMatch(/Seq Scan/);
        if (!values.includes(holder.idNumber) && !plan.includes("holder_document"))
          expect(plan, text).not.toMatch(/-> +(Incremental )?Sort /);
      }
    } finally {
      await db.end();
    }
  });
});
