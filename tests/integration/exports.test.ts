import { unzipSync } from "fflate";
import { beforeAll, describe, expect, test } from "vitest";
import type { RegistryRole } from "@/lib/domain/officer-roles";
import { queueQuery } from "@/lib/dto/queue";
import { registerQuery } from "@/lib/dto/register";
import { exportedLists } from "@/lib/export/lists";
import { type Column, type ExportFormat, mostRows } from "@/lib/export/sheet";
import { openLog } from "@/server/audit/open-log";
import { audit } from "@/server/audit/record";
import type { RegistryScope } from "@/server/auth/scope";
import { withScope } from "@/server/db/scope";
import { exportScopeOfSession } from "@/server/exports/export-scope";
import { mostAtOnce } from "@/server/exports/export-slots";
import { inColumns, type OpenedList, openExport } from "@/server/exports/open-export";
import { openCases } from "@/server/queue/open-cases";
import { sealText } from "@/server/queue/sealed-search";
import { openRegistrations } from "@/server/register/open-registrations";
import { makeCases } from "../factories/cases";
import { type Desk, makeDesk } from "../factories/desk";
import { makeOfficer, signedInOfficer } from "../factories/officer";
import { makeStaff } from "../factories/staff";
import { query, useOwnDatabase } from "../support/own-database";

const here = "shanghai-cost-engineer";
const there = "shanghai-structural-engineer";
const cases = 1_203; // more than two parts
let superuser: string;
let desk: Desk;

beforeAll(async () => {
  ({ superuser } = await useOwnDatabase());
  desk = await makeDesk();
  await makeCases(
    Array.from({ length: cases }, (_, n) => ({
      name: n === 0 ? "=HYPERLINK(1)" : n % 100 === 5 ? "欧阳一诺" : "王晓岚",
      dueOn: n % 3 === 0 ? null : `2026-12-${String(1 + (n % 28)).padStart(2, "0")}`,
      state: n % 3 === 0 ? "correction" : "inReview",
    })),
  );
  await makeCases([{ name: "别处的人", registry: there }]);
  const staff = { creditCode: "91310000LISTED0001", employerName: "甲", certificate: "none" as const };
  await makeStaff({ ...staff, registry: here, count: 1_001 });
  await makeStaff({ ...staff, registry: there, specialty: null, count: 3 });
});

/** Exports what was opened, with one column or more. */
async function exported<Row>(
  scope: RegistryScope,
  opened: OpenedList<Row>,
  columns: Column<Row>[],
  format: ExportFormat = "csv",
): Promise<Uint8Array> {
  const sheet = { title: "列表", marks: ["列表", "导出：x"], by: "x", at: new Date(), columns };
  const stream = await openExport(scope, {
    list: "test",
    format,
    narrowed: { view: "running" },
    open: async () => ({ sheet, ...inColumns(opened, columns) }),
  });
  return new Uint8Array(await new Response(stream).arrayBuffer());
}
const lines = (bytes: Uint8Array) => Buffer.from(bytes).toString().trimEnd().split("\r\n").slice(3);
const nothing = async function* () {};
const column = <Row>(cell: Column<Row>["cell"]): Column<Row> => ({ label: "x", width: 9, cell });
const openQueue = (scope: RegistryScope, asked: object = { view: "running" }) =>
  openCases(scope, queueQuery.parse(asked), ["review"]);

const logged = () =>
  query<{ action: string; detail: Record<string, unknown> }>(
    superuser,
    "SELECT action, detail FROM audit_entry WHERE action LIKE 'export.%' ORDER BY id DESC LIMIT 2",
  );

