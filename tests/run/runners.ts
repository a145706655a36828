import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";

/** How many tests passed and failed. */
export interface Count {
  passed: number;
  failed: number;
}

const vitestReport = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numTotalTests: z.number(),
  success: z.boolean(),
});
const playwrightReport = z.object({
  stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number(), skipped: z.number() }),
});

/** Runs one of Vitest's projects and counts its tests; a run that could not finish counts as a failure. */
export async function vitest(
  project: string,
  results: string,
  extra: Record<string, string> = {},
): Promise<Count> {
  const file = path.join(results, `${project}${Object.keys(extra).length}.json`);
  const args = [
    "vitest/vitest.mjs",
    "run",
    "--project",
    project,
    "--reporter=default",
    "--reporter=json",
    `--outputFile.json=${file}`,
  ];
  const code = await run(args, extra);
  const report = read(file, vitestReport);
  if (!report) return { passed: 0, failed: 1 };
  const missing = report.numTotalTests - report.numPassedTests - report.numFailedTests; // skipped tests count as failed
  return sum(report.numPassedTests, report.numFailedTests + missing, code);
}

/** Runs the browser tests against the production build and counts them. */
export async function playwright(chromium: string, results: string): Promise<Count> {
  const file = path.join(results, "browser.json");
  const code = await run(["@playwright/test/cli.js", "test", "--reporter=list,json"], {
    CHROMIUM_PATH: chromium,
    PLAYWRIGHT_JSON_OUTPUT_NAME: file,
  });
  const report = read(file, playwrightReport);
  if (!report) return { passed: 0, failed: 1 };
  return sum(
    report.stats.expected,
    report.stats.unexpected + report.stats.flaky + report.stats.skipped,
    code,
  );
}

function sum(passed: number, failed: number, code: number | null): Count {
  return { passed, failed: code !== 0 && failed === 0 ? 1 : failed };
}

function read<T>(file: string, schema: z.ZodType<T>): T | undefined {
  try {
    return schema.parse(JSON.parse(readFileSync(file, "utf8")));
  } catch {
    return undefined;
  }
}

function run([program = "", ...args]: string[], extra: Record<string, string>): Promise<number | null> {
  const child = spawn(process.execPath, [path.resolve("node_modules", program), ...args], {
    stdio: ["ignore", "inherit", "inherit"],
    env: { ...process.env, ...extra },
  });
  return new Promise((resolve) => child.once("close", resolve));
}
