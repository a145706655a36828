import { test as base, expect, type Page } from "@playwright/test";
import { inventAddress } from "./addresses";
import { violationsOf } from "./axe";
import { actOnWhatLives } from "./live";

/**
 * The tests' own `test`: knows where the product runs, and fails a test whose page complained in the console.
 * A test that is refused on purpose takes the complaint it expects out of `complaints`.
 */
export const test = base.extend<{ complaints: string[] }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright demands a pattern
  baseURL: async ({}, use) => use(process.env.ZHICE_TEST_URL),
  // biome-ignore lint/correctness/noEmptyPattern: Playwright demands a pattern
  extraHTTPHeaders: async ({}, use) => use({ "x-forwarded-for": inventAddress() }), // each test is somebody else's machine
  complaints: [
    async ({ page }, use) => {
      actOnWhatLives(page);
      const complaints: string[] = [];
      page.on("console", (message) => {
        if (message.type() === "error" || message.type() === "warning") complaints.push(message.text());
      });
      page.on("pageerror", (error) => complaints.push(error.message));
      await use(complaints);
      expect(complaints).toEqual([]);
    },
    { auto: true },
  ],
});

/** Marks a test of what people do on phones; it runs on both screens, the others on the desktop alone. */
export const onPhonesToo = { tag: "@phone" };

/** Expects that axe finds nothing on the page, and that the page is not wider than the screen. */
export async function expectAccessible(page: Page): Promise<void> {
  expect(await violationsOf(page)).toEqual([]);
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow).toBe(0);
}

export { expect };
