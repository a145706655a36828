import { beforeAll, describe, expect, test } from "vitest";
import { beginApplication } from "@/server/applications/begin";
import { saveApplication } from "@/server/applications/save";
import { verifyEmployer } from "@/server/applications/verify-employer";
import { personScopeOfAccount, scopeOfOperator } from "@/server/auth/scope";
import { importEnterprises } from "@/server/directories/import-enterprises";
import { employer, filledIn, makeRegister, registryCode } from "../factories/application";
import { creditCode } from "../factories/credit-code";
import { makePerson } from "../factories/person";
import { useOwnDatabase } from "../support/own-database";

beforeAll(async () => {
  await useOwnDatabase();
  await makeRegister();
});

describe("checking the employer's name", () => {
  beforeAll(() =>
    importEnterprises(scopeOfOperator("test"), [
      { name: "上海同名建设有限公司", creditCode: creditCode(), status: "active" },
      { name: "上海同名建设有限公司", creditCode: creditCode(), status: "active" },
      { name: "上海已吊销建筑有限公司", creditCode: creditCode(), status: "revoked" },
      { name: "上海（浦东）括号工程有限公司", creditCode: creditCode(), status: "active" },
    ]),
  );

  test.each([
    [employer.name, { ok: true, value: { creditCode: employer.creditCode } }],
    [` ${employer.name} `, { ok: true }],
    ["上海(浦东)括号工程有限公司", { ok: true, value: { name: "上海（浦东）括号工程有限公司" } }],
    ["上海同名建设有限公司", { ok: false, reasons: [{ key: "employer.ambiguous", values: { count: 2 } }] }],
    ["上海已吊销建筑有限公司", { ok: false, reasons: [{ key: "employer.revoked" }] }],
    [
      "上海衡石工程咨询公司",
      { ok: false, reasons: [{ key: "employer.similar", values: { similar: employer.name } }] },
    ],
    ["没有这家公司", { ok: false, reasons: [{ key: "employer.notFound", field: "employerName" }] }],
  ])("#26 %s is told as the directory has it", async (name, expected) => {
    const scope = personScopeOfAccount((await makePerson()).accountId);
    expect(await verifyEmployer(scope, name)).toMatchObject(expected);
  });

  test("is no way to read the directory out: an hour has sixty checks", async () => {
    const scope = personScopeOfAccount((await makePerson()).accountId);
    for (let asked = 0; asked < 60; asked += 1) await verifyEmployer(scope, `猜测${asked}有限公司`);
    await expect(verifyEmployer(scope, employer.name)).rejects.toMatchObject({
      problem: { kind: "RATE_LIMITED" },
    });
  });

  test("an employer struck off after the check cannot be saved", async () => {
    const scope = personScopeOfAccount((await makePerson()).accountId);
    const begun = await beginApplication(scope, registryCode, "initial");
    const doomed = { name: `上海将注销${Date.now()}有限公司`, creditCode: creditCode() };
    await importEnterprises(scopeOfOperator("test"), [{ ...doomed, status: "active" }]);
    const draft = {
      ...(await filledIn(scope)),
      employerName: doomed.name,
      employerCreditCode: doomed.creditCode,
    };
    await importEnterprises(scopeOfOperator("test"), [{ ...doomed, status: "cancelled" }]);
    expect(
      await saveApplication(scope, { id: begun.ok ? begun.value.id : "", version: 1, draft }),
    ).toMatchObject({
      ok: false,
      reasons: [{ key: "employer.cancelled", field: "employerName" }],
    });
  });
});
