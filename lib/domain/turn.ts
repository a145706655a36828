import type { ApplicationState } from "./application";

/** What a registry has to do with an application; each is another officer's. */
export const turns = ["accept", "review", "decide"] as const;
export type Turn = (typeof turns)[number];

const turnByState: Partial<Record<ApplicationState, Turn>> = {
  awaitingAcceptance: "accept",
  inReview: "review",
  inDecision: "decide",
};

/** Says what a registry has to do in a state; null where it waits for somebody else, or nothing is left to do. */
export function turnOf(state: ApplicationState): Turn | null {
  return turnByState[state] ?? null;
}

/** Lists the states in which an officer has something to do who may take these turns. */
export function statesOfTurns(mine: readonly Turn[]): ApplicationState[] {
  return (Object.keys(turnByState) as ApplicationState[]).filter((state) => {
    const turn = turnOf(state);
    return turn !== null && mine.includes(turn);
  });
}

/** Says whose case it is in a state, also while it waits for its applicant: a corrected case returns to whoever asked. */
export function carrierOf(state: ApplicationState): Turn | null {
  return state === "correction" ? "review" : turnOf(state);
}

/** Tells whether a case passes to another officer's turn, so that it is no longer the one's who had it. */
export function passesOn(from: ApplicationState, to: ApplicationState): boolean {
  const [before, after] = [turnOf(from), turnOf(to)];
  return before !== null && after !== null && before !== after;
}
