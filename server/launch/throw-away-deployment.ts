import { rmSync } from "node:fs";
import { prepareQueue } from "@/server/outbox/prepare-queue";
import { claimInstallation } from "./installation";
import { openSecrets } from "./secrets";
import { makeThrowAwayFolder, startThrowAwayDatabase } from "./throw-away-database";

/** A demonstration that lives for one run. */
export interface ThrowAwayDeployment {
  /** How its database's superuser reaches it. */
  superuserUrl: string;
  /** Removes all of it. */
  remove(): Promise<void>;
}

/**
 * Makes this process a demonstration of its own: an empty migrated database and a data folder, both to be thrown away. To be
 * called before anything asks for the settings. What fails leaves nothing behind.
 */
export async function becomeThrowAwayDeployment(): Promise<ThrowAwayDeployment> {
  const dataDir = makeThrowAwayFolder("zhice-data-");
  const remove = () => rmSync(dataDir, { recursive: true, force: true });
  try {
    const { urls, superuserUrl, stop } = await startThrowAwayDatabase();
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
    return {
      superuserUrl,
      remove: async () => {
        await stop();
        remove();
      },
    };
  } catch (error) {
    remove();
    throw error;
  }
}
