import { freePort } from "@/server/launch/embedded-postgres";
import { readLog, startProduct } from "../support/product";

/** Starts the product once for all browser tests, and looks at its log at the end. */
export default async function setup(): Promise<() => Promise<void>> {
  const product = await startProduct(await freePort(), undefined, { TRUSTED_PROXIES: "1" });
  if (product.process.exitCode !== null) throw new Error(`The product did not start:\n${product.output()}`);
  process.env.ZHICE_TEST_URL = product.url;
  process.env.ZHICE_TEST_DATA_DIR = product.dataDir;
  return async () => {
    await product.stop();
    const log = readLog(product, "web.log");
    if (/⨯|Error:/.test(log)) throw new Error(`The web process logged errors:\n${log.slice(-4_000)}`);
  };
}
