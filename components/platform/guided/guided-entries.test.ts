import { expect, it } from "vitest";
import { emptyEntries, faultsOf, guidedSteps, readSetup, stepOf } from "./guided-entries";

const filled = {
  ...emptyEntries,
  authorityZh: "江苏省住房和城乡建设厅",
  authorityEn: "Department of Housing of Jiangsu",
  creditCode: "11310000DEM00033XL",
  hotline: "025-0000000",
  address: "南京市（测试地址）",
  professionCode: "cost-engineer",
  provinceCode: "32",
  acceptanceCode: "101",
  documentPrefix: "苏建注造",
};

it("tells at each step what is wrong there, and nothing of the others", () => {
  expect(faultsOf(0, emptyEntries)).toHaveLength(5);
  expect(faultsOf(1, emptyEntries)).toHaveLength(4);
  expect(faultsOf(2, { ...filled, smsCodeMinutes: "x" })).toMatchObject([{ field: "smsCodeMinutes" }]);
  expect(faultsOf(2, { ...filled, openedMatters: ["paperExchange"] })).toMatchObject([
    { field: "openedMatters" },
  ]);
  expect(faultsOf(3, { ...filled, login: "guanli" })).toMatchObject([{ field: "name" }]);
  for (const [at] of guidedSteps.entries()) expect(faultsOf(at, filled)).toEqual([]);
});

it("reads a whole registry, with its administrator or without", () => {
  expect(readSetup(filled)).toMatchObject({ registry: { acceptanceCode: "101" }, administrator: null });
  expect(readSetup({ ...filled, login: "guanli", name: "管理员" })?.administrator).toEqual({
    login: "guanli",
    name: "管理员",
  });
  expect(readSetup(emptyEntries)).toBeUndefined();
});

it("finds the step of every field", () => {
  expect([
    stepOf("hotline"),
    stepOf("documentPrefix"),
    stepOf("decisionDays.initial"),
    stepOf("login"),
  ]).toEqual([0, 1, 2, 3]);
});
