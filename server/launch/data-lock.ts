import { readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { startTimeOf } from "./process-identity";
import { StartProblem } from "./start-problem";

/**
 * Claims a data folder for this process, so that two starts never serve from one folder.
 * A lock left behind by a killed process is recognised by pid and start time and taken over.
 */
export function claimDataDir(dataDir: string): { release(): void } {
  const file = path.join(dataDir, "running.json");
  const mine = { pid: process.pid, startTime: startTimeOf(process.pid) };
  for (let attempt = 0; attempt < 2; attempt += 1) {
    try {
      writeFileSync(file, JSON.stringify(mine), { flag: "wx", mode: 0o600 });
      return { release: () => rmSync(file, { force: true }) };
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
      const holder = readHolder(file);
      if (holder && startTimeOf(holder.pid) === holder.startTime) throw alreadyRunning(dataDir, holder.pid);
      rmSync(file, { force: true });
    }
  }
  throw alreadyRunning(dataDir, undefined);
}

function readHolder(file: string): { pid: number; startTime: string } | undefined {
  try {
    return JSON.parse(readFileSync(file, "utf8")) as { pid: number; startTime: string };
  } catch {
    return undefined; // cut short by a kill: nobody holds it
  }
}

function alreadyRunning(dataDir: string, pid: number | undefined): StartProblem {
  return new StartProblem(
    `Zhice already runs on the data folder ${dataDir}${pid ? ` (process ${pid})` : ""}; it goes on unharmed.`,
    "Use that one, stop it first, or choose another folder and port: DATA_DIR=… PORT=… npm start",
  );
}
