import { describe, expect, test } from "vitest";
import { costEngineer } from "@/lib/professions/cost-engineer/r1";
import { structuralEngineer } from "@/lib/professions/structural-engineer/r1";
import { exchangeObstacle, type PaperFacts } from "./paper-exchange";
import { asPlainDate } from "./plain-date";

const paper: PaperFacts = {
  medium: "paper",
  standing: "registered",
  validity: { begin: asPlainDate("2024-01-05"), end: asPlainDate("2027-01-04") },
  locked: false,
};
const opened = ["initial", "paperExchange"];
const on = (today: string, before = false) => ({ opened, before, today: asPlainDate(today) });
const judge = (given: Partial<PaperFacts>, day = on("2026-11-20")) =>
  exchangeObstacle(structuralEngineer, { ...paper, ...given }, day);

describe("the exchange of a paper certificate", () => {
  test("is open up to the last day of its validity", () => {
    expect(judge({})).toBeNull();
    expect(judge({}, on("2027-01-04"))).toBeNull();
    expect(judge({}, on("2027-01-05"))).toBe("expired");
  });

  test.each([
    ["replaced", { medium: "electronic" }],
    ["deregistered", { standing: "deregistered" }],
    ["revoked", { standing: "revoked" }],
    ["locked", { locked: true }],
  ] as const)("is refused as %s", (obstacle, given) => expect(judge(given)).toBe(obstacle));

  test("is for once, where the profession says so", () => {
    expect(judge({}, on("2026-11-20", true))).toBe("usedUp");
  });

  test("is not open where the registry or the profession does not offer it", () => {
    expect(judge({}, { ...on("2026-11-20"), opened: ["initial"] })).toBe("notOpened");
    expect(exchangeObstacle(costEngineer, paper, on("2026-11-20"))).toBe("notOpened");
  });
});
