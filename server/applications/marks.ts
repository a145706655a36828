import "server-only";
import type { ApplicationAction, Effect } from "@/lib/domain/application";
import type { Prisma } from "@/server/db/scope";
import type { ApplicationRecord } from "./record";

type Marks = Prisma.ApplicationUncheckedUpdateManyInput;

/** What each action leaves on the row for the rules to ask later. */
const left: Partial<Record<ApplicationAction, (at: Date) => Marks>> = {
  askExplanation: (at) => ({ explanationAskedAt: at }),
  explain: () => ({ explanationAskedAt: null }),
  askExtension: (at) => ({ extensionAskedAt: at }),
  extend: (at) => ({ extensionAskedAt: null, extendedAt: at }),
  declineExtension: () => ({ extensionAskedAt: null }),
  askWithdrawal: (at) => ({ withdrawalAskedAt: at }),
  declineWithdrawal: () => ({ withdrawalAskedAt: null }),
};

/** Gives what an act writes on the row beside its state: when it was accepted, that it is being corrected, what was asked. */
export function marksOf(
  { row, state }: ApplicationRecord,
  action: ApplicationAction,
  effects: readonly Effect[],
  at: Date,
): Marks {
  return {
    ...left[action]?.(at),
    ...(effects.includes("acceptNow") ? { acceptedAt: at } : {}),
    ...(effects.includes("acceptAsReceived") ? { acceptedAt: row.stateSince } : {}),
    ...(effects.includes("stopClock") ? { correctionUsed: true, stateBeforeCorrection: state } : {}),
    ...(effects.includes("resumeClock") ? { stateBeforeCorrection: null } : {}),
  };
}
