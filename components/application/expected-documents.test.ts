import { describe, expect, it } from "vitest";
import { expectedDocuments } from "./expected-documents";

const notice = {
  kind: "acceptance" as const,
  number: "沪建注造受〔2026〕000001",
  fileId: null,
  issuedAt: null,
};
const granted = { ...notice, kind: "granted" as const };

describe("the documents of the authority", () => {
  it("owes a notice from the moment of acceptance, before its number is given", () => {
    const events = [{ toState: "saved" }, { toState: "applicantSigned" }, { toState: "inReview" }];
    const owed = expectedDocuments({ officialDocuments: [], events });
    expect(owed).toEqual([{ ...notice, number: "" }]);
    expect(expectedDocuments({ officialDocuments: [notice], events })).toEqual([notice]);
    expect(expectedDocuments({ officialDocuments: [granted], events })).toHaveLength(2);
  });

  it("owes none before, and none to what was never accepted", () => {
    for (const toState of ["applicantSigned", "awaitingAcceptance", "withdrawn", "notAccepted"])
      expect(expectedDocuments({ officialDocuments: [], events: [{ toState }] })).toEqual([]);
    expect(expectedDocuments({ officialDocuments: [], events: [{ toState: "deregistered" }] })).toHaveLength(
      1,
    );
  });
});
