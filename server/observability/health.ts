import "server-only";
import { readEnv } from "@/server/env";
import { type SmsRoute, smsRoute } from "@/server/notifications/choose-gateway";
import { countDeadJobs, type JobCounts } from "@/server/outbox/dead-letters";
import { installationMode } from "@/server/registries/installation";

/** Tells how this process is: everything a monitor or the start script needs, and nothing personal. */
export interface Health {
  /** Whether this process can serve; a missing gateway or dead jobs are reported but do not take it out of service. */
  ok: boolean;
  mode: string;
  release: string;
  /** "up", or why the database cannot serve this process. */
  database: "up" | "down" | "other-mode";
  sms: SmsRoute;
  /** Null when the queue cannot be asked. */
  jobs: JobCounts | null;
}

/** Checks the database under the narrowest scope, compares its mark with this process's mode, and counts jobs. */
export async function checkHealth(): Promise<Health> {
  const { mode, release } = readEnv();
  const [database, jobs] = await Promise.all([
    installationMode()
      .then((found) => (found === mode ? "up" : "other-mode"))
      .catch((): "down" => "down"),
    countDeadJobs().catch(() => null),
  ]);
  return { ok: database === "up", mode, release, database, sms: smsRoute(), jobs };
}
