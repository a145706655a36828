import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { keepRunning } from "./keep-running";

const program = (code: string) => () => spawn(process.execPath, ["-e", code], { stdio: "ignore" });
const waits = { first: 10, longest: 40, well: 60_000 };
let logFile: string;

beforeEach(() => {
  logFile = path.join(mkdtempSync(path.join(tmpdir(), "zhice-keep-")), "child.log");
  vi.spyOn(console, "error").mockImplementation(() => undefined);
});
afterEach(() => vi.restoreAllMocks());

test("starts again, ever more slowly, what ends by itself, and the log says so", async () => {
  const stop = keepRunning({ name: "worker process", logFile, spawn: program("process.exit(3)") }, waits);
  const lines = () => readFileSync(logFile, "utf8").trimEnd().split("\n");
  await vi.waitFor(() => expect(lines().length).toBeGreaterThanOrEqual(4), { timeout: 10_000 });
  await stop();
  expect(lines()[0]).toContain(
    "The worker process ended unexpectedly (exit 3); starting it again in 0.01 s.",
  );
  expect(lines()[1]).toContain("in 0.02 s");
  expect(lines()[3]).toContain("in 0.04 s");
});

test("what is stopped stays stopped and is not called unexpected", async () => {
  const started: ChildProcess[] = [];
  const spawnOne = () => {
    const child = program("setInterval(() => {}, 1000)")();
    started.push(child);
    return child;
  };
  const stop = keepRunning({ name: "worker process", logFile, spawn: spawnOne }, waits);
  await stop();
  expect(started).toHaveLength(1);
  expect(started[0]?.signalCode).toBe("SIGTERM");
  expect(console.error).not.toHaveBeenCalled();
});

test("what was killed is started again", async () => {
  const started: ChildProcess[] = [];
  const spawnOne = () => {
    const child = program("setInterval(() => {}, 1000)")();
    started.push(child);
    return child;
  };
  const stop = keepRunning({ name: "worker process", logFile, spawn: spawnOne }, waits);
  started[0]?.kill("SIGKILL");
  await vi.waitFor(() => expect(started).toHaveLength(2), { timeout: 10_000 });
  await stop();
  expect(readFileSync(logFile, "utf8")).toContain("(SIGKILL)");
});
