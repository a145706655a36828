import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { TestProject } from "vitest/node";
import { command } from "./command";

declare module "vitest" {
  interface ProvidedContext {
    samples: string;
  }
}

/** Makes the samples once for the run, by the command itself, into a folder that is there already and empty. */
export default async function setup(project: TestProject): Promise<() => void> {
  const folder = mkdtempSync(path.join(tmpdir(), "zhice-samples-"));
  const samples = path.join(folder, "made here");
  mkdirSync(samples);
  const { code, output } = await command("samples", [samples]).ended;
  if (code !== 0) throw new Error(`npm run samples ended with ${code}:\n${output}`);
  project.provide("samples", samples);
  return () => rmSync(folder, { recursive: true, force: true });
}
