import type { RegistryActKind } from "@/lib/professions/registry-acts-schema";
import { ok, type Result, refused } from "@/lib/result";
import { isAfter, type PlainDate } from "./plain-date";

/** Where an act of a registry on a registration stands. */
export const registrationActStates = [
  "proposed",
  "announced",
  "effective",
  "rejected",
  "withdrawn",
  "stopped",
] as const;
export type RegistrationActState = (typeof registrationActStates)[number];

/** What an officer does with an act after it was proposed. */
export const registrationActSteps = ["approve", "reject", "withdraw", "carryOut", "stop"] as const;
export type RegistrationActStep = (typeof registrationActSteps)[number];

/** Why a step is not open. */
export type RegistrationActReason = "notInThisState" | "ownProposal" | "notYourProposal" | "stillHeard";

/** What decides a step besides the state. */
export interface RegistrationActFacts {
  /** Whether the officer proposed it. */
  own: boolean;
  /** Whether its ground gives the holder time to be heard. */
  heard: boolean;
  today: PlainDate;
  /** The last day for a hearing; null before the announcement. */
  heardUntil: PlainDate | null;
}

type Rule = (facts: RegistrationActFacts) => Result<RegistrationActState, RegistrationActReason>;

const rules: Partial<Record<`${RegistrationActState} ${RegistrationActStep}`, Rule>> = {
  "proposed approve": ({ own, heard }) =>
    own ? refused("ownProposal") : ok(heard ? "announced" : "effective"),
  "proposed reject": ({ own }) => (own ? refused("ownProposal") : ok("rejected")),
  "proposed withdraw": ({ own }) => (own ? ok("withdrawn") : refused("notYourProposal")),
  "announced carryOut": ({ own, today, heardUntil }) => {
    if (own) return refused("ownProposal");
    return heardUntil !== null && isAfter(today, heardUntil) ? ok("effective") : refused("stillHeard");
  },
  "announced stop": () => ok("stopped"),
};

/** Judges a step of an act: nobody approves or carries out what he proposed, and nothing ends before its holder could be heard. */
export function stepOfAct(
  state: RegistrationActState,
  step: RegistrationActStep,
  facts: RegistrationActFacts,
): Result<RegistrationActState, RegistrationActReason> {
  return rules[`${state} ${step}`]?.(facts) ?? refused("notInThisState");
}

/** Tells whether a kind of act is open for a registration: what is ended cannot be ended again, and only what is locked unlocked. */
export function actIsOpen(
  kind: RegistryActKind,
  { standing, locked }: { standing: string; locked: boolean },
): boolean {
  if (kind === "unlock") return locked;
  return standing === "registered" && !(kind === "lock" && locked);
}
