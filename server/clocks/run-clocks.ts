import "server-only";
import type { RegistryScope } from "@/server/auth/scope";
import { acceptByLaw, grantByLaw, lapseCorrections } from "./by-law";
import type { Tally } from "./each-case";
import { reckonAnew } from "./reckon";
import { remindOfCorrections } from "./remind";

/** What the clock does in a registry, in its order: periods first, since the rest goes by their last days. */
const rounds = { reckonAnew, lapseCorrections, acceptByLaw, grantByLaw, remindOfCorrections } as const;

/**
 * Lets the days of law have their effect in a registry: last days reckoned anew, acceptance and renewal by law, corrections
 * that were not handed in, and reminders of them. May run at any time and as often as one likes; throws at the end when a case failed.
 */
export async function runClocks(scope: RegistryScope): Promise<Record<keyof typeof rounds, number>> {
  const tallies: [string, Tally][] = [];
  for (const [name, round] of Object.entries(rounds)) tallies.push([name, await round(scope)]);
  const failed = tallies.reduce((sum, [, tally]) => sum + tally.failed, 0);
  if (failed > 0) throw new Error(`${failed} cases were left out; the log says why`);
  return Object.fromEntries(tallies.map(([name, { done }]) => [name, done])) as Record<
    keyof typeof rounds,
    number
  >;
}
