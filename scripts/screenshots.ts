import { spawn } from "node:child_process";
import path from "node:path";
import { findChromium } from "@/tests/support/chromium";

const browser = await findChromium();
const child = spawn(
  process.execPath,
  [
    path.resolve("node_modules/@playwright/test/cli.js"),
    "test",
    "--config",
    "tests/screens/playwright.config.ts",
  ],
  { stdio: "inherit", env: { ...process.env, CHROMIUM_PATH: browser } },
);
child.once("close", (code) => process.exit(code ?? 1));
