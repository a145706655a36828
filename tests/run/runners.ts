import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";

/** How many tests passed and failed, and which failed as far as their names are known. */
export interface Count {
  passed: number;
  failed: number;
  names: string[];
}

const vitestReport = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numTotalTests: z.number(),
  testResults: z.array(
    z.object({
      name: z.string(),
      assertionResults: z.array(z.object({ status: z.string(), fullName: z.string() })),
    }),
  ),
});
const playwrightSpec = z.object({ ok: z.boolean(), title: z.string(), file: z.string() });
const playwrightReport = z.object({
  stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number(), skipped: z.number() }),
  suites: z.array(z.object({ specs: z.array(playwrightSpec) })),
});

/** Runs Vitest's projects of these names and counts their tests; a run that could not finish counts as a failure. */
export async function vitest(
  projects: readonly string[],
  results: string,
  extra: Record<string, string> = {},
  files: readonly string[] = [],
): Promise<Count> {
  const file = path.join(results, `${projects.join("-")}${Object.keys(extra).length}.json`);
  const args = [
    "vitest/vitest.mjs",
    "run",
    ...files,
    ...projects.flatMap((project) => ["--project", project]),
    "--reporter=default",
    "--reporter=json",
    `--outputFile.json=${file}`,
  ];
  const code = await run(args, extra);
  const report = read(file, vitestReport);
  if (!report) return unfinished(projects.join(", "));
  const names = report.testResults.flatMap(({ name, assertionResults }) =>
    assertionResults
      .filter(({ status }) => status !== "passed")
      .map(({ fullName }) => `${path.relative("", name)}: ${fullName}`),
  );
  const missing = report.numTotalTests - report.numPassedTests - report.numFailedTests; // skipped tests count as failed
  return sum(report.numPassedTests, report.numFailedTests + missing, code, names);
}

/** Runs the browser tests against the production build and counts them. */
export async function playwright(chromium: string, results: string): Promise<Count> {
  const file = path.join(results, "browser.json");
  const code = await run(["@playwright/test/cli.js", "test", "--reporter=list,json"], {
    CHROMIUM_PATH: chromium,
    PLAYWRIGHT_JSON_OUTPUT_NAME: file,
  });
  const report = read(file, playwrightReport);
  if (!report) return unfinished("browser");
  const { expected, unexpected, flaky, skipped } = report.stats;
  const specs = report.suites.flatMap((suite) => suite.specs);
  const names = specs.filter(({ ok }) => !ok).map(({ file, title }) => `${file}: ${title}`);
  return sum(expected, unexpected + flaky + skipped, code, names);
}

const unfinished = (stage: string): Count => ({ passed: 0, failed: 1, names: [`${stage}: did not finish`] });

function sum(passed: number, failed: number, code: number | null, names: string[]): Count {
  if (code === 0 || failed > 0) return { passed, failed, names };
  return { passed, failed: 1, names: [...names, `ended with code ${code} though no test failed`] };
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
