import { describe, expect, it } from "vitest";
import { fingerprintOf, hasArrived } from "./arrivals";

const at = (minute: number) => new Date(Date.UTC(2026, 10, 20, 8, minute));
const row = (id: string, minute: number, state: "applicantSigned" | "inReview" = "applicantSigned") => ({
  id,
  professionCode: "cost-engineer",
  matter: "initial" as const,
  route: "ordinary",
  specialty: "civil",
  acceptanceNumber: "W2026110330047",
  name: "王晓岚",
  idNumber: "310***********1234",
  appliedAt: at(0),
  applicantSignedAt: at(minute),
  employerSignedAt: null,
  state,
  stateSince: at(minute),
  closed: false,
});

describe("what came to a list", () => {
  const opened = { at: at(10), total: 2 };

  it("is told when a row is newer than the page, also where another has left meanwhile", () => {
    expect(hasArrived(opened, { rows: [row("a", 1), row("b", 2)], total: 2 })).toBe(false);
    expect(hasArrived(opened, { rows: [row("a", 1), row("c", 11)], total: 2 })).toBe(true);
  });

  it("is told by the number alone when the new row is on another page", () => {
    expect(hasArrived(opened, { rows: [row("a", 1)], total: 3 })).toBe(true);
  });

  it("is not told of what the employer itself has signed or what has left", () => {
    expect(hasArrived(opened, { rows: [row("a", 1), row("b", 12, "inReview")], total: 2 })).toBe(false);
    expect(hasArrived(opened, { rows: [row("a", 1)], total: 1 })).toBe(false);
  });

  it("is seen in the fingerprint: rows, their states and the total", () => {
    const known = fingerprintOf({ rows: [row("a", 1)], total: 1 });
    expect(fingerprintOf({ rows: [row("a", 1)], total: 1 })).toBe(known);
    expect(fingerprintOf({ rows: [row("a", 1)], total: 2 })).not.toBe(known);
    expect(fingerprintOf({ rows: [row("a", 1, "inReview")], total: 1 })).not.toBe(known);
    expect(fingerprintOf({ rows: [row("a", 3)], total: 1 })).not.toBe(known);
  });
});
