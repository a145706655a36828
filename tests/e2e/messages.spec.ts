import { randomBytes } from "node:crypto";
import type { Page } from "@playwright/test";
import { employer, saveApplication, signForm } from "./applicants";
import { type Actor, callsOf } from "./cast";
import { expect, expectAccessible, test } from "./fixtures";
import { demoOfficer, signInOfficerHere } from "./officers";
import { issueKeyFile, signInWithKey } from "./operators";
import { inventMobile, procedures, readCode } from "./people";

const list = "/desk/shanghai-cost-engineer/messages";
const unhurried = { timeout: 30_000 }; // the worker's jobs wait for a processor

/** Signs in with a new certificate of the employer and binds it to a telephone, without the page that asks for it. */
async function enterAsOperator(page: Page): Promise<Actor & { mobile: string }> {
  await page.goto("/sign-in?as=employer");
  await signInWithKey(page, await issueKeyFile(employer));
  await expect(page).toHaveURL(/\/employer\//);
  const [call, mobile] = [await callsOf(page), inventMobile()];
  await call.employer.requestBindCode.mutate({ mobile });
  const code = await readCode(mobile);
  expect(await call.employer.bind.mutate({ name: "钱经办", mobile, code })).toMatchObject({ ok: true });
  return { page, call, mobile };
}

const newestSms = async (mobile: string) =>
  (await procedures().demo.phone.query({})).find((sms) => sms.mobile === mobile)?.text ?? "";

test("a registry words its short message, the operator gets it in these words, and both readers say what comes by SMS", async ({
  page,
  browser,
  baseURL,
}) => {
  test.setTimeout(180_000);
  const mark = `提示${randomBytes(2).toString("hex")}`;
  const context = { ...(baseURL ? { baseURL } : {}), locale: "zh-CN" };
  const [desk, company] = [await browser.newContext(context), await browser.newContext(context)];
  const office = await desk.newPage();

  await test.step("the administrator sees which texts are reworded, and why one is refused", async () => {
    await office.goto(`/sign-in?as=officer&next=${list}`);
    await signInOfficerHere(office, await demoOfficer("guanli"));
    await expect(office.getByRole("heading", { level: 1 })).toHaveText("消息模板");
    await expectAccessible(office);
    await office.getByRole("link", { name: "改写：等待企业签名（发给聘用企业）" }).click();
    await office.getByRole("link", { name: "短信　中文" }).click();
    await expect(office.getByText(/^【执册】许望舒的二级造价工程师/)).toBeVisible();
    const text = office.getByRole("textbox", { name: "文字" });
    await text.fill("{mobile} 请到 www.evil.com 办理");
    await office.getByRole("button", { name: "保存" }).click();
    await expect(office.getByText("还不能保存，有 1 处需要修改")).toBeVisible();
    for (const reason of ["没有 {mobile} 这样的内容", "缺少 {number}", "“www.evil.com”像是别处的网址"])
      await expect(office.getByText(reason, { exact: false }).first()).toBeVisible();
    await expectAccessible(office);
  });

  await test.step("puts a value in by pressing it, watches the preview and its length, and saves", async () => {
    const text = office.getByRole("textbox", { name: "文字" });
    await text.fill(`${mark}：请签名，编号 `);
    await office.getByRole("button", { name: "插入编号 {number}" }).click();
    await expect(text).toHaveValue(`${mark}：请签名，编号 {number}`);
    await expect(office.getByText(new RegExp(`^【执册】${mark}：请签名，编号 W2026`))).toBeVisible();
    await expect(office.getByText(/按示例 \d+ 字（含签名【执册】），分 1 条发送/)).toBeVisible();
    await office.getByRole("button", { name: "保存" }).click();
    await expect(office.getByText("第 1 版")).toBeVisible();
    await expectAccessible(office);
  });

  const operator = await enterAsOperator(await company.newPage());
  const applicant = await saveApplication(page);
  await test.step("the operator gets it by SMS in these words", async () => {
    await signForm(page, applicant);
    await expect
      .poll(() => newestSms(operator.mobile), unhurried)
      .toContain(`【执册】${mark}：请签名，编号 W`);
  });

  await test.step("the administrator goes back to the default text", async () => {
    await office.getByRole("button", { name: "恢复默认文字" }).click();
    const dialog = office.getByRole("alertdialog", { name: "恢复默认文字？" });
    await dialog.getByRole("button", { name: "恢复默认文字" }).click();
    await expect(office.getByText("第 2 版")).toBeVisible();
    await expect(office.getByRole("textbox", { name: "文字" })).toHaveValue(/等待贵企业签名确认/);
  });

  await test.step("the operator switches it off, and only what is offered can be switched", async () => {
    await operator.page.goto("/employer/messages");
    await operator.page.getByRole("link", { name: "消息设置" }).click();
    await expect(operator.page.getByRole("heading", { level: 1 })).toHaveText("消息设置");
    const [codes, signatures] = [/^短信验证码/, /^等待签名/].map((name) =>
      operator.page.getByRole("checkbox", { name }),
    );
    if (!codes || !signatures) throw new Error("no such boxes");
    await codes.click({ force: true });
    await expect(codes).toBeChecked();
    await signatures.uncheck();
    await operator.page.getByRole("button", { name: "保存设置" }).click();
    await expect(operator.page.getByText("设置已保存")).toBeVisible();
    await expectAccessible(operator.page);
    expect((await operator.call.employer.wishes.query()).smsOff).toEqual(["signatures"]);
  });

  await test.step("the person reads why decisions always come, and chooses English", async () => {
    await page.goto("/account");
    await page.getByRole("link", { name: "消息设置" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("消息设置");
    await expect(page.getByText(/依《行政许可法》第三十二条/)).toBeVisible();
    const progress = page.getByRole("checkbox", { name: /^办理进展/ });
    await progress.uncheck();
    await page.getByRole("radio", { name: "English" }).check();
    await page.getByRole("button", { name: "保存设置" }).click();
    await expect(page.getByText("设置已保存")).toBeVisible();
    await page.reload();
    await expect(progress).not.toBeChecked();
    await expectAccessible(page);
    const wishes = { smsOff: ["progress"], quietHours: true, language: "en" };
    expect(await applicant.call.messages.wishes.query()).toEqual(wishes);
  });
  await Promise.all([desk.close(), company.close()]);
});
