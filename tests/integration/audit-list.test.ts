import { beforeAll, describe, expect, test } from "vitest";
import { addDays, plainDateIn } from "@/lib/domain/plain-date";
import { checkChain } from "@/server/audit/check-chain";
import { listAudit } from "@/server/audit/list";
import { audit, auditAll } from "@/server/audit/record";
import { sealAudit } from "@/server/audit/seal";
import { authScope, type RegistryScope, registryScopeOfSession, scopeOfOperator } from "@/server/auth/scope";
import { now } from "@/server/clock";
import { withScope } from "@/server/db/scope";
import { demoRegistries } from "@/server/demo/registries";
import { saveRegistries } from "@/server/registries/setup";
import { appRouter } from "@/server/trpc/root";
import { createCallerFactory } from "@/server/trpc/trpc";
import { makeOfficer, signedInOfficer } from "../factories/officer";
import { query, useOwnDatabase } from "../support/own-database";

const here = "shanghai-cost-engineer";
const there = "shanghai-structural-engineer";
const operator = scopeOfOperator("test");
let superuser: string;
let scope: RegistryScope;
let foreign: RegistryScope;
let login: string;

beforeAll(async () => {
  ({ superuser } = await useOwnDatabase({ ZHICE_MODE: "demo" }));
  await saveRegistries(operator, demoRegistries);
  const officer = await makeOfficer(here, ["auditor"]);
  login = officer.login;
  scope = registryScopeOfSession(await signedInOfficer(officer), here, "audit.read");
  const other = await makeOfficer(there, ["auditor"]);
  foreign = registryScopeOfSession(await signedInOfficer(other), there, "audit.read");
  const facts = Array.from({ length: 120 }, (_, at) => ({
    action: at % 2 === 0 ? ("leave.set" as const) : ("leave.end" as const),
  }));
  await withScope(scope, (db) => auditAll(db, scope, facts));
  await withScope(foreign, (db) => audit(db, foreign, { action: "rename.asked" }));
});

const today = plainDateIn(now());
const actionsOf = async (filter: Parameters<typeof listAudit>[1]) =>
  (await listAudit(scope, filter)).lines.map(({ action }) => action);

describe("the log of a registry", () => {
  test("is read page by page: every entry once, though new ones come meanwhile", async () => {
    const seen: string[] = [];
    for (let after: Awaited<ReturnType<typeof listAudit>>["next"] | undefined; after !== null; ) {
      const page = await listAudit(scope, { action: "leave" }, { after });
      seen.push(...page.lines.map(({ id }) => id));
      await withScope(scope, (db) => audit(db, scope, { action: "leave.set" }));
      after = page.next;
    }
    expect(seen).toHaveLength(120);
    expect(new Set(seen).size).toBe(120);
  });

  test("is narrowed by day, actor, login, action and thing", async () => {
    expect(new Set(await actionsOf({ action: "leave.set" }))).toEqual(new Set(["leave.set"]));
    expect(await actionsOf({ from: addDays(today, 1) })).toEqual([]);
    expect(await actionsOf({ to: addDays(today, -1) })).toEqual([]);
    expect(await actionsOf({ actor: "person" })).toEqual([]);
    expect(await actionsOf({ login: "nobody-at-all" })).toEqual([]);
    expect((await listAudit(scope, { login: ` ${login.toUpperCase()} ` })).lines[0]).toMatchObject({
      actorKind: "officer",
      officer: { login, name: "测试工作人员" },
    });
    const [granted] = (await listAudit(scope, { action: "officer.roleGranted" })).lines;
    expect(await actionsOf({ subject: granted?.subject?.id ?? "" })).toContain("officer.invited");
  });

  test("shows nothing of another registry, and the platform's shows no registry's", async () => {
    expect(await actionsOf({ action: "rename.asked" })).toEqual([]);
    const all = (await listAudit(foreign, {})).lines.map(({ action }) => action);
    expect(all.filter((action) => action.startsWith("rename."))).toEqual(["rename.asked"]);
    expect((await listAudit(operator, { action: "leave" })).lines).toEqual([]);
  });

  test("is for auditor and administrator, nobody else", async () => {
    const call = createCallerFactory(appRouter);
    const as = async (registry: string, role: "reviewer" | "auditor" | "registryAdministrator") =>
      call({
        requestId: "test",
        client: {},
        session: await signedInOfficer(await makeOfficer(registry, [role])),
      });
    const asked = { registry: here, filter: {} };
    expect((await (await as(here, "registryAdministrator")).audit.ofRegistry(asked)).lines).not.toEqual([]);
    await expect((await as(here, "reviewer")).audit.ofRegistry(asked)).rejects.toMatchObject({
      code: "FORBIDDEN",
    });
    const stranger = await as(there, "auditor");
    await expect(stranger.audit.ofRegistry(asked)).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(stranger.audit.check({ registry: here })).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(stranger.audit.ofPlatform({ filter: {} })).rejects.toMatchObject({ code: "NOT_FOUND" });
  });
});

test("the chain is checked over days, and an entry changed behind every guard breaks it for all", async () => {
  await sealAudit(operator);
  expect(await checkChain(scope, {})).toMatchObject({ seals: 1, broken: null });
  expect(await checkChain(scope, { to: addDays(today, -1) })).toMatchObject({ seals: 0, broken: null });
  await withScope(authScope(), (db) => audit(db, authScope(), { action: "calendar.dayAdded" }));
  await sealAudit(operator);
  await query(
    superuser,
    "SET session_replication_role = replica; UPDATE audit_entry SET action = 'test.forged' WHERE action = 'rename.asked'",
  );
  for (const reader of [scope, foreign, operator])
    expect(await checkChain(reader, {})).toMatchObject({ seals: 2, broken: "1" });
});
