import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { addDays } from "@/lib/domain/plain-date";
import { publicEntry } from "@/lib/dto/public-register";
import { publicScope, scopeOfOperator } from "@/server/auth/scope";
import { withScope } from "@/server/db/scope";
import { importEnterprises } from "@/server/directories/import-enterprises";
import { openPublicRegister } from "@/server/register/open-data";
import { findPublicEntry, listPublicEntries } from "@/server/register/public";
import { csvOf, jsonOf, openColumns } from "@/server/register/write-open-data";
import { employer, makeRegister, registryCode } from "../factories/application";
import { creditCode } from "../factories/credit-code";
import { makeHolder, type TestHolder, today } from "../factories/matter";
import { makeStaff } from "../factories/staff";
import { query, useOwnDatabase } from "../support/own-database";

let superuser: string;
let holder: TestHolder & { number: string };
const big = { name: "上海众工建设咨询有限公司", creditCode: creditCode(), status: "active" as const };
const notFound = { problem: { kind: "NOT_FOUND" } };
const client = () => ({ address: `test-${randomUUID()}` });
const stranger = publicScope();

beforeAll(async () => {
  ({ superuser } = await useOwnDatabase());
  await makeRegister();
  await importEnterprises(scopeOfOperator("test"), [big]);
  const made = await makeHolder([{ specialty: "civil", end: addDays(today(), 60) }]);
  holder = { ...made, number: made.numbers[0] ?? "" };
  await query(superuser, "INSERT INTO employer (credit_code, name) VALUES ($1, $2)", [
    big.creditCode,
    big.name,
  ]);
  await makeStaff({ registry: registryCode, creditCode: big.creditCode, employerName: big.name, count: 50 });
});

describe("the public register", () => {
  test("answers number and name together, and says the same for a wrong one of them", async () => {
    const { number, name } = holder;
    const answer = await findPublicEntry(stranger, { number: number.replace("[", "【"), name }, client());
    expect(answer.entry).toMatchObject({ number, name, employer: employer.name, standing: "registered" });
    expect((await findPublicEntry(stranger, { number, name: "别人" }, client())).entry).toBeNull();
    expect(
      (await findPublicEntry(stranger, { number: "建[造]21213100999999", name }, client())).entry,
    ).toBeNull();
  });

  test("holds no document, birth date, photo, lock or person, and its visitors have no table", async () => {
    const entry = (await findPublicEntry(stranger, holder, client())).entry;
    expect(Object.keys(entry ?? {}).sort()).toEqual(Object.keys(publicEntry.shape).sort());
    const [row] = await query<Record<string, unknown>>(
      superuser,
      "SELECT * FROM app.public_register($1, $2)",
      [holder.number, holder.name],
    );
    expect(Object.keys(row ?? {}).sort()).toEqual([
      "authority_en",
      "authority_zh",
      "begins_on",
      "employer_code",
      "employer_name",
      "ended_by",
      "ended_on",
      "ends_on",
      "medium",
      "name",
      "number",
      "profession_code",
      "registry",
      "renewing",
      "specialty",
      "standing",
    ]);
    for (const table of ["registration", "app.public_entry", "person", "unclaimed_registration"])
      await expect(
        withScope(stranger, (db) => db.$queryRawUnsafe(`SELECT * FROM ${table}`)),
        table,
      ).rejects.toThrow(/permission denied/);
  });

  test("lists an employer's people in force page by page, by its name, the beginning of it or its code", async () => {
    const first = await listPublicEntries(stranger, { employer: "上海众工建设" }, client());
    expect([first.entries.length, first.more]).toEqual([20, true]);
    const seen = new Set(first.entries.map(({ number }) => number));
    let page = first;
    while (page.more) {
      const last = page.entries.at(-1);
      const from = { after: last?.number, afterEmployer: last?.employer };
      page = await listPublicEntries(stranger, { employer: big.creditCode, ...from }, client());
      for (const { number } of page.entries) seen.add(number);
    }
    expect(seen.size).toBe(50);
    await expect(listPublicEntries(stranger, { employer: "上海" }, client())).rejects.toMatchObject({
      problem: { kind: "REFUSED", reasons: [{ key: "register.employerShort" }] },
    });
  });

  test("has registrations on paper whose holder has no account, and tells expired and ended ones as such", async () => {
    await query(
      superuser,
      `INSERT INTO unclaimed_registration (registry_id, employer_id, employer_name, number, name, id_index, specialty, begins_on, ends_on, imported_at)
       SELECT g.id, e.id, e.name, '建[造]21193100000777', '宋知远', 'i-x', 'civil', '2024-01-01', '2099-12-31', now()
       FROM registry g, employer e WHERE g.code = $1 AND e.credit_code = $2`,
      [registryCode, big.creditCode],
    );
    const paper = { number: "建[造]21193100000777", name: "宋知远" };
    expect((await findPublicEntry(stranger, paper, client())).entry).toMatchObject({ medium: "paper" });
    const other = await makeHolder([{ specialty: "civil", end: addDays(today(), 5) }]);
    const asked = { number: other.numbers[0] ?? "", name: other.name };
    const standingAfter = async (change: string) => {
      await query(superuser, `UPDATE registration SET ${change} WHERE number = $1`, [asked.number]);
      return (await findPublicEntry(stranger, asked, client())).entry?.standing;
    };
    expect(await standingAfter("ends_on = current_date - 10")).toBe("expired");
    expect(await standingAfter("standing = 'revoked', ended_at = now(), ended_by = 'rescission'")).toBe(
      "rescinded",
    );
    expect(await standingAfter("ended_by = 'revocation'")).toBe("revoked");
    expect(await standingAfter("standing = 'deregistered', ended_by = NULL")).toBe("deregistered");
  });

  test("slows down whoever asks too much", async () => {
    const busy = client();
    const asked = Array.from({ length: 60 }, () =>
      findPublicEntry(stranger, { number: "x", name: "y" }, busy),
    );
    await Promise.all(asked);
    await expect(findPublicEntry(stranger, holder, busy)).rejects.toMatchObject({
      problem: { kind: "RATE_LIMITED" },
    });
  });
});

