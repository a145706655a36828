import { type ExecFileSyncOptionsWithStringEncoding, execFileSync } from "node:child_process";
import { readdirSync } from "node:fs";
import path from "node:path";

const code = /\.(ts|tsx|mts|mjs)$/;
const folders = ["app", "components", "lib", "server", "scripts", "tests", "prisma"];
const skipped = /^(node_modules|\.next|generated|tests\/gates\/fixtures)(\/|$)/;

/** Lists the program files of a tree as git knows them, or as they lie there when it is no git checkout. */
export function listedFiles(root: string): string[] {
  const all = fromGit(root) ?? readdirSync(root, { recursive: true, encoding: "utf8" });
  return all
    .map((file) => file.split(path.sep).join("/"))
    .filter((file) => code.test(file) && !skipped.test(file));
}

/** Tells whether a file lies in one of the folders that the import rules speak of. */
export const inRuledFolder = (file: string): boolean =>
  folders.some((folder) => file.startsWith(`${folder}/`));

function fromGit(root: string): string[] | undefined {
  try {
    const options: ExecFileSyncOptionsWithStringEncoding = {
      cwd: root,
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
    };
    const deleted = new Set(execFileSync("git", ["ls-files", "--deleted"], options).split("\n"));
    const listed = execFileSync("git", ["ls-files", "--cached", "--others", "--exclude-standard"], options);
    return listed.split("\n").filter((file) => file !== "" && !deleted.has(file));
  } catch {
    return undefined;
  }
}
