/** Numbers at which a chart of counts draws its lines: from 0, evenly, at most five, the last not below the largest count. */
export function ticksOf(largest: number): number[] {
  const step = stepOf(Math.max(largest, 1) / 4);
  const ticks = [0];
  while ((ticks.at(-1) ?? 0) < largest || ticks.length < 2) ticks.push(ticks.length * step);
  return ticks;
}

/** The least whole 1, 2, 5, 10, 20, 50 … that is not below. */
function stepOf(least: number): number {
  const power = 10 ** Math.max(0, Math.floor(Math.log10(least)));
  const factor = [1, 2, 5, 10].find((one) => one * power >= least) ?? 10;
  return factor * power;
}

/** Of so many labels under a row of columns, tells which are written, so that at most `most` are. */
export function isLabelled(at: number, count: number, most = 6): boolean {
  return at % Math.ceil(count / most) === 0;
}

/** Writes a share as SVG takes it, with two decimals. */
export function percent(share: number): string {
  return `${Math.round(share * 10_000) / 100}%`;
}

/** Adds counts up. */
export function total(counts: readonly number[]): number {
  return counts.reduce((sum, count) => sum + count, 0);
}
