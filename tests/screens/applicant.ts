import type { Page } from "@playwright/test";
import { demoPeople } from "@/server/demo/people";
import { saveFilledIn } from "../e2e/applicants";
import { callsOf } from "../e2e/cast";
import { expect } from "../e2e/fixtures";
import { readCode } from "../e2e/people";
import { registry, signInAs } from "./cast";
import { shoot } from "./shoot";

const name = "陆知遥";
const mobile = demoPeople.find((person) => person.name === name)?.mobile ?? "";

/** From the first sign-in to the choice of matter, open and closed. */
export async function theStart(page: Page): Promise<void> {
  await page.goto(`/sign-in?next=/r/${registry}/apply`);
  await signInAs(page, "顾南乔");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("选择申请事项");
  await shoot(page, "05-matters-registered");
  await page.context().clearCookies();
  await page.goto("/sign-in");
  await signInAs(page, name);
  await expect(page.getByRole("heading", { level: 1 })).toContainText(name);
  await shoot(page, "04-applications-none");
  await page.goto(`/r/${registry}/apply`);
  await shoot(page, "05-matters");
}

/** The form: empty, with errors, saved. Answers the application's id. */
export async function theForm(page: Page): Promise<string> {
  await page.goto(`/r/${registry}/apply`);
  const begin = page.getByRole("article", { name: "初始注册" }).getByRole("button");
  await begin.click();
  await expect(page).toHaveURL(/\/form$/);
  const id = /applications\/([^/]+)/.exec(page.url())?.[1] ?? "";
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("初始注册申请表填写");
  await shoot(page, "06-form");
  await page.getByRole("button", { name: "保存信息" }).click();
  await expect(page.getByRole("region", { name: /还不能保存/ })).toBeFocused();
  await shoot(page, "06-form-errors");
  await saveFilledIn(page, { call: await callsOf(page), id });
  await page.goto(`/applications/${id}/form`);
  await expect(page.getByRole("link", { name: "个人数字签名" })).toBeVisible();
  await shoot(page, "06-form-saved");
  return id;
}

/** Certificate, document, code, result; then what the person sees while the employer is awaited. */
export async function signing(page: Page, id: string): Promise<void> {
  await page.goto(`/applications/${id}/sign`);
  await expect(page.getByRole("img", { name: /第 1 页/ })).toBeVisible();
  await shoot(page, "07-sign-first");
  const apply = page.getByRole("button", { name: "申领个人数字证书" });
  await page.getByRole("checkbox", { name: /我同意申领/ }).check();
  await apply.click();
  const sign = page.getByRole("button", { name: "请点击此按钮完成签署" }).filter({ visible: true });
  await expect(sign).toBeVisible();
  await shoot(page, "07-sign");
  await sign.click();
  await sendAndConfirm(page);
  await shoot(page, "07-signed");
  await page.goto("/applications");
  await shoot(page, "08-applications");
  await page.goto(`/applications/${id}`);
  await shoot(page, "08-application-signed");
  await page.goto("/account");
  await shoot(page, "04-account");
}

async function sendAndConfirm(page: Page): Promise<void> {
  const dialog = page.getByRole("dialog", { name: "请输入启用个人数字证书的验证码" });
  await dialog.getByRole("button", { name: "获取验证码" }).click();
  await expect(dialog.getByText(/验证码有效期/)).toBeVisible();
  const code = await readCode(mobile);
  await expect(page.getByText(code).first()).toBeVisible();
  await shoot(page, "07-sign-code", "screen");
  await dialog.getByRole("textbox", { name: /短信验证码/ }).fill(code);
  await dialog.getByRole("button", { name: "确定" }).click();
  await expect(page.getByText("请通知企业进行数字签名，完成该申请事项的受理。")).toBeVisible();
  await page.getByRole("button", { name: /^演示手机/ }).click();
  await expect(page.getByRole("dialog", { name: "演示手机" }).getByRole("listitem").first()).toBeVisible();
  await shoot(page, "15-demo-phone", "screen");
  await page.getByRole("dialog", { name: "演示手机" }).getByRole("button", { name: "关闭" }).click();
}

/** The certificate: to be collected, being confirmed, there. Answers where a stranger checks it, and its number. */
export async function collecting(page: Page): Promise<{ path: string; number: string; name: string }> {
  await page.goto("/messages");
  await shoot(page, "04-messages");
  await page.goto("/applications");
  await shoot(page, "08-applications-granted");
  await page.goto("/certificates");
  await shoot(page, "12-certificates");
  const call = await callsOf(page);
  const [certificate] = await call.certificate.list.query();
  await page.goto(`/certificates/${certificate?.id}`);
  await shoot(page, "12-certificate-uncollected");
  const collect = page.getByRole("button", { name: /^领证/ }).first();
  await collect.click();
  const dialog = page.getByRole("alertdialog", { name: "领证信息确认" });
  await expect(dialog).toContainText(name);
  await shoot(page, "12-certificate-claim", "screen");
  await dialog.getByRole("button", { name: "确认" }).click();
  await expect(page.getByRole("link", { name: /下载 OFD 证书/ }).first()).toBeVisible({ timeout: 60_000 });
  await page.reload();
  await expect(page.getByRole("link", { name: /下载 OFD 证书/ }).first()).toBeVisible();
  await shoot(page, "12-certificate");
  const { verifyUrl } = await call.certificate.view.query({ id: certificate?.id ?? "" });
  return { path: new URL(verifyUrl ?? "/").pathname, number: certificate?.number ?? "", name };
}
