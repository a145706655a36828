import "server-only";
import { existsSync, mkdirSync, readdirSync, rmdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { TrustFile } from "@/server/pki/published-trust";
import { manifestEntry, type Sample } from "./sample";

/** Says in a sentence why samples cannot be written to a folder; undefined when they can. */
export function folderFault(folder: string): string | undefined {
  if (!existsSync(folder)) return undefined;
  if (!statSync(folder).isDirectory()) return `${folder} is a file. Name a new or an empty folder.`;
  if (readdirSync(folder).length === 0) return undefined;
  return `${folder} is not empty, and nothing in it is overwritten. Name a new or an empty folder.`;
}

/** Writes samples, roots and `manifest.json` into a new or empty folder; what fails takes back what it wrote. */
export function writeSamples(folder: string, samples: readonly Sample[], trust: readonly TrustFile[]): void {
  const existed = existsSync(folder);
  const files = [
    ...samples.map(({ file, bytes }) => ({ file, content: bytes })),
    ...trust.map(({ fileName, content }) => ({ file: path.join("roots", fileName), content })),
    { file: "manifest.json", content: `${JSON.stringify(samples.map(manifestEntry), null, 2)}\n` },
  ];
  const written: string[] = [];
  try {
    mkdirSync(path.join(folder, "roots"), { recursive: true });
    for (const { file, content } of files) {
      writeFileSync(path.join(folder, file), content, { flag: "wx" });
      written.push(file);
    }
  } catch (error) {
    for (const file of written) rmSync(path.join(folder, file), { force: true });
    for (const made of [path.join(folder, "roots"), ...(existed ? [] : [folder])]) removeEmpty(made);
    throw error;
  }
}

function removeEmpty(folder: string): void {
  if (existsSync(folder) && readdirSync(folder).length === 0) rmdirSync(folder);
}
