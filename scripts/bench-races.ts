import { spawn } from "node:child_process";
import { createRequire } from "node:module";
import path from "node:path";
import { parseArgs } from "node:util";

const usage = `Usage: npm run bench:races -- [--rounds N]

Runs every race of the tests so many times (1000) on real PostgreSQL, and ten times as many submissions at once; prints who won,
how many losers were told, and every violation. Ends with code 1 when there was one. docs/bench.md tells how.`;

function readRounds(): number {
  try {
    const rounds = Number(
      parseArgs({ options: { rounds: { type: "string", default: "1000" } } }).values.rounds,
    );
    if (Number.isSafeInteger(rounds) && rounds > 0) return rounds;
  } catch {
    // an option that is none
  }
  console.error(usage);
  process.exit(1);
}

const rounds = readRounds();
const vitest = path.join(
  path.dirname(createRequire(import.meta.url).resolve("vitest/package.json")),
  "vitest.mjs",
);
const run = spawn(
  process.execPath,
  [
    vitest,
    "run",
    "tests/integration/races.test.ts",
    "--project",
    "integration",
    "--disable-console-intercept",
  ],
  { stdio: "inherit", env: { ...process.env, NODE_OPTIONS: "", ZHICE_RACES: String(rounds) } },
);
run.once("exit", (code) => process.exit(code ?? 1));
