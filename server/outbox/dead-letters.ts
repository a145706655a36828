import "server-only";
import { z } from "zod";
import { publicScope } from "@/server/auth/scope";
import { withScope } from "@/server/db/scope";

/** How the queue is. */
export interface JobCounts {
  /** Jobs that are due, or failed and will be tried again. */
  waiting: number;
  /** Jobs that failed as often as they may; nobody tries them again by himself. */
  dead: number;
}

const counts = z.array(z.object({ waiting: z.number(), dead: z.number() }));

/** Counts the jobs that wait and those that were given up; null while the queue has no tables yet. */
export async function countDeadJobs(): Promise<JobCounts | null> {
  const rows = await withScope(
    publicScope(),
    (db) => db.$queryRaw`SELECT waiting, dead FROM app.dead_jobs()`,
  );
  return counts.parse(rows)[0] ?? null;
}
