// Plain JavaScript, because it runs before anything is installed.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";

const root = path.resolve(import.meta.dirname, "..");
const stamp = path.join(root, "node_modules", ".zhice-lock");

/** Moves to the project folder, checks the version of Node and installs what the lock file names, if not done yet. */
export function install() {
  process.chdir(root);
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  if (major < 20 || (major === 20 && minor < 19)) {
    process.stderr.write(`Zhice needs Node 20.19 or newer; this is ${process.version}.\n`);
    process.exit(1);
  }
  const wanted = createHash("sha256").update(readFileSync("package-lock.json")).digest("hex");
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === wanted) return;
  process.stdout.write("  Installing packages from the lock file (about a minute on the first start) …\n");
  const done = npm([
    "ci",
    "--include=dev",
    "--ignore-scripts",
    "--no-audit",
    "--no-fund",
    "--loglevel=error",
  ]);
  if (done.status !== 0) {
    process.stderr.write(
      "The packages could not be installed; npm's own message is above. Check the network and start again.\n",
    );
    process.exit(1);
  }
  mkdirSync(path.dirname(stamp), { recursive: true });
  writeFileSync(stamp, wanted);
}

function npm(args) {
  const cli = process.env.npm_execpath;
  if (cli) return spawnSync(process.execPath, [cli, ...args], { stdio: "inherit" });
  return spawnSync("npm", args, { stdio: "inherit", shell: process.platform === "win32" });
}
