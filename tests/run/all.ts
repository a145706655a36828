import { existsSync, mkdirSync, rmSync } from "node:fs";
import path from "node:path";
import { generateClient } from "@/server/launch/build";
import { gates, pass } from "../gates/gates";
import { findChromium } from "../support/chromium";
import { type Count, playwright, vitest } from "./runners";

const results = path.resolve("test-results");
const systemPostgres = "/usr/lib/postgresql/15";

/** What depends on the database itself, asked of the oldest one too: roles, policies, functions, migrations, locks, sets. The rest is code that was just run. */
const ofTheDatabase = [
  "catalogue",
  "migrate",
  "isolation",
  "outbox",
  "audit",
  "applications",
  "countersigning",
  "deregistration-races",
  "rename",
  "imports",
  "reminders",
  "people",
  "ratings",
  "sign-up",
].map((name) => `tests/integration/${name}`);

interface Stage {
  name: string;
  run(): Promise<Count>;
}

const stages: Stage[] = [
  { name: "check", run: check },
  { name: "unit", run: () => vitest(["unit", "components", "gates"], results) }, // what needs no database
  { name: "integration", run: () => vitest(["integration"], results) },
  {
    name: "integration15",
    run: async () => {
      if (existsSync(path.join(systemPostgres, "bin/postgres")))
        return vitest(["integration"], results, { ZHICE_TEST_POSTGRES: systemPostgres }, ofTheDatabase);
      console.log("no system PostgreSQL 15 here; only the embedded one was tested");
      return { passed: 0, failed: 0, names: [] };
    },
  },
  { name: "documents", run: () => vitest(["documents"], results) },
  { name: "browser", run: async () => playwright(await findChromium(), results) },
  { name: "launch", run: () => vitest(["launch"], results) }, // after the browser tests, which made the build
];

/** Runs every stage, or those named, and prints the sum; tells whether all passed. */
export async function runAllTests(named: string[]): Promise<boolean> {
  const began = performance.now();
  rmSync(results, { recursive: true, force: true });
  mkdirSync(results, { recursive: true });
  await generateClient(path.join(results, "generate.log"));
  const sum: Count = { passed: 0, failed: 0, names: [] };
  for (const stage of stages.filter(({ name }) => named.length === 0 || named.includes(name))) {
    console.log(`\n== ${stage.name}`);
    const stageBegan = performance.now();
    const count = await stage.run().catch((error: unknown) => {
      console.error(error);
      return { passed: 0, failed: 1, names: [String(error)] };
    });
    sum.passed += count.passed;
    sum.failed += count.failed;
    sum.names.push(...count.names.map((name) => `${stage.name}  ${name}`));
    console.log(`${stage.name} took ${((performance.now() - stageBegan) / 1000).toFixed(0)} s`);
  }
  for (const name of sum.names) console.log(`failed  ${name}`);
  console.log(`\nAll tests took ${((performance.now() - began) / 60_000).toFixed(1)} minutes.`);
  console.log(`${sum.passed} passed, ${sum.failed} failed`);
  return sum.failed === 0 && sum.passed > 0;
}

async function check(): Promise<Count> {
  const count: Count = { passed: 0, failed: 0, names: [] };
  const results = await Promise.all(gates.map((gate) => pass(gate, path.resolve("."))));
  for (const [index, gate] of gates.entries()) {
    const result = results[index] as (typeof results)[number];
    console.log(`${result.ok ? "passed" : "FAILED"}  ${gate.name}`);
    if (!result.ok) console.log(result.output.trim().replace(/^/gm, "    "));
    count[result.ok ? "passed" : "failed"] += 1;
    if (!result.ok) count.names.push(gate.name);
  }
  return count;
}
