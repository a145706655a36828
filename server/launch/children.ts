import { type ChildProcess, spawn } from "node:child_process";
import { closeSync, openSync, readFileSync } from "node:fs";
import { request } from "node:http";
import path from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { pathToFileURL } from "node:url";
import { childEnvironment } from "@/server/env";
import { StartProblem } from "./start-problem";

const guard = pathToFileURL(path.resolve("scripts/exit-with-parent.mjs")).href;

/** Runs a Node program that ends with this process, even when this process is killed; its output goes to `logFile`. */
export function spawnChild(args: string[], extra: Record<string, string>, logFile: string): ChildProcess {
  const log = openSync(logFile, "a", 0o600);
  const child = spawn(process.execPath, ["--import", guard, ...args], {
    env: childEnvironment({ ...extra, ZHICE_PARENT_PID: String(process.pid) }),
    detached: true, // a Ctrl-C at the terminal reaches only the start script, which then stops its children in order
    stdio: ["ignore", log, log, "ipc"],
  });
  closeSync(log);
  return child;
}

/** Gives the arguments that run one of our TypeScript programs as the server runs it. */
export function typescript(file: string, ...args: string[]): string[] {
  return ["--conditions=react-server", "--import", "tsx", path.resolve(file), ...args];
}

/** Runs a Node program to its end; a failure carries the last lines of its log. */
export async function runToEnd(
  args: string[],
  extra: Record<string, string>,
  logFile: string,
): Promise<void> {
  const child = spawnChild(args, extra, logFile);
  const code = await new Promise<number | null>((resolve) => child.once("exit", resolve));
  if (code === 0) return;
  const tail = readFileSync(logFile, "utf8").trimEnd().split("\n").slice(-15).join("\n");
  throw new StartProblem(
    `A step of the start failed. Its last lines:\n${tail}`,
    `The whole log is in ${logFile}`,
  );
}

/** Asks a child to end and waits until it has; after `graceMs` it is ended by force. */
export async function stopChild(child: ChildProcess, graceMs = 10_000): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  child.kill("SIGTERM");
  const timer = setTimeout(() => child.kill("SIGKILL"), graceMs);
  await gone;
  clearTimeout(timer);
}

/** Waits until the web process answers its health question; fails as soon as the process ends instead. */
export async function waitUntilHealthy(
  child: ChildProcess,
  host: string,
  port: number,
  logFile: string,
): Promise<void> {
  const deadline = Date.now() + 60_000;
  while (Date.now() < deadline) {
    if (child.exitCode !== null || child.signalCode !== null)
      throw new Error(`The web process ended while starting; see ${logFile}`);
    if (await answers(host, port)) return;
    await delay(25);
  }
  throw new Error(`The web process did not answer within a minute; see ${logFile}`);
}

function answers(host: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const target = host === "0.0.0.0" || host === "::" ? "127.0.0.1" : host;
    const probe = request({ host: target, port, path: "/api/health", timeout: 5_000 }, (response) => {
      response.resume();
      resolve(response.statusCode === 200);
    });
    probe.once("error", () => resolve(false));
    probe.end();
  });
}
