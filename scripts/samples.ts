import { rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { generateClient } from "@/server/launch/build";
import { step } from "@/server/launch/progress";
import { StartProblem } from "@/server/launch/start-problem";
import { becomeThrowAwayDeployment } from "@/server/launch/throw-away-deployment";
import { folderFault, writeSamples } from "@/server/samples/sample-folder";

const usage = `Usage: npm run samples -- FOLDER

Makes one of every document of the product by its own code, in a demonstration that lives for this run only: forms (unsigned,
signed once and twice), notices, decisions, documents of acts, certificates; with manifest.json and, in roots/, the roots and revocation lists
by which they are verified. FOLDER is new or empty.`;

class Interrupted extends Error {}

function stop(words: string, code = 1): never {
  console.error(words);
  process.exit(code);
}

let interrupted = false;
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
  process.on(signal, () => {
    if (!interrupted) console.error("\nStopping; what was begun is removed …");
    interrupted = true;
  });
}

/** Lets a step end before an interruption takes effect, so that nothing is removed under its hands. */
async function stage<T>(name: string, work: () => Promise<T>): Promise<T> {
  const result = await step(name, work);
  if (interrupted) throw new Interrupted();
  return result;
}

async function run(folder: string): Promise<number> {
  const log = path.join(tmpdir(), `zhice-generate-${process.pid}.log`);
  await generateClient(log);
  rmSync(log, { force: true });
  const { remove } = await step("Starting a demonstration of its own", becomeThrowAwayDeployment);
  try {
    if (interrupted) throw new Interrupted();
    const { seedDemo } = await import("@/server/demo/seed");
    const { makeSamples } = await import("@/server/samples/make-samples");
    await stage("Writing the demonstration's data", seedDemo);
    const { samples, trust } = await makeSamples(stage);
    writeSamples(folder, samples, trust);
    return samples.length;
  } finally {
    await remove();
  }
}

const [folder, ...more] = process.argv.slice(2);
if (!folder || more.length > 0 || folder.startsWith("-")) stop(usage);
const fault = folderFault(folder);
if (fault) stop(fault);
const made = await run(folder).catch((error: unknown) => {
  if (interrupted) return stop("Nothing was written.", 130);
  const words = error instanceof StartProblem ? error.message : ((error as Error).stack ?? String(error));
  return stop(`Nothing was written: ${words}`);
});
console.log(
  `${made} documents in ${folder}. Check one: npm run verify -- FILE --roots ${path.join(folder, "roots")}`,
);
process.exit(0);
