import { readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { startThrowAwayDatabase } from "@/server/launch/throw-away-database";
import { incompleteLock } from "./complete-lock";
import { inRuledFolder, listedFiles } from "./listed-files";
import { missingMessages } from "./messages";
import { type GateResult, tool } from "./run";
import { schemaDrift } from "./schema-drift";
import { oversizedFiles } from "./sizes";

/** A check that a tree must pass. `expected` is how many files it must have looked at, at least. */
export interface Gate {
  name: string;
  expected(root: string): number;
  run(root: string): Promise<GateResult>;
}

const programs = (root: string) => listedFiles(root).length;
const project = path.resolve(".");

const verdict = (problems: string[], looked?: number): GateResult => ({
  ok: problems.length === 0,
  looked,
  output: problems.join("\n"),
});

/** Every gate of `npm run check`, in the order of their speed. */
export const gates: Gate[] = [
  {
    name: "types",
    expected: (root) => listedFiles(root).filter((file) => !file.endsWith(".mjs")).length,
    async run(root) {
      const { code, output } = await tool(
        "typescript/bin/tsc",
        ["--noEmit", "--listFiles", "--incremental", "false"],
        root,
      );
      const listed = output.split("\n").filter((line) => line.startsWith(`${root}/`));
      const own = listed.filter((line) => !line.includes("/node_modules/"));
      return {
        ok: code === 0,
        looked: own.length,
        output: output
          .split("\n")
          .filter((line) => line.includes("error TS"))
          .join("\n"),
      };
    },
  },
  {
    name: "lint and format",
    expected: programs,
    async run(root) {
      const { code, output } = await tool(
        "@biomejs/biome/bin/biome",
        [
          "ci",
          "--error-on-warnings",
          "--colors=off",
          `--config-path=${project}`,
          ...(root === project ? [] : ["--vcs-enabled=false"]),
          ".",
        ],
        root,
      );
      return { ok: code === 0, looked: Number(/Checked (\d+) files/.exec(output)?.[1] ?? 0), output };
    },
  },
  {
    name: "import arrows",
    expected: (root) => listedFiles(root).filter(inRuledFolder).length,
    async run(root) {
      const folders = [
        ...new Set(
          listedFiles(root)
            .filter(inRuledFolder)
            .map((file) => file.split("/")[0] as string),
        ),
      ];
      const { stdout } = await tool(
        "dependency-cruiser/bin/dependency-cruise.mjs",
        ["--config", path.join(project, ".dependency-cruiser.mjs"), "--output-type", "json", ...folders],
        root,
        "tests/gates/read-tsx.mjs",
      );
      const found = JSON.parse(stdout) as Cruise;
      const problems = found.summary.violations.map(
        (violation) => `${violation.rule.name}: ${violation.from} -> ${violation.to}`,
      );
      const own = found.modules.filter((module) => inRuledFolder(module.source) && !module.coreModule);
      return verdict(problems, own.length);
    },
  },
  {
    name: "unused files, exports and packages",
    expected: () => 0,
    async run(root) {
      const { code, output } = await tool(
        "knip/bin/knip.js",
        ["--no-progress", ...(root === project ? ["--treat-config-hints-as-errors"] : [])],
        root,
      );
      return { ok: code === 0, looked: undefined, output };
    },
  },
  {
    name: "sizes",
    expected: programs,
    run: async (root) => verdict(oversizedFiles(root, listedFiles(root)), programs(root)),
  },
  {
    name: "messages in both languages",
    expected: () => 1,
    run: async (root) => {
      const { problems, looked } = missingMessages(path.join(root, "messages"));
      return verdict(problems, looked);
    },
  },
  {
    name: "lock file for every platform",
    expected: () => 1,
    run: async (root) =>
      verdict(incompleteLock(readFileSync(path.join(root, "package-lock.json"), "utf8")), 1),
  },
  {
    name: "schema and migrations agree",
    expected: () => 1,
    async run(root) {
      const database = await startThrowAwayDatabase({ migrations: path.join(root, "prisma/migrations") });
      try {
        return verdict(await schemaDrift(database.superuserUrl, path.join(root, "prisma/schema")), 1);
      } finally {
        await database.stop();
      }
    },
  },
];

interface Cruise {
  summary: { violations: { rule: { name: string }; from: string; to: string }[] };
  modules: { source: string; coreModule?: boolean }[];
}

/** Runs a gate and fails it when it looked at fewer files than there are: a gate that sees nothing passes everything. */
export async function pass(gate: Gate, root: string): Promise<GateResult> {
  rmSync(path.join(root, "tsconfig.tsbuildinfo"), { force: true });
  const result = await gate.run(root);
  const expected = gate.expected(root);
  if (result.looked === undefined || result.looked >= expected) return result;
  return {
    ...result,
    ok: false,
    output: `${result.output}\nlooked at ${result.looked} files, but there are ${expected}`,
  };
}
