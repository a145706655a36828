import "server-only";
import { readFileSync } from "node:fs";
import path from "node:path";
import { readSecrets } from "@/server/secrets";
import { loginRoles } from "./roles";

/**
 * Tells how a script reaches the embedded database of a product that runs on the same data folder; undefined when none runs.
 * The processes of the product itself are told by the start script.
 */
export function embeddedDatabaseUrl(dataDir: string): string | undefined {
  const port = portOf(path.join(/* turbopackIgnore: true */ dataDir, "database", "postmaster.pid"));
  if (!port) return undefined;
  const password = encodeURIComponent(readSecrets().databasePasswords.app);
  return `postgresql://${loginRoles.app}:${password}@127.0.0.1:${port}/zhice`;
}

/** PostgreSQL keeps its port in the fourth line, for as long as it runs. */
function portOf(pidFile: string): number | undefined {
  try {
    const port = Number(readFileSync(/* turbopackIgnore: true */ pidFile, "utf8").split("\n")[3]);
    return Number.isInteger(port) && port > 0 ? port : undefined;
  } catch {
    return undefined;
  }
}
