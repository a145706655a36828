import { describe, expect, it } from "vitest";
import { expectedDocuments } from "./expected-documents";

const notice = {
  kind: "acceptance" as const,
  number: "沪建注造受〔2026〕000001",
  fileId: null,
  issuedAt: null,
};
const granted = { ...notice, kind: "granted" as const };
const accepted = { action: "countersign", toState: "inReview" } as const;
const decided = { action: "grant", toState: "granted" } as const;

describe("the documents of the authority", () => {
  it("are shown as being made from the act on, before their numbers are given", () => {
    const made = { number: "", fileId: null, issuedAt: null };
    expect(expectedDocuments({ officialDocuments: [], events: [accepted, decided] })).toEqual([
      { kind: "acceptance", ...made },
      { kind: "granted", ...made },
    ]);
    expect(expectedDocuments({ officialDocuments: [notice], events: [accepted] })).toEqual([notice]);
    expect(expectedDocuments({ officialDocuments: [granted], events: [accepted, decided] })).toEqual([
      { kind: "acceptance", ...made },
      granted,
    ]);
  });

  it("are all shown that there are, also one that no event here tells of", () => {
    expect(expectedDocuments({ officialDocuments: [notice], events: [] })).toEqual([notice]);
  });
});
