import "server-only";
import { readEnv } from "@/server/env";
import { installationMode } from "@/server/registries/installation";

/** Tells how this process is: everything a monitor or the start script needs, and nothing personal. */
export interface Health {
  ok: boolean;
  mode: string;
  release: string;
  /** "up", or why the database cannot serve this process. */
  database: "up" | "down" | "other-mode";
}

/** Checks the database under the narrowest scope and compares its mark with this process's mode. */
export async function checkHealth(): Promise<Health> {
  const { mode, release } = readEnv();
  const database = await installationMode()
    .then((found) => (found === mode ? "up" : "other-mode"))
    .catch((): "down" => "down");
  return { ok: database === "up", mode, release, database };
}
