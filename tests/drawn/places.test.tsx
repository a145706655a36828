import { expect, test } from "vitest";
import { EmployerSide } from "@/components/employer/places";
import { costEngineer } from "@/lib/professions/cost-engineer/r1";
import { structuralEngineer } from "@/lib/professions/structural-engineer/r1";
import { draw } from "@/tests/support/draw";

const professions = [costEngineer, structuralEngineer].map(({ code, names }) => ({
  code,
  name: names.menu.employer.zh,
  rename: names.menu.rename.zh,
}));

test("#89 #91 #124 the employer's menu has both lists and the rename under the names that the manuals print", async () => {
  const menu = await draw(
    <EmployerSide professions={professions} waiting={[{ profession: "cost-engineer", count: 2 }]} />,
  );
  const groups = [...menu.html.matchAll(/<section aria-label="([^"]*)"[^>]*>(.*?)<\/section>/gs)];
  const items = (html = "") =>
    [...html.matchAll(/<li.*?<\/li>/gs)].map(([item]) => item.replaceAll(/<[^>]*>/g, ""));
  expect(groups.map(([, title, html]) => [title, items(html)])).toEqual([
    ["二级造价工程师", [expect.stringMatching(/^待企业确认.*2 件等待确认/), "企业已确认查询"]],
    ["二级注册造价师", ["企业名称变更"]],
    ["二级注册结构工程师（2019）", [expect.stringMatching(/^待企业确认/), "企业已确认查询", "企业名称变更"]],
    ["企业", ["人员一览", "消息", "经办人员"]],
  ]);
});
