import "server-only";
import { z } from "zod";
import type { PlatformScope } from "@/server/auth/scope";
import { withScope } from "@/server/db/scope";

/** Chains the audit entries written since the last seal; answers how many there were. */
export async function sealAudit(scope: PlatformScope): Promise<number> {
  const rows = await withScope(scope, (db) => db.$queryRaw`SELECT app.seal_audit() AS counted`);
  return z.array(z.object({ counted: z.number() })).parse(rows)[0]?.counted ?? 0;
}

/** Recomputes the whole chain; answers the first seal that does not hold, if any. */
export async function findBrokenSeal(scope: PlatformScope): Promise<bigint | undefined> {
  const rows = await withScope(scope, (db) => db.$queryRaw`SELECT app.broken_audit_seal() AS seal`);
  return z.array(z.object({ seal: z.bigint().nullable() })).parse(rows)[0]?.seal ?? undefined;
}
