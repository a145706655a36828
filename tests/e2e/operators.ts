import { execFile } from "node:child_process";
import { randomBytes } from "node:crypto";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import type { Page } from "@playwright/test";
import { expect } from "./fixtures";
import { inventMobile, readCode } from "./people";

const run = promisify(execFile);

/** An enterprise's key file and what opens it. */
export interface KeyFile {
  file: string;
  password: string;
}

/** Has the embedded authority issue a key file for an enterprise, the way an operator of the deployment does. */
export async function issueKeyFile(company: { name: string; creditCode: string }): Promise<KeyFile> {
  const file = path.join(tmpdir(), `zhice-${randomBytes(6).toString("hex")}.p12`);
  const password = `密码-${randomBytes(4).toString("hex")}`;
  const flags = ["--credit-code", company.creditCode, "--name", company.name, "--out", file];
  await run(
    process.execPath,
    ["--conditions=react-server", "--import", "tsx", "scripts/pki.ts", "issue-enterprise", ...flags],
    {
      env: {
        ...process.env,
        DATA_DIR: process.env.ZHICE_TEST_DATA_DIR,
        PUBLIC_URL: process.env.ZHICE_TEST_URL,
        DATABASE_URL: "",
        ZHICE_P12_PASSWORD: password,
      },
    },
  );
  return { file, password };
}

/** Signs in on the sign-in page with a key file, where the page already is. */
export async function signInWithKey(page: Page, { file, password }: KeyFile): Promise<void> {
  await page.locator('input[type="file"]').setInputFiles(file);
  await page.getByLabel("证书密码").fill(password);
  await page.getByRole("button", { name: "登录", exact: true }).click();
}

/** Binds a certificate to a contact on the page that asks for it at the first use. */
export async function bindOperator(page: Page, name = "钱经办"): Promise<void> {
  await expect(page.getByRole("heading", { level: 1, name: "登记经办人" })).toBeVisible();
  const mobile = inventMobile();
  await page.getByRole("textbox", { name: /^\*?姓名/ }).fill(name);
  await page.getByRole("textbox", { name: /^\*?手机号/ }).fill(mobile);
  await page.getByRole("button", { name: "获取验证码" }).click();
  await page.getByRole("textbox", { name: /验证码/ }).fill(await readCode(mobile));
  await page.getByRole("button", { name: "登记并继续" }).click();
}

/** Opens the key in the dialog of the countersigning page: chooses the file and enters the password. */
export async function openKey(page: Page, { file, password }: KeyFile): Promise<void> {
  const dialog = page.getByRole("dialog", { name: "验证密码" });
  await expect(dialog).toBeVisible();
  await dialog.locator('input[type="file"]').setInputFiles(file);
  await expect(dialog.getByText(path.basename(file))).toBeVisible();
  await dialog.getByLabel("请输入数字证书密码", { exact: false }).fill(password);
  await dialog.getByRole("button", { name: "验证" }).click();
}
