import { readFileSync } from "node:fs";
import path from "node:path";

const limits: [pattern: RegExp, lines: number][] = [
  [/^components\//, 200],
  [/^server\/trpc\/routers\//, 150],
  [/./, 300],
];
const banned = /(^|\/)(utils?|helpers?|misc|common|types)\.tsx?$/;

/** Lists files that say too much at once, and names that say nothing. */
export function oversizedFiles(root: string, files: string[]): string[] {
  return files.flatMap((file) => {
    const lines = readFileSync(path.join(root, file), "utf8").split("\n").length - 1;
    const limit = limits.find(([pattern]) => pattern.test(file))?.[1] ?? 0;
    return [
      ...(lines > limit ? [`${file} has ${lines} lines; the limit is ${limit}`] : []),
      ...(banned.test(file) ? [`${file}: the name says nothing`] : []),
    ];
  });
}
