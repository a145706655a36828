import type { ApplicationState } from "@/lib/domain/application";

/** The states in which a registry still has an application before it, in the order of its life. */
export const openStates = [
  "awaitingAcceptance",
  "inReview",
  "correction",
  "inDecision",
] as const satisfies readonly ApplicationState[];

/** The states in which a registry is done with an application. */
export const closedStates = [
  "granted",
  "refused",
  "notAccepted",
  "deregistered",
  "withdrawn",
] as const satisfies readonly ApplicationState[];

/** The states of the applications that reached a registry. */
export const queueStates = [...openStates, ...closedStates] as const;
export type QueueState = (typeof queueStates)[number];

/** By when a case must be acted on: its day is over, is today, or has so many working days left at most. */
export type Due = "overdue" | "today" | number;
/** The most working days that can be asked for. */
export const mostDays = 60;

/** Whose case it is: the reader's, nobody's, or an officer's by his id. */
export type Assignee = "me" | "nobody" | (string & {});

export const queueOrders = ["deadline", "newest"] as const;
export type QueueOrder = (typeof queueOrders)[number];

/** What a queue may be narrowed to; nothing said narrows nothing. */
export interface QueueFilter {
  states?: QueueState[] | undefined;
  matter?: string | undefined;
  specialty?: string | undefined;
  /** A company's name, its beginning, or its credit code. */
  employer?: string | undefined;
  due?: Due | undefined;
  assignee?: Assignee | undefined;
  /** Only what asks for the reader: his role's turn, and not a decision on what he reviewed himself. */
  mine?: boolean | undefined;
  /** Only where more time or a withdrawal was asked for and nobody has answered yet. */
  asked?: boolean | undefined;
  order?: QueueOrder | undefined;
}

/** The views that every officer has. */
export const queueViews = [
  "myTurn",
  "toAccept",
  "toReview",
  "toDecide",
  "toAnswer",
  "overdue",
  "dueToday",
  "assignedToMe",
  "unassigned",
  "running",
  "closed",
] as const;
export type QueueView = (typeof queueViews)[number];

const presets: Record<QueueView, QueueFilter> = {
  myTurn: { mine: true },
  toAccept: { states: ["awaitingAcceptance"] },
  toReview: { states: ["inReview"] },
  toDecide: { states: ["inDecision"] },
  toAnswer: { asked: true },
  overdue: { due: "overdue" },
  dueToday: { due: "today" },
  assignedToMe: { assignee: "me" },
  unassigned: { assignee: "nobody" },
  running: {},
  closed: { states: [...closedStates] },
};

/** A filter of which nothing is left open. */
export type EffectiveFilter = Omit<QueueFilter, "states" | "order"> & {
  states: QueueState[];
  order: QueueOrder;
};

/**
 * Says what a view shows when it is narrowed: what was asked for takes the place of what the view says of the same. Deadlines
 * order only what is open; a deadline asked for is ordered by it.
 */
export function effectiveFilter(view: QueueView, asked: QueueFilter): EffectiveFilter {
  const said = Object.fromEntries(Object.entries(asked).filter(([, value]) => isSaid(value)));
  const filter: QueueFilter = { ...presets[view], ...said };
  const states = filter.states ?? [...openStates];
  const open = states.filter((state) => !isClosedState(state));
  if (filter.due !== undefined) return { ...filter, states: open, order: "deadline" };
  if (filter.asked) return { ...filter, states: open, order: filter.order ?? "deadline" }; // what is closed waits for no answer
  return { ...filter, states, order: open.length < states.length ? "newest" : (filter.order ?? "deadline") };
}

function isSaid(value: unknown): boolean {
  return value !== undefined && !(Array.isArray(value) && value.length === 0);
}

function isClosedState(state: QueueState): boolean {
  return closedStates.some((closed) => closed === state);
}
