import { beginApplication } from "./applicants";
import { expect, expectAccessible, test } from "./fixtures";

const registry = "shanghai-cost-engineer";

test("#9 #15 the portal leads to the guides, and a guide says everything about its matter", async ({
  page,
}) => {
  await page.goto("/");
  await page.getByRole("link", { name: /^办事指南：二级造价工程师.*（上海市/ }).click();
  await expect(page).toHaveURL(`/guides#${registry}`);
  await expect(page.getByRole("heading", { level: 1, name: "办事指南" })).toBeVisible();
  await expect(page.getByText("“关于法人一证通数字”相关常见问题及说明")).toBeVisible();
  await expect(page.getByText("021-962600").filter({ visible: true }).first()).toBeVisible();
  await expectAccessible(page);
  await page.locator(`#${registry}`).getByRole("link", { name: "延续注册" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "延续注册办事指南" })).toBeVisible();
  for (const part of ["办理条件", "申请材料", "办理流程与时限", "收费", "法律依据", "注意事项", "咨询"])
    await expect(page.getByRole("region", { name: part, exact: true })).toBeVisible();
  await expect(page.getByRole("region", { name: "申请材料" })).toContainText("必修课不少于 60 学时");
  await expect(page.getByRole("region", { name: "办理流程与时限" })).toContainText(
    "受理后 10 个工作日内作出决定",
  );
  await expect(page.getByRole("region", { name: "注意事项" })).toContainText("若专业有效期已过");
  await expect(page.getByRole("button", { name: "打印" })).toBeVisible();
  await expectAccessible(page);
});

test("guides are complete in English", async ({ page }) => {
  await page.goto(`/guides/shanghai-structural-engineer/initial`);
  await page.getByRole("button", { name: "English" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Guide: Initial registration" })).toBeVisible();
  await expect(page.getByRole("region", { name: "What to prepare" })).toContainText("PDF, at most 2 MB");
  await expectAccessible(page);
});

test("there is no guide of what is not there", async ({ page, complaints }) => {
  for (const address of [
    "/guides/nowhere/initial",
    `/guides/${registry}/invented`,
    "/guides/shanghai-structural-engineer/specialtyAddition",
  ]) {
    await page.goto(address);
    await expect(page.getByText("没有这一页").first()).toBeVisible();
  }
  complaints.length = 0; // the browser notes the status 404
});

test("#1 the manual is downloaded as a PDF", async ({ page }) => {
  await page.goto("/guides");
  const link = page.getByRole("link", { name: /下载操作手册（2026 版/ });
  const answer = await page.request.get((await link.getAttribute("href")) ?? "");
  expect(answer.headers()["content-type"]).toBe("application/pdf");
  expect(answer.headers()["content-disposition"]).toContain("attachment");
  expect((await answer.body()).subarray(0, 5).toString()).toBe("%PDF-");
});

test("#23 a matter's tile leads to its guide, and says in the manual's words that another application comes first", async ({
  page,
}) => {
  await beginApplication(page);
  await page.goto(`/r/${registry}/apply`);
  const tile = page.getByRole("article", { name: "初始注册" });
  await expect(tile).toContainText("列表中有正在审批中的注册申请的，请先完成该条注册申请事项的审批。");
  await expect(tile.getByRole("link", { name: "办事指南：初始注册" })).toHaveAttribute(
    "href",
    `/guides/${registry}/initial`,
  );
  await expect(page.getByRole("region", { name: "变更怎么办" }).getByRole("listitem")).toHaveCount(2);
});
