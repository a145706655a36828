import { mkdirSync } from "node:fs";
import { createServer } from "node:net";
import path from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { pathToFileURL } from "node:url";
import { findDatabaseFaults, findLoginFaults } from "@/server/db/guard";
import { migrate } from "@/server/db/migrate";
import { type Env, readEnv, SettingProblem } from "@/server/env";
import { prepareQueue } from "@/server/outbox/prepare-queue";
import type { Secrets } from "@/server/secrets";
import { build, generateClient, isBuilt, sourceDigest } from "./build";
import { runToEnd, spawnChild, stopChild, typescript, waitUntilHealthy } from "./children";
import { claimDataDir } from "./data-lock";
import { type DatabaseUrls, prepareDatabase } from "./database";
import { assertReachable, findDatabaseUser } from "./database-user";
import { startEmbeddedPostgres } from "./embedded-postgres";
import { claimInstallation } from "./installation";
import { keepRunning } from "./keep-running";
import { step } from "./progress";
import { openSecrets } from "./secrets";
import { StartProblem } from "./start-problem";

type Stop = () => Promise<void> | void;

/** Starts everything the product needs, prints where it is and what to try first, and stops it all on SIGTERM or Ctrl-C. */
export async function start(): Promise<void> {
  const began = performance.now();
  const stops: Stop[] = [];
  let stopping: Promise<void> | undefined;
  const stopAll = () => {
    stopping ??= (async () => {
      for (const stop of stops.splice(0).reverse()) await stop();
    })();
    return stopping;
  };
  for (const signal of ["SIGTERM", "SIGINT", "SIGHUP"] as const) {
    process.on(signal, () => void stopAll().then(() => process.exit(0)));
  }
  try {
    await run(readEnv(), stops, began);
  } catch (error) {
    await stopAll();
    if (!(error instanceof StartProblem || error instanceof SettingProblem)) throw error;
    console.error(`\n  ${error.message}\n`);
    process.exit(1);
  }
}

async function run(env: Env, stops: Stop[], began: number): Promise<void> {
  console.log(`Zhice 执册 (${env.mode === "demo" ? "demonstration, fictitious data" : "production"})`);
  makeDataDir(env);
  const lock = claimDataDir(env.dataDir);
  stops.push(() => lock.release());
  await assertPortFree(env);
  const secrets = openSecrets(env.dataDir);
  const urls = await openDatabase(env, secrets, stops);
  await assertSafe([findLoginFaults(urls.app), findLoginFaults(urls.worker)]);
  const applied = await migrate(urls.owner);
  await assertSafe([findDatabaseFaults(urls.app)]);
  if (applied.length > 0) console.log(`  Database brought up to date: ${applied.join(", ")}`);
  const [{ needsDemoData }] = await Promise.all([
    claimInstallation(urls.app, env.mode),
    prepareQueue(urls.worker),
  ]);
  const actionsKey = env.serverActionsKey ?? secrets.serverActionsKey;
  const digest = sourceDigest();
  const logs = path.join(env.dataDir, "logs");
  await generateClient(path.join(logs, "build.log"));
  const due = {
    seeds: needsDemoData && env.databaseUrl === undefined,
    builds: !isBuilt(digest, actionsKey),
  };
  await inOneStep(due, async () => {
    await Promise.all([
      due.seeds ? seed(env, urls, path.join(logs, "seed.log")) : undefined,
      due.builds ? build(digest, actionsKey, path.join(logs, "build.log")) : undefined,
    ]);
  });
  const release = { actionsKey, digest, logs };
  await serve(env, urls, release, stops); // nobody finds a demonstration that is still being written
  startWorker(env, urls, release, stops); // once the pages are there: it shares the processor with nobody in a hurry
  announce(env, began);
}

/** Does what the first start of a folder or of a release waits for, and says what that is. */
function inOneStep(
  { seeds, builds }: { seeds: boolean; builds: boolean },
  work: () => Promise<void>,
): Promise<void> {
  if (seeds && builds)
    return step("Writing the demonstration's data, building the pages (about a minute)", work);
  if (seeds) return step("Writing the demonstration's data", work);
  return builds ? step("Building the pages (about a minute)", work) : work();
}

function seed(env: Env, urls: DatabaseUrls, logFile: string): Promise<void> {
  return runToEnd(
    typescript("prisma/seed.ts"),
    { ZHICE_MODE: env.mode, DATA_DIR: env.dataDir, DATABASE_URL: urls.app, WORKER_DATABASE_URL: urls.worker },
    logFile,
  );
}

function makeDataDir(env: Env): void {
  assertReachable(env.dataDir, findDatabaseUser());
  mkdirSync(path.join(env.dataDir, "logs"), { recursive: true, mode: 0o711 });
}

const orphanMs = 4_000; // a page server whose start script was killed ends by itself, within this time

