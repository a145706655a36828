import { setTimeout as wait } from "node:timers/promises";
import { isDeepStrictEqual } from "node:util";
import { AppError, type Reason } from "@/lib/errors";
import type { World } from "./world";

/** Who takes part in a round, and what is true when he wins. */
export interface Side {
  name: string;
  run: () => Promise<unknown>;
  /** All that is to be found afterwards when this side was first. */
  leaves: unknown;
  /** What the other side is told then, beside when; any of these, as far as the winner had come. */
  tells: readonly Reason[];
}

/** One round: two sides on the same thing, and how it is looked at afterwards. */
export interface Round {
  sides: [Side, Side];
  look: () => Promise<unknown>;
  /** What is to be found when both came through, where they may, one after the other. */
  both?: unknown;
}

/** A race, and how a round of it is set up. */
export interface Race {
  name: string;
  begin: (world: World) => Promise<Round>;
}

/** What came of the rounds of a race. */
export interface Tally {
  name: string;
  rounds: number;
  wins: Record<string, number>;
  /** Losers who were told who did what when. */
  told: number;
  violations: string[];
  seconds: number;
}

/** How far one side starts before the other, moved after each round in favour of whoever lost, so that they stay close together. */
interface Handicap {
  ms: number;
}

/** Runs a race so many times, with jitter at the start, and counts who won; whatever is not as it must be is a violation. */
export async function runRace({ name, begin }: Race, world: World, rounds: number): Promise<Tally> {
  const tally: Tally = { name, rounds, wins: {}, told: 0, violations: [], seconds: 0 };
  const handicap = { ms: 0 };
  for (let round = 0; round < rounds; round += 1) {
    const { sides, look, both } = await begin(world);
    const began = performance.now();
    const outcomes = await start(sides, handicap);
    tally.seconds += (performance.now() - began) / 1000;
    judge(tally, { sides, look, both }, outcomes, await look());
    handicap.ms += outcomes[0].won ? step : -step;
  }
  return tally;
}

const step = 6; // milliseconds
const jitter = 12;

interface Outcome {
  won: boolean;
  reason: Reason | undefined;
}

async function start(sides: Round["sides"], { ms }: Handicap): Promise<[Outcome, Outcome]> {
  const order = Math.random() < 0.5 ? [0, 1] : [1, 0];
  const started = order.map(async (index) => {
    const late = (index === 0 ? ms : -ms) + Math.random() * jitter;
    if (late > 0) await wait(late); // who starts when is what is thrown for
    return { index, outcome: await outcomeOf(sides[index as 0 | 1]) };
  });
  const ended = (await Promise.all(started)).sort((one, other) => one.index - other.index);
  return ended.map(({ outcome }) => outcome) as [Outcome, Outcome];
}

async function outcomeOf({ run }: Side): Promise<Outcome> {
  try {
    const answer = (await run()) as { ok?: boolean; reasons?: Reason[] } | undefined;
    return answer?.ok === false ? lost(answer.reasons?.[0]) : { won: true, reason: undefined };
  } catch (error) {
    if (error instanceof AppError && error.problem.kind === "STALE") return lost(error.problem.reasons[0]);
    return lost({ key: "failed", values: { error: String(error) } }); // a deadlock, a constraint that hit: no way to lose, and told as a violation
  }
}

const lost = (reason: Reason | undefined): Outcome => ({ won: false, reason });
const moment = /^\d{4}-\d\d-\d\d \d\d:\d\d$/;

function judge(tally: Tally, { sides, both }: Round, outcomes: [Outcome, Outcome], found: unknown): void {
  const winners = sides.filter((_, index) => outcomes[index as 0 | 1].won);
  const [winner] = winners;
  const wrong = (what: string, seen: unknown, wanted?: unknown) =>
    tally.violations.push(
      `${what}: ${JSON.stringify(seen)}${wanted ? `, not ${JSON.stringify(wanted)}` : ""}`,
    );
  if (!winner) return void wrong("nobody won", outcomes);
  if (winners.length === 2) {
    tally.wins["one after the other"] = (tally.wins["one after the other"] ?? 0) + 1;
    if (!both || !isDeepStrictEqual(found, both)) wrong("both won", found, both);
    return;
  }
  tally.wins[winner.name] = (tally.wins[winner.name] ?? 0) + 1;
  if (!isDeepStrictEqual(found, winner.leaves)) wrong(`after ${winner.name}`, found, winner.leaves);
  const told = outcomes.find(({ won }) => !won)?.reason;
  const { at, ...values } = told?.values ?? {};
  const says = { key: told?.key, values };
  const right = winner.tells.some((reason) => isDeepStrictEqual(says, { values: {}, ...reason }));
  const dated = moment.test(String(at)) || told?.key === "rename.inFlight"; // which names what still stands in the way
  if (right && dated) tally.told += 1;
  else wrong(`told after ${winner.name}`, told, winner.tells);
}
