import { request } from "@playwright/test";
import { freePort } from "@/server/launch/embedded-postgres";
import { readLog, removeDataDirs, startProduct } from "../support/product";
import { demoOfficer } from "./officers";

/** Starts the product once for all browser tests, and looks at its log at the end. */
export default async function setup(): Promise<() => Promise<void>> {
  const product = await startProduct(await freePort(), undefined, { TRUSTED_PROXIES: "1" });
  process.env.ZHICE_TEST_URL = product.url;
  process.env.ZHICE_TEST_DATA_DIR = product.dataDir;
  process.env.ZHICE_TEST_ADMINISTRATOR = await signInAdministrator(product.url);
  return async () => {
    await product.stop();
    const log = readLog(product, "web.log");
    removeDataDirs();
    if (/⨯|Error:/.test(log)) throw new Error(`The web process logged errors:\n${log.slice(-4_000)}`);
  };
}

/** Signs the demonstration's platform administrator in for all tests, and answers the cookies as JSON. */
async function signInAdministrator(baseURL: string): Promise<string> {
  const context = await request.newContext({ baseURL });
  const { csrfToken } = await (await context.get("/api/auth/csrf")).json();
  const proof = await demoOfficer("pingtai");
  await context.post("/api/auth/callback/officer", { form: { csrfToken, ...proof, json: "true" } });
  const { cookies } = await context.storageState();
  await context.dispose();
  return JSON.stringify(cookies);
}
