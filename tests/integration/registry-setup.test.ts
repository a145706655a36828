import { runOnce } from "graphile-worker";
import { beforeAll, expect, test } from "vitest";
import { type RegistrySetup, registrySetup } from "@/lib/dto/registry-setup";
import { scopeOfOperator } from "@/server/auth/scope";
import { openInvitation } from "@/server/officers/open-invitation";
import { taskList } from "@/server/outbox/run-task";
import { switchMatter } from "@/server/registries/administer-registries";
import { readReadiness } from "@/server/registries/readiness";
import { previewRegistry, setUpRegistry } from "@/server/registries/set-up-registry";
import { makeOfficer, tokenOf } from "../factories/officer";
import { query, useOwnDatabase } from "../support/own-database";
import { silent } from "../support/silent-logger";

const operator = scopeOfOperator("test");
const code = "jiangsu-cost-engineer";
let urls: Awaited<ReturnType<typeof useOwnDatabase>>;

beforeAll(async () => {
  urls = await useOwnDatabase({ ZHICE_MODE: "demo" });
});

/** A whole registry, but for what is named. */
const setup = (
  changed: { registry?: object; settings?: object; administrator?: object | null } = {},
): RegistrySetup =>
  registrySetup.parse({
    registry: {
      authorityZh: "江苏省住房和城乡建设厅",
      authorityEn: "Department of Housing and Urban-Rural Development of Jiangsu",
      creditCode: "11310000DEM00033XL",
      hotline: "025-0000000",
      address: "南京市（测试地址）",
      professionCode: "cost-engineer",
      provinceCode: "32",
      acceptanceCode: "101",
      documentPrefix: "苏建注造",
      openedMatters: [],
      ...changed.registry,
    },
    settings: { decisionDays: { initial: 15 }, ...changed.settings },
    administrator:
      changed.administrator === undefined ? { login: "su-guanli", name: "苏管理" } : changed.administrator,
  });
const missing = async () =>
  (await readReadiness(operator, code)).filter(({ done }) => !done).map(({ key }) => key);
const counts = () =>
  query(
    urls.superuser,
    "SELECT (SELECT count(*) FROM registry) AS registries, (SELECT count(*) FROM account) AS accounts",
  );

test("a registry refused for its settings or its administrator leaves nothing behind", async () => {
  const beyond = setup({ settings: { decisionDays: { initial: 21 } } });
  const refusal = { ok: false, reasons: [{ key: "settings.beyondLaw", field: "decisionDays.initial" }] };
  expect(await previewRegistry(operator, beyond)).toMatchObject(refusal);
  expect(await setUpRegistry(operator, beyond)).toMatchObject(refusal);
  const { login } = await makeOfficer(null);
  const before = await counts();
  await expect(
    setUpRegistry(operator, setup({ administrator: { login, name: "别人" } })),
  ).rejects.toMatchObject({
    problem: { kind: "REFUSED", reasons: [{ key: "officer.loginTaken", field: "login" }] },
  });
  expect(await counts()).toEqual(before);
});

test("a registry is set up whole, and says what it lacks until nothing is missing", async () => {
  expect(await previewRegistry(operator, setup())).toMatchObject({
    ok: true,
    value: {
      code,
      acceptance: expect.stringMatching(/^W\d{6}1010001$/),
      document: expect.stringMatching(/^苏建注造受〔\d{4}〕000001$/),
      registration: expect.stringMatching(/^建\[造\]\d{4}320+1$/),
    },
  });
  const made = await setUpRegistry(operator, setup());
  if (!made.ok) throw new Error(JSON.stringify(made.reasons));
  expect(await openInvitation(tokenOf(made.value.link))).toMatchObject({
    ok: true,
    value: { login: "su-guanli", posts: [{ role: "registryAdministrator" }] },
  });
  expect(await previewRegistry(operator, setup())).toMatchObject({
    reasons: [{ field: "acceptanceCode" }, { field: "documentPrefix" }, { field: "professionCode" }],
  });
  expect(await missing()).toEqual(["administrator", "reviewer", "decider", "auditor", "seal", "matters"]);
  await runOnce({
    connectionString: urls.worker,
    taskList: taskList(),
    noHandleSignals: true,
    logger: silent,
  });
  await makeOfficer(code, ["registryAdministrator"]);
  await makeOfficer(code, ["reviewer", "decider"]);
  await switchMatter(operator, code, "initial", true);
  expect(await missing(), "one officer cannot do both on one case").toEqual(["decider", "auditor"]);
  await makeOfficer(code, ["decider"]);
  await makeOfficer(code, ["auditor"]);
  expect(await missing()).toEqual([]);
});
