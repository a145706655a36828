import { parseArgs } from "node:util";
import { measure, partNames } from "@/tests/bench/parts";
import { runBench } from "@/tests/bench/run";

const usage = `Usage: npm run bench -- [PART …] [--json FILE]

Parts: documents (${partNames.join(", ").replace("official, ", "official), ")}; all when none is named.
Measures on this machine and prints a table; writes nothing else, except FILE. docs/bench.md tells how.`;

function stop(words: string): never {
  console.error(words);
  process.exit(1);
}

function readArguments() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: { json: { type: "string" }, here: { type: "boolean" } },
    });
  } catch {
    return stop(usage); // an option that is none
  }
}

const { positionals, values } = readArguments();
if (positionals.some((name) => name !== "documents" && !partNames.includes(name))) stop(usage);
if (values.here) {
  process.once("disconnect", () => process.exit(1)); // whoever wanted to know is gone
  process.send?.(await measure(positionals), () => process.exit(0)); // connections that are still open would keep it
} else {
  process.exit((await runBench(positionals, values.json, console.log)) ? 0 : 1);
}
