import { describe, expect, it } from "vitest";
import { verdictOf } from "./verdict";

const passed = [
  { key: "registration" as const, good: true },
  { key: "seal" as const, good: true },
];

describe("the verdict of a verification", () => {
  it("is valid only when every check was passed", () => {
    expect(verdictOf({ verdict: "valid", checks: passed })).toBe("valid");
    expect(verdictOf({ verdict: "valid", checks: [...passed, { key: "newest", good: false }] })).toBe(
      "doubtful",
    );
    expect(verdictOf({ verdict: "valid", checks: [{ key: "seal", good: false }] })).toBe("doubtful");
  });

  it("never makes an invalid certificate better, whatever its checks say", () => {
    for (const verdict of ["expired", "superseded", "deregistered", "revoked"] as const) {
      expect(verdictOf({ verdict, checks: passed })).toBe(verdict);
      expect(verdictOf({ verdict, checks: [] })).toBe(verdict);
    }
  });
});
