import type { Page } from "@playwright/test";
import { callsOf, signInWithDemoKey } from "../e2e/cast";
import { demoKeyFile } from "../e2e/demo-key-file";
import { expect } from "../e2e/fixtures";
import { bindOperator, openKey } from "../e2e/operators";
import { shoot } from "./shoot";

/** Contact, inbox, view, return, countersignature and what is left to see afterwards. */
export async function countersigning(page: Page, id: string): Promise<void> {
  await signInWithDemoKey(page);
  await expect(page.getByRole("heading", { level: 1, name: "登记经办人" })).toBeVisible();
  await shoot(page, "09-employer-contact");
  await bindOperator(page);
  await expect(page).toHaveURL(/\/employer\/inbox\//);
  await shoot(page, "09-inbox");
  await returnOne(page);
  await page.goto(`/employer/applications/${id}`);
  await shoot(page, "10-employer-view");
  await countersign(page, id, true);
  const rest = await (await callsOf(page)).employer.inbox.query({
    profession: "cost-engineer",
    list: "waiting",
  });
  for (const row of rest.rows) await countersign(page, row.id, false);
  await page.goto("/employer/confirmed/cost-engineer");
  await shoot(page, "09-confirmed");
  await page.goto("/employer/operators");
  await shoot(page, "09-operators");
  await page.goto("/employer/messages");
  await shoot(page, "09-employer-messages");
}

async function returnOne(page: Page): Promise<void> {
  const call = await callsOf(page);
  const { rows } = await call.employer.inbox.query({ profession: "cost-engineer", list: "waiting" });
  const chosen = rows.find(({ name }) => name === "陈柏舟");
  await page.goto(`/employer/applications/${chosen?.id}?act=return`);
  const dialog = page.getByRole("dialog").or(page.getByRole("alertdialog"));
  await dialog.getByRole("textbox", { name: /退回原因/ }).fill("企业联系电话填错了，请改为总机号码。");
  await shoot(page, "10-return", "screen");
  await dialog.getByRole("button", { name: "确认退回" }).click();
  await expect(dialog).toHaveCount(0);
}

async function countersign(page: Page, id: string, shown: boolean): Promise<void> {
  await page.goto(`/employer/applications/${id}`);
  const agree = page.getByRole("checkbox", { name: "本企业已阅读并同意以上内容" });
  await agree.check();
  await page.getByRole("button", { name: "签名确认" }).first().click();
  const sign = page.getByRole("button", { name: "请点击此按钮完成签署" }).filter({ visible: true });
  await expect(sign).toBeVisible();
  if (shown) {
    await expect(page.getByRole("img", { name: /第 1 页/ })).toBeVisible();
    await shoot(page, "11-countersign");
  }
  await sign.click();
  if (shown) {
    await expect(page.getByRole("dialog", { name: "验证密码" })).toBeVisible();
    await shoot(page, "11-countersign-key", "screen");
  }
  await openKey(page, await demoKeyFile(page));
  await expect(page.getByRole("heading", { name: /已完成企业PDF电子签名/ })).toBeVisible();
  if (shown) await shoot(page, "11-countersigned");
}
