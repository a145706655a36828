import { rmSync } from "node:fs";
import { prepareQueue } from "@/server/outbox/prepare-queue";
import { claimInstallation } from "./installation";
import { openSecrets } from "./secrets";
import { makeThrowAwayFolder, startThrowAwayDatabase } from "./throw-away-database";

/**
 * Makes this process a demonstration of its own: an empty migrated database and a data folder, both to be thrown away. To be
 * called before anything asks for the settings; answers what removes all of it. What fails leaves nothing behind.
 */
export async function becomeThrowAwayDeployment(): Promise<() => Promise<void>> {
  const dataDir = makeThrowAwayFolder("zhice-data-");
  const remove = () => rmSync(dataDir, { recursive: true, force: true });
  try {
    const { urls, stop } = await startThrowAwayDatabase();
    try {
      openSecrets(dataDir);
      await claimInstallation(urls.app, "demo");
      await prepareQueue(urls.worker);
    } catch (error) {
      await stop();
      throw error;
    }
    const settings = { ZHICE_MODE: "demo", DATA_DIR: dataDir, DATABASE_URL: urls.app, LOG_LEVEL: "error" };
    Object.assign(process.env, settings, { WORKER_DATABASE_URL: urls.worker, MIGRATION_DATABASE_URL: "" });
    return async () => {
      await stop();
      remove();
    };
  } catch (error) {
    remove();
    throw error;
  }
}
