import "server-only";
import type { JobScope } from "@/server/auth/scope";
import type { ScopedDb } from "@/server/db/scope";
import type { TaskName, TaskPayload } from "./tasks";

/**
 * Has something done later, if and only if the caller's transaction commits. The only way anything happens later.
 * A job with the same `key` replaces one that still waits.
 */
export async function enqueue<T extends TaskName>(
  db: ScopedDb,
  task: T,
  scope: JobScope,
  payload: TaskPayload<T>,
  options: { key?: string; runAt?: Date } = {},
): Promise<void> {
  const envelope = JSON.stringify({ scope, payload });
  await db.$queryRaw`SELECT app.enqueue(${task}, ${envelope}::json, ${options.key ?? null}, ${options.runAt ?? null}::timestamptz)::text`;
}
