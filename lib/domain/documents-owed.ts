import type { ApplicationAction, ApplicationState } from "./application";
import type { OfficialDocument } from "./document-numbers";

/** The document that tells of a decision, by what it led to. */
export const decisionDocuments: Partial<Record<ApplicationState, OfficialDocument>> = {
  granted: "granted",
  refused: "refused",
  deregistered: "deregistration",
};

/** The notices that officers' steps bring about. */
export const noticeDocuments: Partial<Record<ApplicationAction, OfficialDocument>> = {
  requestCorrection: "correction",
  refuseAcceptance: "notAccepted",
  extend: "extension",
};

const deciding: readonly string[] = ["grant", "refuse", "expire"] satisfies ApplicationAction[];
const accepted: readonly string[] = ["inReview", "inDecision", "deregistered"] satisfies ApplicationState[];

/** Lists the kinds of documents that the authority owes for what happened to an application, in the order of its acts. */
export function documentsOwed(
  events: readonly { action: string; toState: ApplicationState }[],
): OfficialDocument[] {
  const owed = events.flatMap(({ action, toState }): (OfficialDocument | undefined)[] => [
    accepted.includes(toState) ? "acceptance" : undefined,
    noticeDocuments[action as ApplicationAction],
    deciding.includes(action) ? decisionDocuments[toState] : undefined,
  ]);
  return [...new Set(owed.filter((kind) => kind !== undefined))];
}
