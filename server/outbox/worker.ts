import "server-only";
import { Logger, parseCronItems, run } from "graphile-worker";
import { readEnv, SettingProblem } from "@/server/env";
import { refuseUnsafeDatabase } from "@/server/observability/boot";
import { log } from "@/server/observability/log";
import { installationMode } from "@/server/registries/installation";
import { prepareQueue } from "./prepare-queue";
import { announcePresence } from "./presence";
import { taskList } from "./run-task";
import { schedule } from "./schedule";

const atOnce = 4; // jobs; each may hold one connection of the queue's and one of the database client's

/** Works off jobs until SIGTERM or Ctrl-C; then finishes those it has begun and returns. */
export async function runWorker(): Promise<void> {
  const { workerDatabaseUrl } = readEnv();
  if (!workerDatabaseUrl) throw new SettingProblem("WORKER_DATABASE_URL is not set; the worker needs it");
  await refuseUnsafeDatabase();
  await assertSameMode();
  await prepareQueue(workerDatabaseUrl);
  const presence = await announcePresence(workerDatabaseUrl, (error) => {
    log().error({ err: error }, "the connection to the database was lost");
    process.exit(1); // without it another worker would take this one for dead; whoever watches starts it again
  });
  const runner = await run({
    connectionString: workerDatabaseUrl,
    maxPoolSize: atOnce + 2,
    concurrency: atOnce,
    noHandleSignals: true,
    taskList: taskList(),
    parsedCronItems: parseCronItems(schedule),
    logger: queueLogger(),
  });
  let stopped: Promise<void> | undefined;
  for (const signal of ["SIGTERM", "SIGINT", "SIGHUP"] as const) {
    process.on(signal, () => {
      log().info({ signal }, "stopping");
      stopped ??= runner.stop();
    });
  }
  log().info("ready");
  await runner.promise;
  await stopped;
  await presence.end();
  log().info("stopped");
}

/** A demonstration's worker on a real register would show codes to everybody. */
async function assertSameMode(): Promise<void> {
  const { mode } = readEnv();
  const found = await installationMode();
  if (found !== mode) {
    throw new SettingProblem(`This database was made for mode "${found}", but this worker's is "${mode}".`);
  }
}

/** Passes on what the queue tells, but neither payloads nor its daily round, which would fill the log. */
function queueLogger(): Logger {
  const levels = { error: "error", warning: "warn", info: "debug", debug: "trace" } as const;
  return new Logger(() => (level, message, meta) => {
    const error = meta?.error;
    log()[levels[level]](error instanceof Error ? { err: { stack: error.stack } } : {}, message);
  });
}
