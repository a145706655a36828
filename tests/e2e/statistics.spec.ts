import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { unzipSync } from "fflate";
import { arrive, enterAsAdministrator, enterAsNewOfficer } from "./cast";
import { expect, expectAccessible, test } from "./fixtures";

const registry = "shanghai-cost-engineer";
const desk = `/desk/${registry}`;

async function download(page: Page, name: string): Promise<Buffer> {
  const downloading = page.waitForEvent("download");
  await page.getByRole("link", { name, exact: true }).click();
  return readFile((await (await downloading).path()) ?? "");
}

test("an officer reads the statistics of a time he chooses, and takes tables and lists away as files", async ({
  page,
  browser,
}) => {
  const administrator = await enterAsAdministrator(await arrive(browser));
  const { page: own } = await enterAsNewOfficer(page, {
    registry,
    roles: ["registryAdministrator"],
  });

  await test.step("figures, charts with their tables, and other times by their address", async () => {
    await own.goto(desk);
    await own.getByRole("link", { name: "统计", exact: true }).click();
    await expect(own.getByRole("heading", { level: 1, name: "统计" })).toBeVisible();
    await expectAccessible(own);
    await own.getByRole("link", { name: "近 12 个月" }).click();
    await expect(own).toHaveURL(`${desk}/statistics?span=months`);
    await expect(own.getByRole("link", { name: "近 12 个月" })).toHaveAttribute("aria-current", "page");
    const specialties = own.getByRole("region", { name: "专业", exact: true });
    await expect(specialties.getByRole("img", { name: "专业（图），数字见表格" })).toBeVisible();
    await expect(specialties.getByRole("row", { name: /土木建筑/ })).toBeVisible();
    await own.getByLabel("从", { exact: true }).fill("2026-11-20");
    await own.getByLabel("到", { exact: true }).fill("2026-11-01");
    await own.getByRole("button", { name: "统计", exact: true }).click();
    await expect(own.getByText("结束日期早于开始日期。")).toBeVisible();
  });

  await test.step("a table as a workbook, which says who made it", async () => {
    const parts = unzipSync(await download(own, "导出专业：XLSX"));
    const sheet = Buffer.from(parts["xl/worksheets/sheet1.xml"] ?? []).toString();
    expect(sheet).toContain("导出人：文新来（officer-");
    expect(sheet).toContain("上海市");
    expect(sheet).toContain("土木建筑");
    expect(sheet).not.toMatch(/<f[ >]/);
    expect(Buffer.from(parts["docProps/core.xml"] ?? []).toString()).toContain("officer-");
  });

  await test.step("lists as they are narrowed; the log knows of each", async () => {
    await own.goto(`${desk}/registrations?standing=registered`);
    const [title, , by, narrowed, head, ...rows] = (await download(own, "导出登记簿：CSV"))
      .toString()
      .split("\r\n");
    expect(title).toContain("登记簿");
    expect(by).toContain("导出人：文新来");
    expect(narrowed).toContain("在册有效");
    expect(head).toContain('"注册编号","持证人","证件号末四位"');
    expect(rows.filter((row) => row.includes("建[造]")).length).toBeGreaterThan(0);
    await own.goto(`${desk}/queue?view=running`);
    expect((await download(own, "导出办件：CSV")).toString()).toContain("条件：全部在办");
    await own.goto(`${desk}/officers`);
    expect((await download(own, "导出工作人员：CSV")).toString()).toContain("登记管理员");
    await own.goto(`${desk}/audit?action=export`);
    await expect(own.getByRole("link", { name: "导出结束" })).toHaveCount(4);
    expect((await download(own, "导出操作记录：CSV")).toString()).toContain('""list"":""queue""');
  });

  await test.step("why there is no file is said at the list; another registry, list or format is none", async () => {
    await own.goto(`${desk}/registrations?notExported=tooLong`);
    await expect(own.getByText("这个列表超过 200,000 行。")).toBeVisible();
    for (const [address, status] of [
      ["shanghai-structural-engineer/exports/queue/csv", 404],
      [`${registry}/exports/people/csv`, 404],
      [`${registry}/exports/queue/pdf`, 404],
      [`${registry}/exports/statistics/csv?table=none`, 404],
    ] as const)
      expect((await own.request.get(`/api/desk/${address}`)).status(), address).toBe(status);
    expect((await own.request.get("/api/platform/exports/audit/csv")).status()).toBe(404);
    await administrator.page.goto("/platform/audit?action=signIn");
    expect((await download(administrator.page, "导出操作记录：CSV")).toString()).toContain("条件：操作 登录");
    const nobody = await browser.newContext({ baseURL: process.env.ZHICE_TEST_URL ?? "" });
    expect((await nobody.request.get(`/api/desk/${registry}/exports/queue/csv`)).status()).toBe(401);
    await nobody.close();
  });
});
