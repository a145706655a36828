import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "@playwright/test";
import type axe from "axe-core";

const source = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8"); // half as long to read

/** A rule that axe leaves out unless it is told: who speaks to the page says what he reads. */
const added = { "label-content-name-mismatch": { enabled: true } };
/** On a phone the colours are those of the desktop, and the dearest to look at. */
const dropped = { "color-contrast": { enabled: false } };

/** Answers what axe finds on a page as it is drawn now, a sentence each; a document is handed axe once. */
export async function violationsOf(page: Page): Promise<string[]> {
  const { width = 0 } = page.viewportSize() ?? {};
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(source);
  const found = await page.evaluate(
    async (options) => {
      const { violations } = await (window as unknown as { axe: typeof axe }).axe.run(document, options);
      return violations.map(
        ({ id, impact, nodes }) => `${id} (${impact}): ${nodes.map(({ html }) => html).join(" | ")}`,
      );
    },
    {
      resultTypes: ["violations" as const],
      preload: false, // of what it would fetch only rules that are off make use
      rules: width < 640 ? { ...added, ...dropped } : added,
    },
  );
  return found.map((violation) => `at ${width}: ${violation}`);
}
