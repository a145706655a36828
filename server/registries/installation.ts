import "server-only";
import { publicScope } from "@/server/auth/scope";
import { withScope } from "@/server/db/scope";
import { readInstallationMode } from "./repository";

/** Tells the mode this database was made for; undefined on a database that nobody installed yet. */
export function installationMode(): Promise<string | undefined> {
  return withScope(publicScope(), readInstallationMode);
}
