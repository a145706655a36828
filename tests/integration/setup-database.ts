import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { TestProject } from "vitest/node";
import { openSecrets } from "@/server/launch/secrets";
import { startThrowAwayDatabase } from "@/server/launch/throw-away-database";
import { prepareQueue } from "@/server/outbox/prepare-queue";
import { makeTemplate } from "../support/own-database";

declare module "vitest" {
  interface ProvidedContext {
    appUrl: string;
    workerUrl: string;
    ownerUrl: string;
    superuserUrl: string;
    dataDir: string;
  }
}

/** Starts one throw-away database for the run; ZHICE_TEST_POSTGRES chooses another PostgreSQL by its folder. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const binaries = process.env.ZHICE_TEST_POSTGRES;
  const database = await startThrowAwayDatabase(binaries ? { binaries } : {});
  await prepareQueue(database.urls.worker);
  await makeTemplate(database.superuserUrl);
  const dataDir = mkdtempSync(path.join(tmpdir(), "zhice-data-"));
  openSecrets(dataDir);
  project.provide("appUrl", database.urls.app);
  project.provide("workerUrl", database.urls.worker);
  project.provide("ownerUrl", database.urls.owner);
  project.provide("superuserUrl", database.superuserUrl);
  project.provide("dataDir", dataDir);
  process.env.DATABASE_URL = database.urls.app;
  process.env.WORKER_DATABASE_URL = database.urls.worker;
  process.env.ZHICE_MODE = "demo";
  process.env.DATA_DIR = dataDir;
  return async () => {
    await database.stop();
    rmSync(dataDir, { recursive: true, force: true });
  };
}
