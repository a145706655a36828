/** How often each number of working days was found. */
export type Histogram = readonly { days: number; count: number }[];

/** Counts everything in a histogram. */
function sizeOf(histogram: Histogram): number {
  return histogram.reduce((sum, { count }) => sum + count, 0);
}

/** Finds the least number of days within which so large a share (0 to 1) lies; null of nothing. */
export function quantile(histogram: Histogram, share: number): number | null {
  const wanted = Math.max(1, Math.ceil(sizeOf(histogram) * share));
  let counted = 0;
  for (const { days, count } of [...histogram].sort((a, b) => a.days - b.days)) {
    counted += count;
    if (counted >= wanted) return days;
  }
  return null;
}

/** Bounds of the classes of ages in working days, each up to and with its own; older is a class of its own. */
export const ageBounds = [5, 10, 15, 20] as const;

/** Says in which class of ages so many working days lie, from 0. */
export function ageClass(days: number): number {
  const at = ageBounds.findIndex((bound) => days <= bound);
  return at < 0 ? ageBounds.length : at;
}

/** Says by how much a count differs from the one before, in whole percent; null where there was nothing before. */
export function changeOf(now: number, before: number): number | null {
  return before === 0 ? null : Math.round(((now - before) / before) * 100);
}
