import type { ApplicationState } from "./application";
import { sameCompanyName } from "./company-name";

/**
 * The states of applications that stand against a rename in their registry (企业有未办结的注册事项): signed under the old name and
 * not decided. One that was returned lies with its applicant, who saves and signs it anew under the new name.
 */
export const renameBlockingStates = [
  "applicantSigned",
  "awaitingAcceptance",
  "inReview",
  "correction",
  "inDecision",
] as const satisfies readonly ApplicationState[];

/** Gives the registered names that are not the new one, whatever their brackets, spaces and capitals. */
export function namesToReplace(registered: readonly string[], newName: string): string[] {
  return registered.filter((name) => !sameCompanyName(name, newName));
}
