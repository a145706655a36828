import "server-only";
import { rejection } from "./rejection";

/** Lets few checks run at once and few wait, so that uploads cannot take the machine from everybody else. */
export interface BoundedWork {
  run<T>(work: () => Promise<T>): Promise<T>;
}

/** Makes a gate for `running` pieces of work at once and `waiting` in line; the next is refused as busy. */
export function boundedWork({ running, waiting }: { running: number; waiting: number }): BoundedWork {
  const line: (() => void)[] = [];
  let active = 0;
  return {
    async run(work) {
      if (active >= running) {
        if (line.length >= waiting) throw rejection("busy", "too many uploads are being checked");
        await new Promise<void>((resolve) => line.push(resolve)); // the one who leaves hands over the place
      } else active++;
      try {
        return await work();
      } finally {
        const next = line.shift();
        if (next) next();
        else active--;
      }
    },
  };
}
