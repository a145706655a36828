import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { migrate } from "@/server/db/migrate";
import { type DatabaseUrls, prepareDatabase } from "./database";
import { findDatabaseUser, folderInTheWay } from "./database-user";
import { type EmbeddedPostgres, startEmbeddedPostgres, superuser } from "./embedded-postgres";

const passwords = { superuser: "s", owner: "o", app: "a", worker: "w", backup: "b" }; // a cluster that lives for one run, on loopback

/** A PostgreSQL with the product's roles and migrations that lives for one run, in a folder of its own. */
export interface ThrowAwayDatabase {
  server: EmbeddedPostgres;
  urls: DatabaseUrls;
  superuserUrl: string;
  /** Stops the server and removes its folder. */
  stop(): Promise<void>;
}

/** Makes an empty folder among the system's temporary files, where the database's account can reach it. */
export function makeThrowAwayFolder(name: string): string {
  const place = folderInTheWay(tmpdir(), findDatabaseUser()) ? "/var/tmp" : tmpdir();
  const folder = mkdtempSync(path.join(place, name));
  chmodSync(folder, 0o711);
  return folder;
}

/** Starts a throw-away cluster; `binaries` chooses another PostgreSQL than the embedded one. What fails leaves nothing behind. */
export async function startThrowAwayDatabase({
  binaries,
  migrations,
  migrated = true,
}: {
  binaries?: string;
  migrations?: string;
  migrated?: boolean;
} = {}): Promise<ThrowAwayDatabase> {
  const home = makeThrowAwayFolder("zhice-database-");
  const remove = () => rmSync(home, { recursive: true, force: true });
  let server: EmbeddedPostgres | undefined;
  try {
    server = await startEmbeddedPostgres({
      folder: path.join(home, "database"),
      superuserPassword: passwords.superuser,
      fsync: false,
      ...(binaries ? { binaries } : {}),
    });
    const urls = await prepareDatabase(server, passwords);
    if (migrated) await migrate(urls.owner, migrations);
    const running = server;
    return {
      server,
      urls,
      superuserUrl: server.url(superuser, passwords.superuser, "zhice"),
      stop: async () => {
        await running.stop();
        remove();
      },
    };
  } catch (error) {
    await server?.stop();
    remove();
    throw error;
  }
}
