import "server-only";
import type { CronItem } from "graphile-worker";
import type { JobScope } from "@/server/auth/scope";
import type { TaskName, TaskPayload } from "./tasks";

/** What happens by the clock, as the queue reads it. */
export const schedule: CronItem[] = [
  every("* * * * *", "audit.seal", { kind: "platform" }, {}),
  every("*/10 * * * *", "limits.sweep", { kind: "auth" }, {}),
  every("7 1 * * *", "registrations.sweep", { kind: "platform" }, {}), // 09:07 in Shanghai
  every("37 1 * * *", "applications.sweep", { kind: "platform" }, {}), // 09:37 in Shanghai
  every("10 * * * *", "clocks.sweep", { kind: "platform" }, {}), // a day of law ends at midnight in Shanghai, 16:00 here
  every("2 * * * *", "leaves.sweep", { kind: "platform" }, {}), // days begin at 00:00 in Shanghai
  every("5,15,25,35,45,55 * * * *", "certificates.sweep", { kind: "platform" }, {}),
];

/**
 * One job per task: the next time replaces the last one, also when that failed, so nothing piles up. It is tried once,
 * and counts as dead until the next time succeeds. What was missed while no worker ran is not made up for.
 */
function every<T extends TaskName>(
  match: string,
  task: T,
  scope: JobScope,
  payload: TaskPayload<T>,
): CronItem {
  return {
    match,
    task,
    payload: { scope, payload },
    options: { backfillPeriod: 0, maxAttempts: 1, jobKey: task },
  };
}
