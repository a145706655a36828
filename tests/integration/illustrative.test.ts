import { beforeAll, expect, test } from "vitest";
import type { RegistryInput } from "@/lib/dto/registry";
import { registrySettingsSchema } from "@/lib/professions/registry-settings";
import { scopeOfOperator } from "@/server/auth/scope";
import { listRegistries } from "@/server/registries/administer-registries";
import { setUpRegistry } from "@/server/registries/set-up-registry";
import { useOwnDatabase } from "../support/own-database";

const operator = scopeOfOperator("test");
const createRegistry = (scope: typeof operator, registry: RegistryInput) =>
  setUpRegistry(scope, { registry, settings: registrySettingsSchema.parse({}), administrator: null });
const given: RegistryInput = {
  authorityZh: "江苏省住房和城乡建设厅",
  authorityEn: "Department of Housing and Urban-Rural Development of Jiangsu",
  creditCode: "11310000DEM00033XL",
  hotline: "025-0000000",
  address: "南京市（测试地址）",
  professionCode: "registered-architect",
  provinceCode: "32",
  acceptanceCode: "101",
  documentPrefix: "苏建注师",
  openedMatters: [],
};

beforeAll(() => useOwnDatabase({ ZHICE_MODE: "production" }));

test("outside a demonstration nobody sets up a registry for a profession that only illustrates", async () => {
  for (const professionCode of ["registered-architect", "registered-constructor"])
    expect(await createRegistry(operator, { ...given, professionCode })).toEqual({
      ok: false,
      reasons: [{ key: "registry.illustrative", field: "professionCode" }],
    });
  expect(await listRegistries(operator)).toEqual([]);
  expect(await createRegistry(operator, { ...given, professionCode: "cost-engineer" })).toMatchObject({
    ok: true,
  });
});
