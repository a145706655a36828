import type { Tally } from "./race";
import type { Submitted } from "./submissions";

/** Writes what came of a race as a line of a table. */
export function lineOf({ name, rounds, wins, told, violations, seconds }: Tally): string {
  const shares = Object.entries(wins).map(([side, count]) => `${side} ${count}`);
  const first = [
    name,
    `${rounds} rounds`,
    shares.join(", "),
    `${told} losers told`,
    `${violations.length} violations`,
    `${seconds.toFixed(1)} s`,
    `${(rounds / seconds).toFixed(0)} rounds/s`,
  ].join(" | ");
  return [first, ...new Set(violations)].slice(0, 6).join("\n  ");
}

/** Writes what came of many submissions at once. */
export function submittedLine({ count, atOnce, seconds, series, violations }: Submitted): string {
  return [
    `${count} submissions, ${atOnce} at once`,
    Object.entries(series)
      .map(([key, given]) => `${key}: ${given}`)
      .join(", "),
    `${violations.length} violations`,
    `${seconds.toFixed(1)} s`,
    `${(count / seconds).toFixed(0)} numbers/s`,
  ].join(" | ");
}
