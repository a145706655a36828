import { beforeAll, describe, expect, test } from "vitest";
import { addDays, plainDateIn } from "@/lib/domain/plain-date";
import { peopleQuery } from "@/lib/dto/people";
import { listPeople, openPeople } from "@/server/employers/people";
import { sealWho } from "@/server/employers/sealed-who";
import { mostAtOnce } from "@/server/exports/export-slots";
import { inColumns, openExport } from "@/server/exports/open-export";
import { makeRegister } from "../factories/application";
import { type Company, makeCompany, staffOf } from "../factories/company";
import { makeOperator } from "../factories/employer";
import { makeSigner, signAs } from "../factories/signing";
import { query, useOwnDatabase } from "../support/own-database";

const structural = "shanghai-structural-engineer";
const today = plainDateIn(new Date());
let superuser: string;

beforeAll(async () => {
  ({ superuser } = await useOwnDatabase());
  await makeRegister();
});

const list = ({ operator }: Pick<Company, "operator">, asked: object = {}) =>
  listPeople(operator.scope, peopleQuery.parse(asked));

describe("the employer's people", () => {
  test("stand in one list over all registries, who expires first on top, by pages", async () => {
    const company = await makeCompany();
    const late = await staffOf(company, { count: 22 });
    const [soon] = await staffOf(company, {
      count: 1,
      endsOn: addDays(today, 40),
      registry: structural,
      specialty: null,
    });
    const [over] = await staffOf(company, {
      count: 1,
      endsOn: addDays(today, -1),
      specialty: "installation",
    });
    const first = await list(company);
    expect(first).toMatchObject({ total: 24, page: 1, pageSize: 20, waiting: 0 });
    expect(
      first.rows
        .slice(0, 3)
        .map(({ number, validity, professionCode }) => [number, validity, professionCode]),
    ).toEqual([
      [over, "expired", "cost-engineer"],
      [soon, "ending", "structural-engineer"],
      [late[0], "valid", "cost-engineer"],
    ]);
    expect(first.rows[2]).toMatchObject({
      certificate: "issued",
      employerName: company.oldName,
      waiting: null,
    });
    expect((await list(company, { page: 2 })).rows.map(({ number }) => number)).toEqual(late.slice(18));
    expect((await list(company, { page: 99 })).page).toBe(2);
  });

  test("are narrowed by everything that is shown, and by a name that stands sealed in the address", async () => {
    const company = await makeCompany();
    const [valid] = await staffOf(company, { count: 1 });
    const [ending] = await staffOf(company, {
      count: 1,
      endsOn: addDays(today, 90),
      certificate: "uncollected",
    });
    const [paper] = await staffOf(company, {
      count: 1,
      registry: structural,
      specialty: null,
      medium: "paper",
    });
    const numbersOf = async (asked: object) => (await list(company, asked)).rows.map(({ number }) => number);
    expect(await numbersOf({ profession: "structural-engineer" })).toEqual([paper]);
    expect(await numbersOf({ validity: "ending" })).toEqual([ending]);
    expect(await numbersOf({ certificate: "uncollected" })).toEqual([ending]);
    expect(await numbersOf({ certificate: "paper" })).toEqual([paper]);
    expect(await numbersOf({ number: valid?.replace("[", "〔").replace("]", "〕") })).toEqual([valid]);
    expect(await numbersOf({ waiting: true })).toEqual([]);
    const [{ name } = { name: "" }] = (await list(company, { number: valid })).rows;
    const who = sealWho(company.operator.scope, { name, idNumber: "" });
    expect(await list(company, { who })).toMatchObject({ name, total: 1 });
    expect(await list(await makeCompany(), { who })).toMatchObject({ name: "", total: 0 });
  });

  test("are the employer's own, and only while they are registered", async () => {
    const [company, other] = [await makeCompany(), await makeCompany()];
    const [gone] = await staffOf(company, { count: 1 });
    await staffOf(other);
    await query(
      superuser,
      "UPDATE registration SET standing = 'deregistered', ended_at = now() WHERE number = $1",
      [gone],
    );
    expect(await list(company)).toMatchObject({ total: 0, rows: [] });
    expect(await list(other)).toMatchObject({ total: 3 });
  });

  test("show what waits for the employer's signature, once it was signed", async () => {
    const operator = await makeOperator();
    const signer = await makeSigner();
    await query(
      superuser,
      `INSERT INTO registration (registry_id, person_id, employer_id, number, begins_on, ends_on, standing, employer_name, specialty)
       SELECT registry_id, person_id, employer_id, '建[造]21203100000007', '2020-01-01', '2023-12-31', 'registered', 'x', 'installation' FROM application WHERE id = $1`,
      [signer.id],
    );
    expect((await list({ operator })).rows[0]).toMatchObject({ waiting: null });
    await signAs(signer);
    const page = await list({ operator }, { waiting: true });
    expect(page).toMatchObject({ total: 1, waiting: 1 });
    expect(page.rows[0]?.waiting).toEqual({ id: signer.id, matter: "initial" });
  });

  const ask = async ({ operator }: Company) => {
    const columns = [{ label: "编号", width: 9, cell: ({ number }: { number: string }) => number }];
    return openExport(operator.scope, {
      list: "people",
      format: "csv",
      narrowed: { validity: "valid" },
      open: async () => ({
        sheet: { title: "x", marks: ["x"], by: "x", at: new Date(), columns },
        ...inColumns(await openPeople(operator.scope, peopleQuery.parse({})), columns),
      }),
    });
  };

  test("are exported whole, in their order, and that is logged as every export is", async () => {
    const company = await makeCompany();
    const numbers = await staffOf(company, { count: 1_100 });
    const { rows, parts } = await openPeople(company.operator.scope, peopleQuery.parse({}));
    expect(rows).toBe(1_100);
    const read: string[][] = [];
    for await (const part of parts()) read.push(part.map(({ number }) => number));
    expect(read.flat()).toEqual(numbers);
    expect(read).toHaveLength(3);
    const csv = await new Response(await ask(company)).text();
    expect(csv.trimEnd().split("\r\n")).toHaveLength(2 + 1_100);
    const logged = await query<{ action: string; detail: object }>(
      superuser,
      `SELECT action, detail FROM audit_entry
       WHERE action LIKE 'export.%' AND employer_id = (SELECT id FROM employer WHERE credit_code = $1) ORDER BY id`,
      [company.creditCode],
    );
    expect(logged).toEqual([
      {
        action: "export.begun",
        detail: { list: "people", format: "csv", validity: "valid", rows: 1_100 },
      },
      { action: "export.ended", detail: { list: "people", format: "csv", rows: 1_100, complete: true } },
    ]);
  });

  test("are exported by one operator no oftener than a list by an officer, and only so many at once", async () => {
    const company = await makeCompany();
    const streams = await Promise.all(Array.from({ length: mostAtOnce.each }, () => ask(company)));
    await expect(ask(company)).rejects.toMatchObject(refused("export.busy"));
    for (const stream of streams) await stream.cancel();
    for (let asked = mostAtOnce.each + 1; asked < 60; asked++) await (await ask(company)).cancel();
    await expect(ask(company)).rejects.toMatchObject(refused("limit.tooMany"));
    const other = await makeCompany();
    await (await ask(other)).cancel();
  });
});

const refused = (key: string) => ({ problem: { kind: "RATE_LIMITED", reasons: [{ key }] } });
