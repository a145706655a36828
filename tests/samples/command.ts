import { type ChildProcess, spawn } from "node:child_process";
import path from "node:path";

/** One of our commands while it runs. */
export interface Running {
  process: ChildProcess;
  /** Tells when its output first holds these words; fails when it ends without. */
  says(words: string): Promise<void>;
  ended: Promise<{ code: number | null; output: string }>;
}

/** Runs a script as its entry in package.json does, with settings of its own: none of a deployment's. */
export function command(
  name: "samples" | "verify",
  args: string[],
  extra: Record<string, string> = {},
): Running {
  const { DATA_DIR: _dataDir, DATABASE_URL: _url, WORKER_DATABASE_URL: _worker, ...inherited } = process.env;
  const program = ["--conditions=react-server", "--import", "tsx", path.resolve(`scripts/${name}.ts`)];
  const child = spawn(process.execPath, [...program, ...args], {
    env: { ...inherited, ZHICE_MODE: "demo", NODE_ENV: "production", ...extra },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  const heard: (() => void)[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    stream.on("data", (chunk: Buffer) => {
      output += chunk.toString("utf8");
      for (const listen of heard) listen();
    });
  }
  const ended = new Promise<{ code: number | null; output: string }>((resolve) =>
    child.once("close", (code) => resolve({ code, output })),
  );
  const says = (words: string) =>
    new Promise<void>((resolve, reject) => {
      const listen = () => {
        if (output.includes(words)) resolve();
      };
      heard.push(listen);
      listen();
      void ended.then(() => reject(new Error(`ended without saying "${words}":\n${output}`)));
    });
  return { process: child, says, ended };
}
