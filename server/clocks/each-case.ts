import "server-only";
import { AppError } from "@/lib/errors";
import { type ApplicationRecord, readApplication } from "@/server/applications/record";
import type { RegistryScope } from "@/server/auth/scope";
import { type Prisma, type ScopedDb, withScope } from "@/server/db/scope";
import { log } from "@/server/observability/log";

const atOnce = 200; // cases read in one question

/** What came of doing something to many cases. */
export interface Tally {
  done: number;
  failed: number;
}

/**
 * Does something to every case of a registry that meets a condition, each in a transaction of its own: one that fails does not
 * keep the others from it and is logged. `work` looks again, since somebody may have acted meanwhile, and answers whether it did it.
 */
export async function eachCase(
  scope: RegistryScope,
  where: Prisma.ApplicationWhereInput,
  work: (db: ScopedDb, record: ApplicationRecord) => Promise<boolean>,
): Promise<Tally> {
  const tally = { done: 0, failed: 0 };
  for (let after = ""; ; ) {
    const ids = await withScope(scope, (db) =>
      db.application.findMany({
        where: after === "" ? where : { AND: [where, { id: { gt: after } }] },
        orderBy: { id: "asc" },
        select: { id: true },
        take: atOnce,
      }),
    );
    for (const { id } of ids) {
      const outcome = await once(scope, id, work);
      if (outcome !== "left") tally[outcome] += 1;
    }
    const last = ids.at(-1);
    if (!last || ids.length < atOnce) return tally;
    after = last.id;
  }
}

async function once(
  scope: RegistryScope,
  id: string,
  work: (db: ScopedDb, record: ApplicationRecord) => Promise<boolean>,
): Promise<keyof Tally | "left"> {
  try {
    const did = await withScope(scope, async (db) => work(db, await readApplication(db, id)));
    return did ? "done" : "left";
  } catch (error) {
    if (error instanceof AppError && error.problem.kind === "STALE") return "left"; // somebody was first
    log().error({ err: error, application: id }, "what the clock brings about was not done");
    return "failed";
  }
}
