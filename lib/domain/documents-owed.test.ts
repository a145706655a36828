import { describe, expect, test } from "vitest";
import { untouchedFacts as facts } from "@/tests/factories/application-facts";
import { type ActingParty, applicationActions, applicationStates, decide } from "./application";
import { decisionDocuments, documentsOwed } from "./documents-owed";

const parties: ActingParty[] = ["applicant", "employer", "officer", "schedule"];

/** Every act that some party may do in some state, for what each kind of matter leads to. */
function everyAct() {
  return (["register", "renew", "deregister"] as const).flatMap((effect) =>
    applicationStates.flatMap((state) =>
      applicationActions.flatMap((action) =>
        parties.flatMap((party) => {
          const decided = decide(state, action, party, { ...facts, effect });
          const name = `${effect} ${state} ${action} ${party}`;
          return decided.ok ? [{ decided: decided.value, action, name }] : [];
        }),
      ),
    ),
  );
}

describe("the documents that an authority owes", () => {
  test("are acceptance first, then what each act brings about, each once", () => {
    expect(
      documentsOwed([
        { action: "save", toState: "saved" },
        { action: "countersign", toState: "inReview" },
        { action: "requestCorrection", toState: "correction" },
        { action: "countersign", toState: "inReview" },
        { action: "extend", toState: "inReview" },
        { action: "recommend", toState: "inDecision" },
        { action: "refuse", toState: "refused" },
      ]),
    ).toEqual(["acceptance", "correction", "extension", "refused"]);
  });

  test("are the notice alone where the employer's signature ends a registration, the decision too where an officer does", () => {
    expect(documentsOwed([{ action: "countersign", toState: "deregistered" }])).toEqual(["acceptance"]);
    expect(documentsOwed([{ action: "grant", toState: "deregistered" }])).toContain("deregistration");
  });

  test("are none before acceptance, and none of what was never accepted but the refusal to", () => {
    for (const toState of ["applicantSigned", "awaitingAcceptance", "withdrawn"] as const)
      expect(documentsOwed([{ action: "save", toState }])).toEqual([]);
    expect(documentsOwed([{ action: "refuseAcceptance", toState: "notAccepted" }])).toEqual(["notAccepted"]);
  });

  test("are exactly those decisions that the life of an application issues", () => {
    for (const { decided, action, name } of everyAct()) {
      const { to, effects } = decided;
      const owed = documentsOwed([{ action, toState: to }]);
      const decisions = owed.filter((kind) => Object.values(decisionDocuments).includes(kind));
      expect(decisions.length, name).toBe(effects.includes("issueDecision") ? 1 : 0);
    }
  });
});
