import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, test } from "vitest";
import { runConfined } from "./confined-thread";

const folder = mkdtempSync(path.join(tmpdir(), "zhice-threads-"));

/** Runs a script of a few lines for at most three seconds. */
function run(name: string, lines: string, workerData: object = {}): Promise<unknown> {
  const file = path.join(folder, `${name}.mjs`);
  writeFileSync(file, `import { parentPort, workerData } from "node:worker_threads";\n${lines}`);
  return runConfined(path.relative(process.cwd(), file), workerData, 3);
}

test("a thread answers what it was asked, with no variable of the process within its reach", async () => {
  const lines = "parentPort.postMessage({ asked: workerData, names: Object.keys(process.env) });";
  expect(await run("answers", lines, { page: 1 })).toEqual({ asked: { page: 1 }, names: [] });
});

test("a thread that goes on for ever is ended", async () => {
  await expect(run("endless", "for (;;);")).rejects.toMatchObject({ name: "ThreadFailure", by: "time" });
});

test("a thread that takes more memory than it may is ended", async () => {
  const lines = "const all = []; for (;;) all.push(new Array(1_000_000).fill(all.length));";
  await expect(run("greedy", lines)).rejects.toMatchObject({ name: "ThreadFailure", by: "memory" });
});

test("a thread that throws or ends without an answer is a failure, with what it said", async () => {
  await expect(run("throws", 'throw new Error("no such page");')).rejects.toMatchObject({
    by: "itself",
    message: expect.stringContaining("no such page"),
  });
  await expect(run("silent", "process.exit(3);")).rejects.toMatchObject({ by: "itself" });
});
