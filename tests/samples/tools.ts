import { spawnSync } from "node:child_process";
import { describe } from "vitest";

/** Runs a program that is not ours and waits for it. */
export function run(program: string, args: readonly string[]): { code: number | null; output: string } {
  const { status, stdout, stderr } = spawnSync(program, args, {
    encoding: "utf8",
    env: { ...process.env, LC_ALL: "C.UTF-8", TZ: "UTC" },
  });
  return { code: status, output: `${stdout}${stderr}` };
}

/** Groups the tests that ask programs of others, where all of them are installed; says plainly which are not. */
export function describeWith(programs: readonly string[], name: string, tests: () => void): void {
  const missing = programs.filter((program) => spawnSync(program, ["--version"]).error !== undefined);
  if (missing.length === 0) describe(name, tests);
  else process.stdout.write(`${missing.join(", ")} not found here; not asked: ${name}\n`);
}
