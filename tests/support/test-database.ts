import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { migrate } from "@/server/db/migrate";
import { type DatabaseUrls, prepareDatabase } from "@/server/launch/database";
import { findDatabaseUser } from "@/server/launch/database-user";
import { type EmbeddedPostgres, startEmbeddedPostgres } from "@/server/launch/embedded-postgres";

const passwords = { superuser: "s", owner: "o", app: "a", worker: "w", backup: "b" }; // a cluster that lives for one run, on loopback

/** Runs a throw-away PostgreSQL with the product's roles and migrations. */
export interface TestDatabase {
  server: EmbeddedPostgres;
  urls: DatabaseUrls;
  superuserUrl: string;
  stop(): Promise<void>;
}

/** Starts a throw-away cluster; `binaries` chooses another PostgreSQL than the embedded one. */
export async function startTestDatabase({
  binaries,
  migrations,
  migrated = true,
}: {
  binaries?: string;
  migrations?: string;
  migrated?: boolean;
} = {}): Promise<TestDatabase> {
  const home = mkdtempSync(path.join(findDatabaseUser() ? "/var/tmp" : tmpdir(), "zhice-test-"));
  chmodSync(home, 0o711);
  const server = await startEmbeddedPostgres({
    folder: path.join(home, "database"),
    superuserPassword: passwords.superuser,
    fsync: false,
    ...(binaries ? { binaries } : {}),
  });
  const urls = await prepareDatabase(server, passwords);
  if (migrated) await migrate(urls.owner, migrations);
  return {
    server,
    urls,
    superuserUrl: server.url("zhice_superuser", passwords.superuser, "zhice"),
    stop: async () => {
      await server.stop();
      rmSync(home, { recursive: true, force: true });
    },
  };
}
