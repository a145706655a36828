import { defineConfig } from "@playwright/test";
import browserTests from "../../playwright.config";

/** Takes the pictures of the operation manual: `npm run manual:pictures`, after screens have changed. */
export default defineConfig({
  ...browserTests,
  testDir: ".",
  globalSetup: "../e2e/setup-product.ts",
  outputDir: "../../test-results/manual",
  projects: [{ name: "manual", use: { viewport: { width: 1280, height: 860 } } }],
});
