import { defineConfig } from "@playwright/test";
import { chromiumFlags } from "../support/chromium";

/** Takes the pictures in docs/screenshots from a product of its own; `npm run screenshots` starts it. */
export default defineConfig({
  testDir: ".",
  outputDir: "../../test-results/screens",
  globalSetup: "../e2e/setup-product.ts",
  workers: 1,
  retries: 0,
  timeout: 600_000,
  expect: { timeout: 20_000 },
  reporter: "list",
  use: {
    actionTimeout: 20_000,
    locale: "zh-CN",
    timezoneId: "Asia/Shanghai",
    contextOptions: { reducedMotion: "reduce" },
    viewport: { width: 1280, height: 800 },
    launchOptions: {
      args: [...chromiumFlags, "--font-render-hinting=none", "--hide-scrollbars", "--lang=zh-CN"], // a date field speaks the browser's own language,
      ...(process.env.CHROMIUM_PATH ? { executablePath: process.env.CHROMIUM_PATH } : {}),
    },
  },
});
