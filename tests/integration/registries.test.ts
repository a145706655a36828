import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { publicScope, scopeOfOperator } from "@/server/auth/scope";
import { demoRegistries } from "@/server/demo/registries";
import { listPortalRows } from "@/server/registries/portal";
import { saveRegistries } from "@/server/registries/setup";
import { useOwnDatabase } from "../support/own-database";

describe("registries", () => {
  let login: pg.Client;

  beforeAll(async () => {
    const { app } = await useOwnDatabase();
    login = new pg.Client({ connectionString: app });
    await login.connect();
    await saveRegistries(scopeOfOperator("test"), demoRegistries);
  });
  afterAll(() => login.end());

  test("the portal lists four licences and the registries that serve them", async () => {
    const rows = await listPortalRows(publicScope());
    expect(rows.map((row) => row.handledHere)).toEqual([true, true, false, false]);
    expect(rows[0]?.registries.map((registry) => [registry.code, registry.open])).toEqual([
      ["shanghai-cost-engineer", true],
      ["zhejiang-cost-engineer", true],
    ]);
    expect(rows[1]?.registries.map((registry) => registry.open)).toEqual([true]);
  });

  test("saving the registries again changes nothing and adds none", async () => {
    await saveRegistries(scopeOfOperator("test"), demoRegistries);
    const rows = await listPortalRows(publicScope());
    expect(rows.flatMap((row) => row.registries)).toHaveLength(demoRegistries.length);
  });

  test("outside a scope the app's login reads no table", async () => {
    await expect(login.query("SELECT * FROM public.registry")).rejects.toThrow("permission denied");
  });

  test("the public scope reads no table, only its functions", async () => {
    await login.query("SET ROLE zhice_public");
    await expect(login.query("SELECT * FROM registry")).rejects.toThrow("permission denied");
    expect((await login.query("SELECT * FROM app.open_registries()")).rowCount).toBe(demoRegistries.length);
  });

  test("a taken acceptance code or document prefix is refused by the database", async () => {
    const [first] = demoRegistries;
    if (!first) throw new Error("no demo registry");
    const other = { ...first, code: "another-cost-engineer", provinceCode: "32" };
    await expect(
      saveRegistries(scopeOfOperator("test"), [{ ...other, documentPrefix: "苏建注造" }]),
    ).rejects.toThrow();
    await expect(
      saveRegistries(scopeOfOperator("test"), [{ ...other, acceptanceCode: "777" }]),
    ).rejects.toThrow();
  });
});
