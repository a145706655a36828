import "server-only";
import path from "node:path";
import { type Env, readEnv } from "@/server/env";

/**
 * The folder in which the embedded authorities keep their keys. A demonstration's lie apart: its keys are handed to everybody,
 * so a production that is started on the same data must not trust them.
 */
export function trustFolder({ dataDir, mode }: Pick<Env, "dataDir" | "mode"> = readEnv()): string {
  return mode === "demo" ? path.join(/* turbopackIgnore: true */ dataDir, "demo") : dataDir;
}
