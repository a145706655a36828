import { randomBytes } from "node:crypto";
import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { creditCode } from "../factories/credit-code";
import { saveApplication, signForm } from "./applicants";
import { expect, expectAccessible, test } from "./fixtures";
import { bindOperator, issueKeyFile, openKey, signInWithKey } from "./operators";
import { inventPerson, signUpQuietly } from "./people";
import { takeIn, takeInPaper } from "./take-in";

const inDirectory = ({ name, creditCode: code }: { name: string; creditCode: string }) =>
  takeIn("enterprises", [
    ["creditCode", "name", "status"],
    [code, name, "active"],
  ]);

/** A company with one structural engineer on paper and two people whose applications wait for its signature. */
async function makeCompany(page: Page) {
  const company = { name: `上海${randomBytes(4).toString("hex")}建设咨询有限公司`, creditCode: creditCode() };
  await inDirectory(company);
  const engineer = inventPerson();
  await signUpQuietly(engineer);
  const number = await takeInPaper(engineer, "shanghai-structural-engineer", company);
  const applicants = [];
  for (let n = 0; n < 2; n += 1) {
    await page.context().clearCookies();
    const applicant = await saveApplication(page, company);
    await signForm(page, applicant);
    applicants.push(applicant);
  }
  return { company, number, applicants };
}

test("#97 #124 #125 #126 #127 an employer looks after its people, signs two applications in one sitting, and is renamed", async ({
  page,
  browser,
  baseURL,
  viewport,
}) => {
  test.setTimeout(240_000);
  const { company, number, applicants } = await makeCompany(page);
  const key = await issueKeyFile(company);
  const office = await browser.newContext({
    ...(baseURL ? { baseURL } : {}),
    locale: "zh-CN",
    viewport,
  });
  const desk = await office.newPage();
  await desk.goto("/employer/inbox/cost-engineer");
  await signInWithKey(desk, key);
  await bindOperator(desk);

  await test.step("two in one sitting, each shown, one password", async () => {
    await expect(desk.getByText("已选 0 件")).toBeVisible();
    for (const box of await desk.getByRole("checkbox", { name: /选择.*的申请/ }).all()) await box.check();
    await expect(desk.getByText("已选 2 件")).toBeVisible();
    await expectAccessible(desk);
    await desk.getByRole("button", { name: "逐件核对并签名" }).click();
    await expect(desk.getByRole("heading", { level: 1, name: "第 1 件，共 2 件：核对申请表" })).toBeVisible();
    await expect(desk.getByRole("button", { name: "放大" })).toBeVisible();
    await desk.getByRole("button", { name: "同意，看下一件" }).click();
    await expect(desk.getByText("请先阅读聘用企业意见并勾选", { exact: false })).toBeVisible();
    await expectAccessible(desk);
    for (const at of [1, 2]) {
      await expect(
        desk.getByRole("heading", { level: 1, name: `第 ${at} 件，共 2 件：核对申请表` }),
      ).toBeVisible();
      await desk.getByRole("checkbox", { name: "本企业已阅读并同意以上内容" }).check();
      await desk.getByRole("button", { name: "同意，看下一件" }).click();
    }
    await expectAccessible(desk);
    await desk.getByRole("button", { name: "请点击此按钮完成签署（2 件）" }).click();
    await openKey(desk, key);
    await expect(desk.getByText("2 件中已签成 2 件")).toBeVisible();
    await expect(desk.getByRole("heading", { level: 1, name: "签名结果" })).toBeVisible();
    await expectAccessible(desk);
    for (const { call, id } of applicants)
      expect((await call.application.view.query({ id })).state).toBe("inReview");
  });

  await test.step("the list of people, narrowed and exported", async () => {
    await desk.goto("/employer/people");
    await expect(desk.getByText(number).filter({ visible: true })).toBeVisible();
    await expect(desk.getByText("纸质证书").filter({ visible: true }).first()).toBeVisible();
    await expectAccessible(desk);
    await desk.goto("/employer/people?validity=expired");
    await expect(desk.getByText("没有符合条件的人员")).toBeVisible();
    await desk.goto("/employer/people");
    await desk.getByRole("textbox", { name: "姓名" }).fill("王晓岚");
    await desk.getByRole("button", { name: "查询" }).click();
    await expect(desk).toHaveURL(/who=/);
    expect(decodeURIComponent(desk.url())).not.toContain("王晓岚");
    await expect(desk.getByText("共 1 条")).toBeVisible();
    const downloading = desk.waitForEvent("download");
    await desk.getByRole("link", { name: "导出 CSV" }).click();
    const csv = await readFile((await (await downloading).path()) ?? "", "utf8");
    expect(csv.startsWith('\uFEFF"人员一览",')).toBe(true);
    const [, by, head, ...rows] = csv.trimEnd().split("\r\n");
    expect(by).toContain("导出人：");
    expect(head).toContain('"姓名","职业"');
    expect(rows).toHaveLength(1);
    expect(csv).toContain(`"王晓岚","二级注册结构工程师","","${number}"`);
  });

  await test.step("the rename: not before the directory has it, then with preview and confirmation", async () => {
    const menu = desk.getByRole("navigation", { name: "企业菜单" });
    await menu
      .getByRole("region", { name: "二级注册结构工程师（2019）" })
      .getByRole("link", { name: "企业名称变更" })
      .click();
    await expect(desk.getByRole("heading", { level: 1, name: "企业名称变更" })).toBeVisible();
    await expect(
      desk.getByText("变更前请先完成企业资质系统中对应的企业工商注册名称修改", { exact: false }),
    ).toBeVisible();
    await expect(desk.getByText("变更前后企业名称没有变化", { exact: false })).toBeVisible();
    await expectAccessible(desk);
    const renamed = { ...company, name: `${company.name.slice(0, -4)}（集团）有限公司` };
    await inDirectory(renamed);
    await desk.reload();
    await desk.getByRole("button", { name: "注册企业名称批量变更" }).click();
    await expect(desk.getByRole("heading", { name: "核对以下信息" })).toBeVisible();
    await expect(desk.getByText(company.name).filter({ visible: true }).first()).toBeVisible();
    await expect(desk.getByText(number).filter({ visible: true })).toBeVisible();
    await expect(desk.getByText("纸质证书，换领时使用新名称").filter({ visible: true })).toBeVisible();
    await expectAccessible(desk);
    await desk.getByRole("button", { name: "确认更名" }).click();
    const dialog = desk.getByRole("alertdialog", { name: `确认更名为“${renamed.name}”？` });
    await expectAccessible(desk);
    await dialog.getByRole("button", { name: "确认更名" }).click();
    await expect(desk.getByText(`已更名为“${renamed.name}”，共 1 项注册`)).toBeVisible();
    await expect(desk.getByText("1 项注册的人员都已通知。")).toBeVisible();
    await expectAccessible(desk);
    await desk.goto("/employer/people");
    await expect(desk.getByText(renamed.name).filter({ visible: true }).first()).toBeVisible();
  });
  await office.close();
});
