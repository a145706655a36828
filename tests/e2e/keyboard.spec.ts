import type { Locator, Page } from "@playwright/test";
import { beginApplication } from "./applicants";
import { expect, test } from "./fixtures";

const partsOfDate = 4; // year, month, day and the calendar's button are stops of one element

/** What the focus is on: its place in the document, whether a ring is drawn, and whether something lies above it. */
interface Focused {
  index: number;
  ring: boolean;
  covered: boolean;
  html: string;
}

/** Reads what has the focus; undefined when nothing has, as after the last stop. */
function focused(page: Page): Promise<Focused | undefined> {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (!element || element === document.body) return undefined;
    const ringed = [element, ...element.querySelectorAll("*"), element.closest("label")].some((one) => {
      if (!one) return false;
      const { outlineStyle, outlineWidth } = getComputedStyle(one);
      return outlineStyle !== "none" && Number.parseFloat(outlineWidth) >= 2;
    });
    const box = element.getBoundingClientRect();
    const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
    const top = document.elementFromPoint(x, y);
    const free = top === null || element.contains(top) || top.contains(element);
    return {
      index: [...document.querySelectorAll("*")].indexOf(element),
      ring: ringed,
      covered: !free && !top?.closest("label")?.contains(element),
      html: element.outerHTML.slice(0, 120),
    };
  });
}

/** Goes through a page by the Tab key until it begins anew; answers the stops at which the focus cannot be seen or stays. */
async function tabThrough(page: Page): Promise<string[]> {
  const wrong: string[] = [];
  const seen: number[] = [];
  let inside = 0;
  for (;;) {
    await page.keyboard.press("Tab");
    const stop = await focused(page);
    if (!stop || stop.index === seen[0]) return wrong;
    if (stop.index === seen.at(-1) && ++inside < partsOfDate) continue;
    inside = 0;
    if (seen.includes(stop.index)) return [...wrong, `caught at ${stop.html}`];
    seen.push(stop.index);
    if (!stop.ring) wrong.push(`no ring at ${stop.html}`);
    if (stop.covered) wrong.push(`something lies above ${stop.html}`);
  }
}

/** Expects that the Tab key goes round inside a dialog, and that Esc gives the focus back to what opened it. */
async function expectNoTrap(page: Page, opener: Locator, dialog: Locator): Promise<void> {
  await opener.press("Enter");
  await expect(dialog).toBeVisible();
  const stops = await dialog.getByRole("button").count();
  for (let step = 0; step <= stops; step++) {
    await page.keyboard.press("Tab");
    expect(await dialog.evaluate((element) => element.contains(document.activeElement))).toBe(true);
  }
  await page.keyboard.press("Escape");
  await expect(dialog).toHaveCount(0);
  await expect(opener).toBeFocused();
}

test("the first stop skips to the content", async ({ page }) => {
  await page.goto("/verify");
  await page.keyboard.press("Tab");
  const skip = page.getByRole("link", { name: "跳到正文" });
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  expect(await page.evaluate(() => document.querySelector("main")?.contains(document.activeElement))).toBe(
    true,
  );
});

test("every stop of the Tab key can be seen, and no page or dialog keeps the focus", async ({ page }) => {
  const { id } = await beginApplication(page);
  const wrong: string[] = [];
  for (const address of [
    "/",
    "/verify",
    "/applications",
    "/account",
    `/applications/${id}`,
    `/applications/${id}/form`,
  ]) {
    await page.goto(address);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    wrong.push(...(await tabThrough(page)).map((stop) => `${address}: ${stop}`));
  }
  expect(wrong).toEqual([]);
  await page.goto(`/applications/${id}`);
  const giveUp = page.getByRole("button", { name: "放弃申请" });
  await expectNoTrap(page, giveUp, page.getByRole("alertdialog", { name: "放弃这件申请" }));
});
