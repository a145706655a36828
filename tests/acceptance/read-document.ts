import { readFileSync } from "node:fs";
import type { Titled } from "./read-titles";

/** One line of what was asked, with the tests that prove it. */
export interface AcceptanceLine {
  number: number;
  tests: Titled[];
}

/** Reads the lines of docs/acceptance.md: | number | what must hold | professions | `file` title, one under the other |. */
export function readAcceptance(file: string): AcceptanceLine[] {
  const rows = readFileSync(file, "utf8").matchAll(/^\| (\d+) \|.*\| ([^|]*) \|$/gm);
  return [...rows].map(([, number, tests = ""]) => ({
    number: Number(number),
    tests: tests.split("<br>").map(readTest),
  }));
}

function readTest(text: string): Titled {
  const [, file, title] = /^`([^`]+)` (.+)$/.exec(text) ?? [];
  if (!file || !title) throw new Error(`This names no test: ${text}`);
  return { file, title };
}
