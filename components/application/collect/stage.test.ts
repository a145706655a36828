import { describe, expect, it } from "vitest";
import { stageOf } from "./stage";

const at = new Date("2026-12-03T02:00:00Z");

describe("how far a holder is with a certificate", () => {
  it("waits until it is collected and made", () => {
    expect(stageOf({ status: "uncollected", issuedAt: null })).toBe("uncollected");
    expect(stageOf({ status: "making", issuedAt: null })).toBe("making");
    expect(stageOf({ status: "issued", issuedAt: at })).toBe("collected");
  });

  it("counts as collected when it was made, whatever became of it, and asks for nothing that cannot be collected", () => {
    for (const status of ["expired", "superseded", "deregistered"] as const) {
      expect(stageOf({ status, issuedAt: at })).toBe("collected");
      expect(stageOf({ status, issuedAt: null })).toBeUndefined();
    }
  });
});
