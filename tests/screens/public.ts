import type { Page } from "@playwright/test";
import { expect } from "../e2e/fixtures";
import { shoot } from "./shoot";

/** The pages anybody sees: portal, ways to sign in, sign-up, verification before anything is asked. */
export async function publicScreens(page: Page): Promise<void> {
  await page.goto("/");
  await shoot(page, "01-portal");
  await signInTabs(page);
  await page.goto("/sign-up");
  await shoot(page, "03-sign-up");
  await page.getByRole("button", { name: "注册", exact: true }).click();
  await expect(page.getByRole("region", { name: /还不能提交/ })).toBeFocused();
  await shoot(page, "03-sign-up-errors");
  await page.goto("/forgot-password");
  await shoot(page, "03-forgot-password");
  await page.goto("/verify");
  await shoot(page, "14-verify");
  await page.goto("/verify/AAAAAAAAAAAAAAAAAAAAAA");
  await shoot(page, "14-verify-not-found");
  await page.goto("/no-such-page");
  await shoot(page, "16-not-found");
}

async function signInTabs(page: Page): Promise<void> {
  await page.goto("/sign-in");
  await shoot(page, "02-sign-in");
  await page.goto("/sign-in?as=employer");
  await shoot(page, "02-sign-in-employer");
  await page.goto("/sign-in?as=officer");
  await shoot(page, "02-sign-in-officer");
}
