import { spawn, spawnSync } from "node:child_process";
import type { Chapter } from "./figures";
import type { Share } from "./parts";

/** Names the core that documents are measured on, where there is a tool that holds a process there; else undefined. */
export function findCore(): string | undefined {
  const { status, stdout } = spawnSync("taskset", ["-cp", String(process.pid)], { encoding: "utf8" });
  return status === 0 ? /(\d+)\s*$/.exec(stdout)?.[1] : undefined;
}

/** Measures a share in a fresh process, held on one core where that is asked and possible; throws when it fails. */
export function measureApart({ parts, oneCore }: Share, core: string | undefined): Promise<Chapter[]> {
  const program = [
    process.execPath,
    "--conditions=react-server",
    "--import",
    "tsx",
    "scripts/bench.ts",
    "--here",
    ...parts,
  ];
  const [command = "", ...args] =
    oneCore && core !== undefined ? ["taskset", "-c", core, ...program] : program;
  const child = spawn(command, args, {
    env: { ...process.env, NODE_ENV: "production" },
    stdio: ["ignore", "inherit", "inherit", "ipc"],
  });
  let measured: Chapter[] | undefined;
  child.once("message", (message) => {
    measured = message as Chapter[];
  });
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code) => {
      if (code === 0 && measured) resolve(measured);
      else reject(new Error(`${parts.join(", ")} could not be measured`));
    });
  });
}
