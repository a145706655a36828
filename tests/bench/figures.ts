import { type Lap, quantile, ratioOf } from "./race";

/** One line of the result. Times in milliseconds, sizes in bytes, kilobytes of 1,000. */
export interface Figure {
  name: string;
  time?: { median: number; p95: number; smallest: number; processor?: number; rounds: number };
  size?: number;
  /** What is to be reached, at most; the time by its median. */
  goal?: { median?: number; size?: number };
  /** How many times as long as something else of the same rounds. */
  ratios?: { to: string; value: number }[];
  /** What a reader should know about it. */
  note?: string;
}

/** A group of lines under a heading. */
export interface Chapter {
  title: string;
  figures: Figure[];
}

/** Makes a line of what was measured; `floors` are things of the same race that it is compared with. */
export function figureOf(
  lap: Lap,
  { goal, floors = [] }: { goal?: Figure["goal"]; floors?: readonly Lap[] } = {},
): Figure {
  const { name, wall, processor, size } = lap;
  return {
    name,
    time: {
      median: quantile(wall, 0.5),
      p95: quantile(wall, 0.95),
      smallest: quantile(wall, 0),
      ...(processor.length > 0 ? { processor: quantile(processor, 0.5) } : {}),
      rounds: wall.length,
    },
    ...(size === undefined ? {} : { size }),
    ...(goal ? { goal } : {}),
    ratios: floors.map((floor) => ({ to: floor.name, value: ratioOf(wall, floor.wall) })),
  };
}

/** How a line stands to what it is to reach; `alone`: by the processor's time, the clock's being longer for what else ran. */
export type Verdict = "reached" | "alone" | "missed";

/** Judges a line: the size, and the median by the clock or else by the processor; undefined when nothing is asked of it. */
export function judge({ time, size, goal }: Figure): Verdict | undefined {
  if (!goal) return undefined;
  if (goal.size !== undefined && (size === undefined || size > goal.size)) return "missed";
  if (goal.median === undefined) return "reached";
  if (!time) return "missed";
  if (time.median <= goal.median) return "reached";
  return time.processor !== undefined && time.processor <= goal.median ? "alone" : "missed";
}
