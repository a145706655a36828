import type { ChildProcess } from "node:child_process";
import { appendFileSync } from "node:fs";
import { stopChild } from "./children";

/** What the first wait is, the longest, and after which life a child counts as well again; in milliseconds. */
const backOff = { first: 1_000, longest: 60_000, well: 60_000 };

/**
 * Keeps a child running: one that ends by itself is started again after a wait that doubles while it keeps failing, and
 * both the terminal and its log say so. Answers how to stop it for good.
 */
export function keepRunning(
  child: { name: string; logFile: string; spawn(): ChildProcess },
  waits = backOff,
): () => Promise<void> {
  let running: ChildProcess;
  let timer: NodeJS.Timeout | undefined;
  let wait = waits.first;
  let stopped = false;
  const begin = () => {
    const began = Date.now();
    running = child.spawn();
    let over = false;
    const ended = (how: string) => {
      if (stopped || over) return;
      over = true;
      if (Date.now() - began >= waits.well) wait = waits.first;
      const notice = `The ${child.name} ended unexpectedly (${how}); starting it again in ${wait / 1000} s.`;
      console.error(`${notice} Its log: ${child.logFile}`);
      appendFileSync(child.logFile, `${new Date().toISOString()} ${notice}\n`);
      timer = setTimeout(begin, wait);
      wait = Math.min(wait * 2, waits.longest);
    };
    running.once("exit", (code, signal) => ended(signal ?? `exit ${code}`));
    running.once("error", (error) => ended(error.message)); // could not be spawned at all
  };
  begin();
  return async () => {
    stopped = true;
    clearTimeout(timer);
    if (running.pid !== undefined) await stopChild(running);
  };
}