describe("an exported list", () => {
  test("has every case of the view once, in its order, also where periods stand still, and none of another registry", async () => {
    const opened = await openQueue(desk.fang);
    expect(opened.rows).toBe(cases);
    const found = lines(
      await exported(desk.fang, opened, [column((row) => row.acceptanceNumber), column((row) => row.name)]),
    );
    expect(found).toHaveLength(cases);
    expect(new Set(found).size).toBe(cases);
    expect(found.some((line) => line.includes("别处"))).toBe(false);
    expect(found.some((line) => line.includes(`"'=HYPERLINK(1)"`))).toBe(true);
    expect(await logged()).toEqual([
      { action: "export.ended", detail: { list: "test", format: "csv", rows: cases, complete: true } },
      { action: "export.begun", detail: { list: "test", format: "csv", view: "running", rows: cases } },
    ]);
  });

  test("is narrowed as the list is", async () => {
    const opened = await openQueue(desk.fang, { view: "running", find: sealText(desk.fang, "欧阳") });
    expect(opened.typed).toBe("欧阳");
    expect(opened.rows).toBe(12);
    expect(lines(await exported(desk.fang, opened, [column(({ name }) => name)]))).toHaveLength(opened.rows);
  });

  test("of the register is whole in either format, and another registry's is another", async () => {
    const opened = await openRegistrations(desk.fang, registerQuery.parse({}));
    const bytes = await exported(desk.fang, opened, [column(({ number }) => number)], "xlsx");
    const sheet = Buffer.from(unzipSync(bytes)["xl/worksheets/sheet1.xml"] ?? []).toString();
    expect(new Set(sheet.match(/建\[造\]\d{14}/g)).size).toBe(1_001);
    expect(sheet.match(/<row /g)).toHaveLength(3 + 1_001);
    expect((await openRegistrations(desk.elsewhere, registerQuery.parse({}))).rows).toBe(3);
  });

  test("of 100,000 entries of the log takes no more memory than a few parts", async () => {
    await query(
      superuser,
      `INSERT INTO audit_entry (at, actor_kind, registry_id, action, detail)
       SELECT now() - n * interval '1 second', 'job', r.id, 'test.many', jsonb_build_object('n', n)
       FROM registry r, generate_series(1, 100000) n WHERE r.code = $1`,
      [here],
    );
    const opened = await openLog(desk.administrator, { action: "test.many" });
    expect(opened.rows).toBe(100_000);
    let most = 0;
    const watched: typeof opened = {
      rows: opened.rows,
      async *parts() {
        for await (const part of opened.parts()) {
          most = Math.max(most, part.length);
          yield part;
        }
      },
    };
    const columns = [column<{ detail: string }>(({ detail }) => detail)];
    const sheet = { title: "x", marks: ["x"], by: "x", at: new Date(), columns };
    const stream = await openExport(desk.administrator, {
      list: "audit",
      format: "xlsx",
      narrowed: {},
      open: async () => ({ sheet, ...inColumns(watched, columns) }),
    });
    const before = process.memoryUsage().arrayBuffers + process.memoryUsage().external;
    let bytes = 0;
    let peak = 0;
    for await (const piece of stream) {
      bytes += piece.length;
      peak = Math.max(peak, process.memoryUsage().arrayBuffers + process.memoryUsage().external - before);
    }
    expect(most).toBeLessThanOrEqual(1_000);
    expect(bytes).toBeGreaterThan(400_000);
    expect(peak).toBeLessThan(64 * 1024 * 1024);
    expect((await logged())[0]?.detail).toMatchObject({ rows: 100_000, complete: true });
  });

  test("that nobody reads to its end is logged with what was given, and gives its place back", async () => {
    const opened = await openQueue(desk.lin);
    const columns = [column<{ name: string }>(({ name }) => name)];
    const sheet = { title: "x", marks: [], by: "x", at: new Date(), columns };
    const ask = () =>
      openExport(desk.lin, {
        list: "test",
        format: "csv",
        narrowed: {},
        open: async () => ({ sheet, ...inColumns(opened, columns) }),
      });
    const streams = await Promise.all(Array.from({ length: mostAtOnce.each }, ask));
    await expect(ask()).rejects.toMatchObject({
      problem: { kind: "RATE_LIMITED", reasons: [{ key: "export.busy" }] },
    });
    await streams[0]?.cancel();
    expect((await logged())[0]).toEqual({
      action: "export.ended",
      detail: { list: "test", format: "csv", rows: 500, complete: false },
    });
    await (await ask()).cancel();
    await streams[1]?.cancel();
  });

  test("is not begun beyond the most rows, nor counted by who may not; a failure gives the place back", async () => {
    const long = { rows: mostRows + 1, parts: nothing };
    for (let tries = 0; tries <= mostAtOnce.each; tries++)
      await expect(exported(desk.ji, long, [])).rejects.toMatchObject({
        problem: { kind: "REFUSED", reasons: [{ key: "export.tooLong", values: { most: mostRows } }] },
      });
    const failing = {
      rows: 1,
      async *parts(): AsyncGenerator<never[]> {
        yield [];
        throw new Error("the database is gone");
      },
    };
    for (let tries = 0; tries <= mostAtOnce.each; tries++)
      await expect(exported(desk.ji, failing, [])).rejects.toThrow("gone");
    expect((await logged())[0]?.detail).toMatchObject({ complete: false, rows: 0 });
  });
});

test("a text that the database cannot hold is nobody's fault but the asker's, wherever it stands", async () => {
  const unstorable = { problem: { kind: "INVALID", reasons: [{ key: "text.unstorable" }] } };
  const asked = registerQuery.parse({ employer: "\u0000公司" });
  await expect(openRegistrations(desk.fang, asked)).rejects.toMatchObject(unstorable);
  await expect(openLog(desk.administrator, { login: "\u0000" })).rejects.toMatchObject(unstorable);
  const detail = { typed: "\u0000" };
  const write = withScope(desk.administrator, (db) =>
    audit(db, desk.administrator, { action: "export.begun", detail }),
  );
  await expect(write).rejects.toMatchObject(unstorable);
});

test("a list is exported by whom its permission and the one to export allow, in his own registry", async () => {
  const answer = async (role: RegistryRole, registry = here) => {
    const session = await signedInOfficer(await makeOfficer(here, [role]));
    return Object.fromEntries(
      [...exportedLists, "people"].map((list) => {
        try {
          return [list, exportScopeOfSession(session, registry, list).scope.kind];
        } catch (error) {
          return [list, (error as { problem: { kind: string } }).problem.kind];
        }
      }),
    );
  };
  const [yes, no, none] = ["registry", "FORBIDDEN", "NOT_FOUND"];
  expect(await answer("registryAdministrator")).toEqual({
    queue: yes,
    registrations: yes,
    audit: yes,
    officers: yes,
    statistics: yes,
    people: none,
  });
  expect(await answer("reviewer")).toMatchObject({ queue: yes, audit: no, officers: no, statistics: yes });
  for (const role of ["acceptanceOfficer", "counterClerk"] as const)
    for (const list of exportedLists) expect((await answer(role))[list], `${role} ${list}`).toBe(no);
  for (const list of exportedLists) expect((await answer("registryAdministrator", there))[list]).toBe(none);
});
