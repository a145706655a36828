import { mkdirSync, rmSync } from "node:fs";
import path from "node:path";
import type { Page } from "@playwright/test";
import sharp from "sharp";

const folder = path.resolve("docs/screenshots");
const desktop = { width: 1280, height: 800 };
const phone = { width: 390, height: 844 };
const tallest = 3_600; // px; what lies below says nothing new

/** What of a page is shown: all of it, or the part a screen shows (dialogs, which hang in the screen's middle). */
export type Extent = "page" | "screen";

/** Empties the folder of pictures, so that none of a screen that is gone stays. */
export function emptyFolder(): void {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
}

/** Takes a page as it is, at both widths, into docs/screenshots/NAME-WIDTH.webp. */
export async function shoot(page: Page, name: string, extent: Extent = "page"): Promise<void> {
  for (const screen of [desktop, phone]) {
    await page.setViewportSize(screen);
    await settled(page);
    if (extent === "page") await growToPage(page, screen);
    const picture = await page.screenshot({ animations: "disabled", caret: "hide" });
    await sharp(picture)
      .webp({ quality: 20, effort: 6 })
      .toFile(path.join(folder, `${name}-${screen.width}.webp`));
  }
  await page.setViewportSize(desktop);
}

/** Makes the screen as tall as the page: what sticks to the screen's edge then lies at the page's edge. */
async function growToPage(page: Page, screen: typeof desktop): Promise<void> {
  let height = 0;
  for (;;) {
    const wanted = await page.evaluate(() => document.documentElement.scrollHeight);
    if (wanted <= height) return;
    height = Math.max(wanted, screen.height);
    await page.setViewportSize({ ...screen, height: Math.min(height, tallest) });
    await settled(page);
  }
}

/** Waits until fonts and pictures are there and the page has been drawn anew. */
async function settled(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await document.fonts.ready;
    const pictures = [...document.images].filter((image) => image.loading !== "lazy" || image.offsetParent);
    await Promise.all(pictures.map((image) => image.decode().catch(() => undefined)));
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  });
}
