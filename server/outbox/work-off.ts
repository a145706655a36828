import "server-only";
import { EventEmitter } from "node:events";
import { Logger, runOnce, type WorkerEvents } from "graphile-worker";
import { readEnv } from "@/server/env";
import { taskList } from "./run-task";

/** Works off all jobs that are due and returns; throws the first error that one of them had, after trying the others. */
export async function workOffJobs(): Promise<void> {
  const { workerDatabaseUrl } = readEnv();
  if (!workerDatabaseUrl) throw new Error("WORKER_DATABASE_URL is not set");
  const errors: unknown[] = [];
  const events: WorkerEvents = new EventEmitter();
  events.on("job:error", ({ error }) => errors.push(error));
  await runOnce({
    connectionString: workerDatabaseUrl,
    taskList: taskList(),
    noHandleSignals: true,
    events,
    logger: new Logger(() => () => undefined), // its errors are thrown
  });
  if (errors.length > 0) throw errors[0];
}
