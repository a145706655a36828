import { spawn } from "node:child_process";
import path from "node:path";
import { pathToFileURL } from "node:url";

/** What a gate found: whether it let the tree pass, how many files it looked at, and its words. */
export interface GateResult {
  ok: boolean;
  /** Undefined where a gate does not look at files one by one. */
  looked: number | undefined;
  output: string;
}

/** Runs one of the installed tools in a folder and gathers what it says. */
export function tool(
  name: string,
  args: string[],
  cwd: string,
  preload?: string,
): Promise<{ code: number | null; output: string; stdout: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(
      process.execPath,
      [
        ...(preload ? ["--import", pathToFileURL(path.resolve(preload)).href] : []),
        path.resolve("node_modules", name),
        ...args,
      ],
      {
        cwd,
        env: { ...process.env, NO_COLOR: "1" },
      },
    );
    let output = "";
    let stdout = "";
    child.stdout.on("data", (chunk: Buffer) => {
      output += chunk;
      stdout += chunk;
    });
    child.stderr.on("data", (chunk: Buffer) => {
      output += chunk;
    });
    child.once("error", reject);
    child.once("close", (code) => resolve({ code, output, stdout }));
  });
}
