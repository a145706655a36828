import { freePort } from "@/server/launch/embedded-postgres";
import { makeDataDir, removeDataDirs, startProduct } from "@/tests/support/product";
import type { Chapter } from "../figures";
import { measurePages, measureProcedures } from "./pages";
import { setStage } from "./stage";
import { measureStart } from "./start";
import { measureWeights } from "./weights";

/** What is measured of a running product. */
export const siteParts = ["pages", "weights", "start"] as const;
export type SitePart = (typeof siteParts)[number];

/** Starts the production build with a demonstration of its own, measures, and leaves nothing behind. */
export async function measureSite(parts: readonly SitePart[]): Promise<Chapter[]> {
  const port = await freePort();
  const dataDir = makeDataDir("zhice-bench-");
  const product = await startProduct(port, dataDir, { TRUSTED_PROXIES: "1" });
  process.once("exit", () => product.process.kill());
  try {
    const chapters = await measureServing(product.url, dataDir, parts);
    await product.stop();
    if (parts.includes("start")) chapters.push(await measureStart(port, dataDir));
    return chapters;
  } finally {
    await product.stop();
    removeDataDirs();
  }
}

async function measureServing(url: string, dataDir: string, parts: readonly SitePart[]): Promise<Chapter[]> {
  if (!parts.includes("pages") && !parts.includes("weights")) return [];
  // From here on this process works on the product's data, as the operator's own commands do.
  Object.assign(process.env, { DATA_DIR: dataDir, PUBLIC_URL: url, DATABASE_URL: "", ZHICE_MODE: "" });
  const stage = await setStage(url);
  return [
    ...(parts.includes("pages") ? [await measurePages(url, stage), await measureProcedures(url, stage)] : []),
    ...(parts.includes("weights") ? [await measureWeights(url, stage)] : []),
  ];
}
