import "server-only";
import { findDatabaseFaults } from "@/server/db/guard";
import { readEnv } from "@/server/env";
import { log } from "./log";

/** Ends the process before it serves anything when its database role could get around the row policies. */
export async function refuseUnsafeDatabase(): Promise<void> {
  const { databaseUrl, workerDatabaseUrl } = readEnv();
  const url = databaseUrl ?? workerDatabaseUrl;
  const faults = url ? await findDatabaseFaults(url) : ["DATABASE_URL is not set"];
  if (faults.length === 0) return;
  log().fatal({ faults }, "this database role or schema is not safe to serve with");
  process.exit(1);
}

/** Logs an error that no page, procedure or route expected; its digest is the number the reader is shown. */
export function logUnexpected(error: unknown, place: { path: string; method: string; route: string }): void {
  const { name, message, stack } =
    error instanceof Error ? error : { name: "unknown", message: String(error), stack: undefined };
  const digest = error instanceof Error && "digest" in error ? error.digest : undefined;
  log().error({ digest, name, message, stack, ...place }, "unexpected error");
}
