/** Something whose time is taken, over and over; answers the size of what it made, in bytes, if it made something. */
export interface Contestant {
  name: string;
  run(): Promise<number | undefined> | number | undefined;
}

/** What was measured of one contestant, round by round: milliseconds of the clock, and of the processor where it is known. */
export interface Lap {
  name: string;
  wall: number[];
  processor: number[];
  size: number | undefined;
}

/** How often each contestant runs: unmeasured first, then measured. */
export interface Rounds {
  warmUp: number;
  rounds: number;
}

/**
 * Times several things against each other: in every round each runs once, so that what else the machine does meanwhile falls
 * on all alike and their ratios hold although their times may not.
 */
export async function race(contestants: readonly Contestant[], { warmUp, rounds }: Rounds): Promise<Lap[]> {
  const laps: Lap[] = contestants.map(({ name }) => ({ name, wall: [], processor: [], size: undefined }));
  for (let round = -warmUp; round < rounds; round++) {
    for (const [index, { run }] of contestants.entries()) {
      const lap = laps[index];
      const used = process.cpuUsage();
      const began = performance.now();
      const size = await run();
      const wall = performance.now() - began;
      const { user, system } = process.cpuUsage(used);
      if (round < 0 || !lap) continue;
      lap.wall.push(wall);
      lap.processor.push((user + system) / 1000);
      lap.size = size;
    }
  }
  return laps;
}

/** Gives the value below which a share of the values lies; 0 of no values. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

/** Gives how many times as long the first took as the second: the median of their ratios round by round. */
export function ratioOf(one: readonly number[], other: readonly number[]): number {
  return quantile(
    one.map((value, round) => value / (other[round] ?? Number.NaN)),
    0.5,
  );
}
