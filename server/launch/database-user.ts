import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { StartProblem } from "./start-problem";

/** Names the system account that runs the embedded database; PostgreSQL refuses to run as root. */
export interface DatabaseUser {
  name: string;
  uid: number;
  gid: number;
}

const candidates = ["postgres", "node", "nobody"];

/** Finds the account for the database when this process is root; undefined means "run as myself". */
export function findDatabaseUser(): DatabaseUser | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const accounts = readFileSync("/etc/passwd", "utf8")
    .split("\n")
    .map((line) => line.split(":"));
  for (const name of candidates) {
    const account = accounts.find(([candidate]) => candidate === name);
    if (account) return { name, uid: Number(account[2]), gid: Number(account[3]) };
  }
  throw new StartProblem(
    "Running as root, but none of the accounts postgres, node and nobody exists to run the database.",
    "Make one (useradd --system postgres) or start as an ordinary user.",
  );
}

/** Refuses a data folder that the database's account cannot reach, naming the folder in its way. */
export function assertReachable(dataDir: string, user: DatabaseUser | undefined): void {
  const blocked = folderInTheWay(dataDir, user);
  if (!user || !blocked) return;
  const mode = (statSync(blocked).mode & 0o777).toString(8);
  throw new StartProblem(
    `The database runs as the user "${user.name}", who cannot enter ${blocked} (mode ${mode}) on the way to DATA_DIR=${dataDir}.`,
    `Let it pass with: chmod o+x '${blocked}'   or choose another folder: DATA_DIR=/var/lib/zhice npm start`,
  );
}

/** Finds the first folder on the way to another, from the inside, that the database's account cannot enter. */
export function folderInTheWay(folder: string, user: DatabaseUser | undefined): string | undefined {
  return user && ancestors(folder).find((each) => existsSync(each) && !mayEnter(each, user));
}

function ancestors(folder: string): string[] {
  const parent = path.dirname(folder);
  return parent === folder ? [folder] : [...ancestors(parent), folder];
}

function mayEnter(folder: string, user: DatabaseUser): boolean {
  return spawnSync("test", ["-x", folder], { uid: user.uid, gid: user.gid }).status === 0;
}
