import { parseArgs } from "node:util";
import { runScale } from "@/tests/bench/scale/run";
import { type Order, openStage } from "@/tests/bench/scale/stage";

const usage = `Usage: npm run bench:scale -- [--people N] [--small N] [--json FILE]

Fills a register of a million registrations (--people) and one of ten thousand (--small) by SQL, asks both what officers and the
public ask, and prints how long it took, how it grows, and that no table is read through. docs/bench.md tells how.`;

function stop(words: string): never {
  console.error(words);
  process.exit(1);
}

function readArguments() {
  try {
    const { values } = parseArgs({
      options: {
        people: { type: "string", default: "1000000" },
        small: { type: "string", default: "10000" },
        json: { type: "string" },
        stage: { type: "boolean", default: false },
      },
    });
    const [people, small] = [Number(values.people), Number(values.small)];
    if (![people, small].every((count) => Number.isSafeInteger(count) && count >= 5_000)) return stop(usage);
    return { people, small, file: values.json, stage: values.stage };
  } catch {
    return stop(usage); // an option that is none
  }
}

const { stage, ...wanted } = readArguments();
if (stage) {
  const obey = await openStage();
  const end = () => void obey({ do: "end" }).then(() => process.exit(1)); // whoever gave orders is gone
  process.once("disconnect", end);
  process.on("message", async (order: Order) => {
    const answer = await obey(order).catch((error: unknown) => {
      console.error(error);
      return undefined;
    });
    if (!answer) return end();
    if (order.do === "end") process.off("disconnect", end);
    process.send?.(answer, () => order.do === "end" && process.exit(0));
  });
} else {
  process.exit((await runScale(wanted, console.log)) ? 0 : 1);
}
