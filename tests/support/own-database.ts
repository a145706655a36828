import { randomBytes } from "node:crypto";
import { mkdirSync } from "node:fs";
import path from "node:path";
import pg from "pg";
import { inject } from "vitest";
import type { DatabaseUrls } from "@/server/launch/database";
import { openSecrets } from "@/server/launch/secrets";

const template = "zhice_template";

let own: string | undefined;

/** Tells how a superuser reaches the database this test file works on. */
export function currentSuperuser(): string {
  return own ?? inject("superuserUrl");
}

/** Keeps a copy of the migrated database that nobody connects to, from which files make databases of their own. */
export function makeTemplate(superuserUrl: string): Promise<void> {
  return copyDatabase(superuserUrl, "zhice", template);
}

/**
 * Gives a test file a database and a data folder of its own and points this process at them, for tests that need the queue,
 * the audit log or the files to themselves. To be called before anything asks for the settings.
 */
export async function useOwnDatabase(
  extra: Record<string, string> = {},
): Promise<DatabaseUrls & { superuser: string }> {
  const name = `zhice_${randomBytes(6).toString("hex")}`;
  await copyDatabase(inject("superuserUrl"), template, name);
  const urls = {
    app: inDatabase(inject("appUrl"), name),
    worker: inDatabase(inject("workerUrl"), name),
    owner: inDatabase(inject("ownerUrl"), name),
    superuser: inDatabase(inject("superuserUrl"), name),
  };
  own = urls.superuser;
  const dataDir = path.join(inject("dataDir"), name); // goes when the run's folder goes
  mkdirSync(dataDir);
  openSecrets(dataDir);
  Object.assign(process.env, {
    DATA_DIR: dataDir,
    DATABASE_URL: urls.app,
    WORKER_DATABASE_URL: urls.worker,
    ...extra,
  });
  return urls;
}

/** Sends one statement and closes the connection again. */
export async function query<Row extends pg.QueryResultRow>(
  url: string,
  sql: string,
  values: unknown[] = [],
): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Row>(sql, values)).rows;
  } finally {
    await client.end();
  }
}

async function copyDatabase(superuserUrl: string, from: string, to: string): Promise<void> {
  await query(inDatabase(superuserUrl, "postgres"), `CREATE DATABASE ${to} TEMPLATE ${from}`);
}

function inDatabase(url: string, name: string): string {
  const changed = new URL(url);
  changed.pathname = `/${name}`;
  return changed.href;
}
