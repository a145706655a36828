import { startProduct } from "@/tests/support/product";
import { type Chapter, type Figure, figureOf } from "../figures";
import type { Lap } from "../race";

const starts = 7;

/** Measures `npm start` on a folder that has served before: from the call until it says that it is ready. */
export async function measureStart(port: number, dataDir: string): Promise<Chapter> {
  const lap: Lap = { name: "warm start, until ready", wall: [], processor: [], size: undefined };
  for (let round = 0; round < starts; round++) {
    const began = performance.now();
    const product = await startProduct(port, dataDir);
    lap.wall.push(performance.now() - began);
    if (product.process.exitCode !== null) throw new Error(product.output());
    await product.stop();
  }
  const figure: Figure = figureOf(lap, { goal: { median: 2_000 } });
  return { title: "Start", figures: [figure] };
}