async function assertPortFree({ host, port }: Env): Promise<void> {
  const until = Date.now() + orphanMs;
  let code = await tryPort(host, port);
  while (code === "EADDRINUSE" && Date.now() < until) {
    await delay(100);
    code = await tryPort(host, port);
  }
  if (code === undefined) return;
  const what =
    code === "EADDRINUSE"
      ? `Port ${port} is in use by another program.`
      : `Port ${port} on ${host} cannot be used (${code}).`;
  throw new StartProblem(what, `Stop that program or choose another port: PORT=${port + 1} npm start`);
}

/** Answers why a port cannot be listened on; undefined when it can. */
function tryPort(host: string, port: number): Promise<string | undefined> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once("error", ({ code = "unknown" }: NodeJS.ErrnoException) => resolve(code));
    probe.listen(port, host, () => probe.close(() => resolve(undefined)));
  });
}

async function openDatabase(env: Env, secrets: Secrets, stops: Stop[]): Promise<DatabaseUrls> {
  if (env.databaseUrl) return givenDatabase(env);
  return step("Starting the database", async () => {
    const folder = path.join(env.dataDir, "database");
    const server = await startEmbeddedPostgres({
      folder,
      superuserPassword: secrets.databasePasswords.superuser,
    });
    stops.push(() => server.stop());
    return prepareDatabase(server, secrets.databasePasswords);
  });
}

function givenDatabase({ databaseUrl, workerDatabaseUrl, migrationDatabaseUrl }: Env): DatabaseUrls {
  if (databaseUrl && workerDatabaseUrl && migrationDatabaseUrl) {
    return { app: databaseUrl, worker: workerDatabaseUrl, owner: migrationDatabaseUrl };
  }
  throw new StartProblem(
    "DATABASE_URL is given, but not all three of DATABASE_URL (app role), WORKER_DATABASE_URL (worker role) and MIGRATION_DATABASE_URL (owner).",
    "Make the roles with the SQL that `npm run db:roles` prints, then give all three.",
  );
}

async function assertSafe(asked: Promise<string[]>[]): Promise<void> {
  const [fault] = (await Promise.all(asked)).flat();
  if (!fault) return;
  throw new StartProblem(
    `This database is not safe to serve from: ${fault}.`,
    "Give DATABASE_URL and WORKER_DATABASE_URL as the roles that `npm run db:roles` makes; nothing was changed.",
  );
}

interface Release {
  actionsKey: string;
  digest: string;
  logs: string;
}

const shared = (env: Env, release: Release) => ({
  NODE_ENV: "production",
  ZHICE_MODE: env.mode,
  DATA_DIR: env.dataDir,
  PUBLIC_URL: env.publicUrl,
  NEXTAUTH_URL: env.publicUrl,
  ZHICE_RELEASE: release.digest,
  MIGRATION_DATABASE_URL: "", // nobody but the start script may act as the owner
});

function startWorker(env: Env, urls: DatabaseUrls, release: Release, stops: Stop[]): void {
  const logFile = path.join(release.logs, "worker.log");
  const settings = { ...shared(env, release), DATABASE_URL: "", WORKER_DATABASE_URL: urls.worker };
  const spawn = () => spawnChild(typescript("scripts/worker.ts"), settings, logFile);
  stops.push(keepRunning({ name: "worker process", logFile, spawn }));
}

async function serve(env: Env, urls: DatabaseUrls, release: Release, stops: Stop[]): Promise<void> {
  const webLog = path.join(release.logs, "web.log");
  const web = spawnChild(
    [
      ...["client-address", "refuse-malformed"].flatMap((name) => [
        "--import",
        pathToFileURL(path.resolve(`scripts/${name}.mjs`)).href,
      ]),
      path.resolve("node_modules/next/dist/bin/next"),
      "start",
      "--port",
      String(env.port),
      "--hostname",
      env.host,
    ],
    {
      ...shared(env, release),
      DATABASE_URL: urls.app,
      WORKER_DATABASE_URL: "",
      NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: release.actionsKey,
      NEXT_TELEMETRY_DISABLED: "1",
    },
    webLog,
  );
  let expected = false;
  stops.push(() => {
    expected = true;
    return stopChild(web);
  });
  await waitUntilHealthy(web, env.host, env.port, webLog);
  web.once("exit", (code) => {
    if (expected) return;
    console.error(`The web process ended unexpectedly (${code}); see ${webLog}`);
    process.kill(process.pid, "SIGTERM");
  });
}

function announce(env: Env, began: number): void {
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  console.log(`\n  Ready in ${seconds} s: ${env.publicUrl}`);
  if (env.mode === "demo")
    console.log(
      "  Try first: open the address, choose 立即办理, and sign in with an account shown on the sign-in page.",
    );
  console.log(`  Data and logs: ${env.dataDir}   Stop with Ctrl-C.\n`);
}
