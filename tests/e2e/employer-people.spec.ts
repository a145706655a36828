import { execFile } from "node:child_process";
import { randomBytes, randomInt } from "node:crypto";
import { readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import type { Page } from "@playwright/test";
import { creditCode } from "../factories/credit-code";
import { saveApplication, signForm } from "./applicants";
import { expect, expectAccessible, test } from "./fixtures";
import { bindOperator, issueKeyFile, openKey, signInWithKey } from "./operators";
import { inventPerson, signUpQuietly } from "./people";

const run = promisify(execFile);

/** Takes a file in, the way an operator of the deployment does. */
async function takeIn(name: string, lines: string[][], ...flags: string[]): Promise<void> {
  const file = path.join(tmpdir(), `zhice-${randomBytes(6).toString("hex")}.csv`);
  await writeFile(file, `${lines.map((cells) => cells.join(",")).join("\n")}\n`);
  await run(
    process.execPath,
    ["--conditions=react-server", "--import", "tsx", "scripts/import.ts", name, ...flags, file],
    { env: { ...process.env, DATA_DIR: process.env.ZHICE_TEST_DATA_DIR, DATABASE_URL: "" } },
  );
}

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
  const number = `S22531${String(randomInt(100_000)).padStart(5, "0")}`;
  await takeIn(
    "paper-registrations",
    [
      ["name", "idType", "idNumber", "number", "specialty", "creditCode", "begins", "ends"],
      [
        engineer.name,
        "residentId",
        engineer.idNumber,
        number,
        "",
        company.creditCode,
        "2025-11-01",
        "2028-10-31",
      ],
    ],
    "--registry",
    "shanghai-structural-engineer",
  );
  const applicants = [];
  for (let n = 0; n < 2; n += 1) {
    await page.context().clearCookies();
    const applicant = await saveApplication(page, company);
    await signForm(page, applicant);
    applicants.push(applicant);
  }
  return { company, number, applicants };
}

test("an employer looks after its people, signs two applications in one sitting, and is renamed", async ({
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
    expect(csv.startsWith('\uFEFF"姓名","职业"')).toBe(true);
    expect(csv.split("\r\n")).toHaveLength(3);
    expect(csv).toContain(`"王晓岚","二级注册结构工程师","","${number}"`);
  });

  await test.step("#124 #125 #126 #127 the rename: not before the directory has it, then with preview and confirmation", async () => {
    await desk.goto("/employer/rename/structural-engineer");
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
