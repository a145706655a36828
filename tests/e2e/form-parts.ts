import type { Page } from "@playwright/test";
import { expect } from "./fixtures";
import { isLive, untilLive } from "./live";

/** Waits until the form's own buttons answer. */
export const untilFormLives = (page: Page): Promise<void> =>
  untilLive(page.getByRole("button", { name: /^(保存信息|下一步.*)$/ }).first());

/** Opens a part of the form: on phones by its steps, one after the other; on desktops it is there. */
export async function open(page: Page, title: string): Promise<void> {
  const heading = page.getByRole("heading", { level: 2, name: title });
  const next = page.getByRole("button", { name: /^下一步/ });
  const ready = async () => (await heading.isVisible()) || isLive(next); // a step kept from before comes after the page
  for (;;) {
    await expect.poll(ready).toBe(true);
    if (await heading.isVisible()) return;
    const to = (await next.textContent())?.replace("下一步：", "") ?? "";
    await next.click();
    await expect(page.getByRole("heading", { level: 2, name: to })).toBeVisible();
  }
}

/** Presses 【保存信息】. */
export const save = (page: Page): Promise<void> => page.getByRole("button", { name: "保存信息" }).click();

/** Goes to the declaration, ticks it and saves. */
export async function agreeAndSave(page: Page): Promise<void> {
  await open(page, "申请人员意见");
  await page.getByRole("checkbox", { name: "我已阅读并同意以上内容" }).check();
  await save(page);
}
