import type { Page } from "@playwright/test";
import { expect } from "../e2e/fixtures";
import { shoot } from "./shoot";

/** Anybody who is shown a certificate: by its link, and by number and name. */
export async function strangerChecks(
  page: Page,
  { path, number, name }: { path: string; number: string; name: string },
): Promise<void> {
  await page.goto(path);
  await expect(page.getByText("此证书有效")).toBeVisible();
  await shoot(page, "14-verify-valid");
  await page.goto("/verify");
  const check = page.getByRole("button", { name: "查验", exact: true });
  await page.getByRole("textbox", { name: /注册编号/ }).fill(number);
  await page.getByRole("textbox", { name: /持证人姓名/ }).fill(name);
  await check.click();
  await expect(page.getByText("此证书有效")).toBeVisible();
  await shoot(page, "14-verify-by-number");
  await page.goto("/register");
  await shoot(page, "14-register");
}
