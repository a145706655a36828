import { beforeAll, describe, expect, test } from "vitest";
import { addDays, addYears, plainDateIn } from "@/lib/domain/plain-date";
import type { ImportName } from "@/lib/imports/tables";
import { type RegistryScope, scopeOfOperator } from "@/server/auth/scope";
import { now } from "@/server/clock";
import { withScope } from "@/server/db/scope";
import { importFile } from "@/server/directories/import-file";
import { importRegistrations } from "@/server/registrations/import-registrations";
import { operatorScopeOf } from "@/server/registries/operator-scope";
import { employer, makeRegister } from "../factories/application";
import { residentId } from "../factories/identity";
import {
  importCsv,
  nextSequence,
  paperRow,
  qualificationRow,
  structuralNumber,
} from "../factories/import-file";
import { makePerson } from "../factories/person";
import { currentSuperuser, query, useOwnDatabase } from "../support/own-database";

let structural: RegistryScope;
let cost: RegistryScope;
const today = plainDateIn(now());

beforeAll(async () => {
  await useOwnDatabase();
  await makeRegister();
  structural = await operatorScopeOf("shanghai-structural-engineer", "test");
  cost = await operatorScopeOf("shanghai-cost-engineer", "test");
});

const take = (table: ImportName, file: Buffer, scope = structural) => importFile(scope, table, file, "write");
const rows = <T extends Record<string, unknown>>(sql: string, values: unknown[] = []) =>
  query<T>(currentSuperuser(), sql, values);

const paper = (given: Record<string, string> = {}) => paperRow({ creditCode: employer.creditCode, ...given });
const told = (report: Awaited<ReturnType<typeof take>>) =>
  report.problems.map(({ line, column, reason }) => [line, column, reason]);

