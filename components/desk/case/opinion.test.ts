import { describe, expect, it } from "vitest";
import { faultsOf } from "./opinion";

describe("faultsOf", () => {
  it("asks for a verdict first, then for an opinion", () => {
    expect(faultsOf({ verdict: undefined, opinion: "", reasons: [] })).toEqual({ verdict: "verdictMissing" });
    expect(faultsOf({ verdict: "recommend", opinion: " \n", reasons: [] })).toEqual({
      opinion: "opinionMissing",
    });
    expect(faultsOf({ verdict: "grant", opinion: "同意", reasons: [] })).toEqual({});
    expect(faultsOf({ verdict: "grant", opinion: "长".repeat(2001), reasons: [] })).toEqual({
      opinion: "opinionLong",
    });
  });

  it("asks a refusal for grounds and facts, a recommendation only for facts", () => {
    expect(faultsOf({ verdict: "refuse", opinion: "不行", reasons: [] })).toEqual({
      opinion: "factsShort",
      reasons: "reasonsMissing",
    });
    expect(faultsOf({ verdict: "refuse", opinion: "学时不足", reasons: ["REFUSE_03"] })).toEqual({});
    expect(faultsOf({ verdict: "recommendRefusal", opinion: "学时不足", reasons: [] })).toEqual({});
  });
});
