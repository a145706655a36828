import { defineConfig, devices } from "@playwright/test";
import { chromiumFlags } from "./tests/support/chromium";

export default defineConfig({
  testDir: "tests/e2e",
  outputDir: "test-results/browser",
  globalSetup: "./tests/e2e/setup-product.ts",
  fullyParallel: true,
  workers: 2,
  retries: 0,
  forbidOnly: true,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  use: {
    actionTimeout: 20_000, // what cannot be pressed is told before the whole test ends
    locale: "zh-CN",
    timezoneId: "America/Los_Angeles", // everything is shown in Asia/Shanghai, wherever the reader is
    screenshot: "only-on-failure", // `--trace on` where a picture does not tell enough
    contextOptions: { reducedMotion: "reduce" }, // a fifth less for the processor to draw
    launchOptions: {
      args: chromiumFlags,
      ...(process.env.CHROMIUM_PATH ? { executablePath: process.env.CHROMIUM_PATH } : {}),
    },
  },
  projects: [
    { name: "desktop", use: { viewport: { width: 1280, height: 900 } } },
    {
      name: "phone",
      grep: /@phone/,
      use: { ...devices["iPhone 13"], defaultBrowserType: "chromium", viewport: { width: 390, height: 844 } },
    },
  ],
});
