import { execFileSync, spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { chromium } from "@playwright/test";

/** In the order of choice: the one without a window does the same with half the work. */
const names = [
  "chromium-headless-shell",
  "chromium",
  "chromium-browser",
  "google-chrome",
  "google-chrome-stable",
];

/** Finds a Chromium for the browser tests, getting one if none is there; fails with what to do. */
export async function findChromium(): Promise<string> {
  const given = process.env.CHROMIUM_PATH;
  if (given) return given;
  const found = onPath() ?? playwrightsOwn() ?? (await got());
  if (found) return found;
  throw new Error(
    "No Chromium is here and none could be got. Install one and name it: CHROMIUM_PATH=/path/to/chromium npm test",
  );
}

function onPath(): string | undefined {
  return names
    .map((name) => spawnSync("which", [name], { encoding: "utf8" }).stdout?.trim())
    .find((file) => file);
}

function playwrightsOwn(): string | undefined {
  const file = chromium.executablePath();
  return existsSync(file) ? file : undefined;
}

async function got(): Promise<string | undefined> {
  console.log("No Chromium is here; trying to get one …");
  spawnSync(process.execPath, ["node_modules/@playwright/test/cli.js", "install", "chromium"], {
    stdio: "ignore",
    timeout: 180_000,
  });
  const own = playwrightsOwn();
  if (own || process.getuid?.() !== 0) return own;
  try {
    execFileSync("apt-get", ["update"], { stdio: "ignore" });
    execFileSync("apt-get", ["install", "-y", "--no-install-recommends", "chromium-headless-shell"], {
      stdio: "ignore",
    });
  } catch {
    return undefined;
  }
  return onPath();
}

/** The flags under which Chromium runs in tests; as root it has no sandbox. */
export const chromiumFlags = [
  ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
  "--disable-gpu",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];
