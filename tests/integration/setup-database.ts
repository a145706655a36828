import type { TestProject } from "vitest/node";
import { startTestDatabase } from "../support/test-database";

declare module "vitest" {
  interface ProvidedContext {
    appUrl: string;
    workerUrl: string;
    ownerUrl: string;
    superuserUrl: string;
  }
}

/** Starts one throw-away database for the run; ZHICE_TEST_POSTGRES chooses another PostgreSQL by its folder. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const binaries = process.env.ZHICE_TEST_POSTGRES;
  const database = await startTestDatabase(binaries ? { binaries } : {});
  project.provide("appUrl", database.urls.app);
  project.provide("workerUrl", database.urls.worker);
  project.provide("ownerUrl", database.urls.owner);
  project.provide("superuserUrl", database.superuserUrl);
  process.env.DATABASE_URL = database.urls.app;
  process.env.WORKER_DATABASE_URL = database.urls.worker;
  process.env.ZHICE_MODE = "demo";
  return () => database.stop();
}