describe("the open data of a registry", () => {
  const words = {
    source: "上海　注册信息，截至今天。",
    columns: Object.fromEntries(openColumns.map((column) => [column, column])) as never,
    specialty: (code: string) => code,
    standing: (code: string) => code,
    medium: (code: string) => code,
  };
  const whole = async (pieces: AsyncGenerator<Uint8Array>) => {
    let text = "";
    for await (const piece of pieces) text += Buffer.from(piece).toString();
    return text;
  };

  test("has every entry once, with source and terms, and no cell that a spreadsheet would calculate", async () => {
    await query(superuser, "UPDATE registration SET employer_name = '=HYPERLINK(1)' WHERE number = $1", [
      holder.number,
    ]);
    const { parts } = await openPublicRegister(stranger, registryCode, client());
    const csv = await whole(csvOf(parts, words));
    const lines = csv.trimEnd().split("\r\n");
    expect(csv.startsWith('\uFEFF"上海　注册信息')).toBe(true);
    const [count] = await query<{ n: number }>(
      superuser,
      `SELECT (SELECT count(*)::int FROM registration r JOIN registry g ON g.id = r.registry_id WHERE g.code = $1)
            + (SELECT count(*)::int FROM unclaimed_registration WHERE claimed_at IS NULL) AS n`,
      [registryCode],
    );
    expect(lines).toHaveLength(2 + (count?.n ?? 0));
    expect(csv).toContain('"\'=HYPERLINK(1)"');
    expect(csv).not.toContain(holder.idNumber);
  });

  test("is one JSON document, also of an empty register; another address is none", async () => {
    const head = { authority: "上海", profession: "二级造价工程师", asOf: "2026-11-20", licence: "注明来源" };
    const { parts } = await openPublicRegister(stranger, registryCode, client());
    const read = JSON.parse(await whole(jsonOf(parts, head)));
    expect(read).toMatchObject(head);
    expect(read.entries.length).toBeGreaterThan(50);
    expect(Object.keys(read.entries[0])).toEqual([...openColumns]);
    const empty = await openPublicRegister(stranger, "shanghai-structural-engineer", client());
    expect(JSON.parse(await whole(jsonOf(empty.parts, head))).entries).toEqual([]);
    await expect(openPublicRegister(stranger, "nowhere", client())).rejects.toMatchObject(notFound);
  });
});
