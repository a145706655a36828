import { randomUUID } from "node:crypto";
import { runOnce } from "graphile-worker";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { AuditAction } from "@/lib/domain/audit-actions";
import { audit } from "@/server/audit/record";
import { findBrokenSeal, sealAudit } from "@/server/audit/seal";
import { authScope, personScopeOfAccount, type Scope, scopeOfOperator } from "@/server/auth/scope";
import { scopeRoles } from "@/server/db/roles";
import { withScope } from "@/server/db/scope";
import { taskList } from "@/server/outbox/run-task";
import { schedule } from "@/server/outbox/schedule";
import { query, useOwnDatabase } from "../support/own-database";
import { silent } from "../support/silent-logger";

const operator = scopeOfOperator("test");
let urls: Awaited<ReturnType<typeof useOwnDatabase>>;

beforeAll(async () => {
  urls = await useOwnDatabase();
});
/** Every test begins with a log that holds: what the last one tampered with is taken away past all guards. */
beforeEach(() => tamper("TRUNCATE audit_entry, audit_seal RESTART IDENTITY"));

const note = (scope: Scope, action: string) =>
  withScope(scope, (db) => audit(db, scope, { action: action as AuditAction, detail: { of: action } })); // the chain asks for no words
/** Does what only a superuser can who switches the guards off. */
const tamper = (sql: string) => query(urls.superuser, `SET session_replication_role = replica; ${sql}`);

async function threeSeals(): Promise<void> {
  for (const round of ["one", "two", "three"]) {
    await note(operator, `${round}.first`);
    await note(authScope(), `${round}.second`);
    expect(await sealAudit(operator)).toBe(2);
  }
}

describe("the audit log", () => {
  test("is sealed in a chain that holds; nothing new makes no seal", async () => {
    await threeSeals();
    expect(await sealAudit(operator)).toBe(0);
    expect(await findBrokenSeal(operator)).toBeUndefined();
    const seals = await query<{ previous: string; digest: string }>(
      urls.superuser,
      "SELECT previous, digest FROM audit_seal ORDER BY id",
    );
    expect(seals[0]?.previous).toBe("0".repeat(64));
    expect(seals.slice(1).map(({ previous }) => previous)).toEqual(
      seals.slice(0, -1).map(({ digest }) => digest),
    );
  });

  test("is sealed by the schedule", async () => {
    await note(operator, "something");
    const item = schedule.find(({ task }) => task === "audit.seal");
    await query(urls.worker, "SELECT graphile_worker.add_job('audit.seal', $1::json)", [
      JSON.stringify(item?.payload),
    ]);
    await runOnce({
      connectionString: urls.worker,
      taskList: taskList(),
      noHandleSignals: true,
      logger: silent,
    });
    expect(await query(urls.superuser, "SELECT FROM audit_entry WHERE seal_id IS NULL")).toEqual([]);
  });

  test("sealed by several at once, every entry gets one seal and the chain holds", async () => {
    await Promise.all(
      Array.from({ length: 12 }, async (_, index) => {
        await note(operator, `parallel.${index}`);
        await sealAudit(operator);
      }),
    );
    await sealAudit(operator);
    const sums = await query<{ entries: number; counted: number }>(
      urls.superuser,
      "SELECT (SELECT sum(entries) FROM audit_seal)::int AS entries, (SELECT count(*) FROM audit_entry WHERE seal_id IS NOT NULL)::int AS counted",
    );
    expect(sums).toEqual([{ entries: 12, counted: 12 }]);
    expect(await findBrokenSeal(operator)).toBeUndefined();
  });

  test.each([
    ["an entry that was changed", "UPDATE audit_entry SET action = 'another' WHERE action = 'two.first'", 2n],
    [
      "a detail that was changed",
      `UPDATE audit_entry SET detail = '{"of":"another"}' WHERE action = 'three.second'`,
      3n,
    ],
    ["an entry that was taken away", "DELETE FROM audit_entry WHERE action = 'one.second'", 1n],
    [
      "an entry that was slipped in",
      "INSERT INTO audit_entry (at, actor_kind, action, detail, seal_id) VALUES (now(), 'script', 'slipped', '{}', 2)",
      2n,
    ],
    [
      "a seal that was taken away with its entries",
      "DELETE FROM audit_entry WHERE seal_id = 2; DELETE FROM audit_seal WHERE id = 2",
      3n,
    ],
    ["entries that changed seals", "UPDATE audit_entry SET seal_id = 3 - seal_id WHERE seal_id < 3", 1n],
  ])("%s past all guards is found", async (_what, sql, seal) => {
    await threeSeals();
    await tamper(sql);
    expect(await findBrokenSeal(operator)).toBe(seal);
  });

  test("no scope may change or remove an entry or a seal", async () => {
    await threeSeals();
    for (const role of Object.values(scopeRoles)) {
      for (const statement of [
        "UPDATE audit_entry SET action = 'another'",
        "UPDATE audit_entry SET seal_id = NULL",
        "DELETE FROM audit_entry",
        "TRUNCATE audit_entry",
        "UPDATE audit_seal SET digest = ''",
        "DELETE FROM audit_seal",
      ]) {
        await expect(
          query(urls.app, `SET ROLE ${role}; ${statement}`),
          `${role}: ${statement}`,
        ).rejects.toThrow("permission denied");
      }
    }
  });

  test.each([
    "UPDATE audit_entry SET action = 'another'",
    "UPDATE audit_entry SET seal_id = 1",
    "DELETE FROM audit_entry",
    "TRUNCATE audit_entry",
  ])("even who passes every right is stopped: %s", async (sql) => {
    await threeSeals();
    await expect(query(urls.superuser, sql)).rejects.toThrow("the audit log only grows");
  });

  test("a scope writes only about what is its own", async () => {
    const [one, other] = [randomUUID(), randomUUID()];
    await note(personScopeOfAccount(one), "own");
    await expect(
      withScope(personScopeOfAccount(one), (db) =>
        audit(db, personScopeOfAccount(other), { action: "case.view" }),
      ),
    ).rejects.toThrow();
    const rows = await query(urls.superuser, "SELECT action FROM audit_entry");
    expect(rows).toEqual([{ action: "own" }]);
  });
});