describe("importing registrations on paper", () => {
  test("gives a holder with an account his at once, with its story, and keeps the other's for him", async () => {
    const mine = await makePerson();
    const [first, second] = [paper({ idNumber: mine.idNumber }), paper()];
    expect(await take("paper-registrations", importCsv("paper-registrations", first, second))).toMatchObject({
      rows: 2,
      added: 2,
      known: 0,
      claimed: 1,
      written: true,
    });
    expect(
      await rows(
        `SELECT r.number, r.standing, r.medium, r.person_id, r.begins_on::text AS begins, c.kind FROM registration r
         JOIN registration_change c ON c.registration_id = r.id WHERE r.person_id = $1`,
        [mine.accountId],
      ),
    ).toEqual([
      {
        number: first.number,
        standing: "registered",
        medium: "paper",
        person_id: mine.accountId,
        begins: "2024-01-05",
        kind: "takenOver",
      },
    ]);
    expect(
      await rows("SELECT FROM audit_entry WHERE action = 'registration.takenOver' AND person_id = $1", [
        mine.accountId,
      ]),
    ).toHaveLength(1);
    expect(await rows("SELECT number FROM unclaimed_registration WHERE claimed_at IS NULL")).toEqual([
      { number: second.number },
    ]);
    const newcomer = await makePerson({ idNumber: second.idNumber });
    expect(
      await rows("SELECT number, medium FROM registration WHERE person_id = $1", [newcomer.accountId]),
    ).toEqual([{ number: second.number, medium: "paper" }]);
    expect(await rows("SELECT FROM unclaimed_registration WHERE claimed_at IS NULL")).toEqual([]);
  });

  test("gives nothing to somebody of the same document and another name, nor of the same name and another document", async () => {
    const row = paper();
    await take("paper-registrations", importCsv("paper-registrations", row));
    const [one, other] = [await makePerson({ idNumber: row.idNumber, name: "旁人甲" }), await makePerson()];
    expect(
      await rows("SELECT FROM registration WHERE person_id IN ($1, $2)", [one.accountId, other.accountId]),
    ).toEqual([]);
  });

  test("gives nothing beside a registration that its holder has in the meantime", async () => {
    const row = paper();
    await take("paper-registrations", importCsv("paper-registrations", row));
    const { accountId } = await makePerson({ idNumber: row.idNumber, name: "旧名字" });
    const validity = { begin: today, end: addYears(today, 1) };
    const sequence = nextSequence();
    const [number, specialty] = [structuralNumber(sequence), null];
    await importRegistrations(structural, [
      { personId: accountId, employer: employer.creditCode, number, sequence, specialty, validity },
    ]);
    await rows("UPDATE person SET name = $2 WHERE id = $1", [accountId, row.name]);
    await take("paper-registrations", importCsv("paper-registrations", paper()));
    expect(await rows("SELECT number FROM registration WHERE person_id = $1", [accountId])).toEqual([
      { number },
    ]);
  });

  test("an import and a sign-up at the same moment do not overlook each other", async () => {
    const people = Array.from({ length: 6 }, () => paper());
    const [, ...made] = await Promise.all([
      take("paper-registrations", importCsv("paper-registrations", ...people)),
      ...people.map(({ idNumber }) => makePerson({ idNumber })),
    ]);
    for (const { accountId } of made)
      expect(await rows("SELECT FROM registration WHERE person_id = $1", [accountId])).toHaveLength(1);
  });

  test("the sequence goes on after the highest imported number", async () => {
    await take(
      "paper-registrations",
      importCsv("paper-registrations", paper({ number: structuralNumber(40_000) })),
    );
    const [row] = await withScope(
      structural,
      async (db) => db.$queryRaw<{ serial: number }[]>`SELECT app.next_registration_serial() AS serial`,
    );
    expect(row?.serial).toBe(40_001);
  });

  test("the same file again adds nothing", async () => {
    const file = importCsv("paper-registrations", paper(), paper());
    await take("paper-registrations", file);
    expect(await take("paper-registrations", file)).toMatchObject({ added: 0, known: 2, written: true });
  });

  test("refuses every bad row by line, column and reason, tells no number, and changes nothing", async () => {
    const holder = paper();
    await take("paper-registrations", importCsv("paper-registrations", holder));
    const before = await rows("SELECT count(*) FROM unclaimed_registration");
    const twice = paper();
    const bad = [
      paper({ number: "S2233299999" }), // another province
      paper({ number: structuralNumber(7).slice(0, -1) }),
      paper({ ends: "2023-01-04" }),
      paper({ begins: "2024-02-30" }),
      paper({ specialty: "土木建筑工程" }),
      paper({ creditCode: "91310000MA1FAKE19Z" }),
      paper({ idNumber: `${residentId().slice(0, 17)}?` }),
      paper({ idType: "驾驶证" }),
      twice,
      paper({ number: twice.number }),
    ];
    const report = await take("paper-registrations", importCsv("paper-registrations", ...bad));
    expect(told(report)).toEqual([
      [2, "number", "number"],
      [3, "number", "number"],
      [4, "ends", "endsBeforeBegin"],
      [5, "begins", "date"],
      [6, "specialty", "specialty"],
      [7, "creditCode", "creditCode"],
      [8, "idNumber", "idNumber"],
      [9, "idType", "idType"],
    ]);
    expect(JSON.stringify(report)).not.toContain(bad[6]?.idNumber.slice(0, 17));
    const doubled = importCsv("paper-registrations", twice, paper({ number: twice.number }));
    expect((await take("paper-registrations", doubled)).problems).toEqual([
      { line: 3, column: "number", reason: "twice", other: 2 },
    ]);
    const against = await take(
      "paper-registrations",
      importCsv(
        "paper-registrations",
        paper({ number: holder.number }),
        paper({ idNumber: holder.idNumber }),
        paper({ creditCode: "91310000MA1TE0T06T" }),
      ),
    );
    expect(told(against)).toEqual([
      [2, "number", "numberTaken"],
      [3, "idNumber", "registeredAlready"],
      [4, "creditCode", "employerUnknown"],
    ]);
    expect(await rows("SELECT count(*) FROM unclaimed_registration")).toEqual(before);
  });

  test("a file that is wrong throughout is not read to its end", async () => {
    const heading = importCsv("paper-registrations").toString().trimEnd();
    const report = await take("paper-registrations", Buffer.from(`${heading}\r\n${"x\r\n".repeat(200_000)}`));
    expect(report).toMatchObject({ written: false, problemCount: 10_000 });
  });

  test("looked at only, says what it would do and leaves nothing behind", async () => {
    const file = importCsv("paper-registrations", paper());
    const count = () =>
      rows("SELECT (SELECT count(*) FROM unclaimed_registration) AS u, (SELECT count(*) FROM employer) AS e");
    const before = await count();
    expect(await importFile(structural, "paper-registrations", file, "check")).toMatchObject({
      added: 1,
      written: false,
      problems: [],
    });
    expect(await count()).toEqual(before);
  });

  test("stays in its registry: another registry neither sees it nor writes to it", async () => {
    await take("paper-registrations", importCsv("paper-registrations", paper()));
    expect(await withScope(cost, (db) => db.unclaimedRegistration.count())).toBe(0);
    const report = await take("paper-registrations", importCsv("paper-registrations", paper()), cost);
    expect(report).toMatchObject({ written: false });
    const foreign = { registryId: structural.registryId, employerName: "x", name: "x", idIndex: "x" };
    await expect(
      withScope(cost, async (db) => {
        const { id: employerId } = await db.employer.findFirstOrThrow({ select: { id: true } });
        const day = new Date(today);
        await db.unclaimedRegistration.createMany({
          data: { ...foreign, employerId, number: "x", beginsOn: day, endsOn: day, importedAt: now() },
        });
      }),
    ).rejects.toThrow("row-level security");
  });
});

describe("importing qualifications", () => {
  test("takes them in for the registry, without a number of anybody, and brings them up to date", async () => {
    const row = qualificationRow();
    expect(await take("qualifications", importCsv("qualifications", row))).toMatchObject({
      added: 1,
      written: true,
    });
    expect(
      await take("qualifications", importCsv("qualifications", { ...row, date: "2022-07-01" })),
    ).toMatchObject({ added: 0, known: 1, written: true });
    const [kept] = await rows(
      "SELECT date::text AS date, date_kind, id_index FROM qualification_entry WHERE number = $1",
      [row.number],
    );
    expect(kept).toMatchObject({ date: "2022-07-01", date_kind: "issue" });
    expect(JSON.stringify(kept)).not.toContain(row.idNumber);
  });

  test("refuses what cannot be a qualification", async () => {
    const bad = importCsv(
      "qualifications",
      qualificationRow({ date: addDays(today, 1) }),
      qualificationRow({ dateKind: "批准日期" }), // this profession knows the issue date alone
      qualificationRow({ number: "" }),
    );
    expect(told(await take("qualifications", bad))).toEqual([
      [2, "date", "dateInFuture"],
      [3, "dateKind", "dateKind"],
      [4, "number", "number"],
    ]);
    await expect(take("qualifications", bad, cost)).rejects.toMatchObject({ problem: { kind: "REFUSED" } });
  });
});

test("the shared directories are not a registry's to fill, nor a register the platform's", async () => {
  expect(() => take("real-names", Buffer.alloc(0))).toThrow("not imported in the scope");
  expect(() => importFile(scopeOfOperator("test"), "qualifications", Buffer.alloc(0), "write")).toThrow(
    "not imported in the scope",
  );
});
