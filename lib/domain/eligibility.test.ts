import { describe, expect, test } from "vitest";
import { costEngineer } from "@/lib/professions/cost-engineer/r1";
import { structuralEngineer } from "@/lib/professions/structural-engineer/r1";
import { type ApplicantFacts, availableMatters, judge, type RegistrationFact } from "./eligibility";
import { asPlainDate } from "./plain-date";

const today = asPlainDate("2026-11-20");
const nothing: ApplicantFacts = {
  today,
  registrations: [],
  open: null,
  opened: ["initial", "specialtyAddition", "renewal", "deregistration"],
};
const registration = (given: Partial<RegistrationFact> = {}): RegistrationFact => ({
  number: "建[造]21233100004127",
  specialty: "civil",
  validity: { begin: asPlainDate("2023-06-12"), end: asPlainDate("2027-06-11") },
  standing: "registered",
  locked: false,
  ...given,
});
const expired = registration({
  validity: { begin: asPlainDate("2020-01-01"), end: asPlainDate("2023-12-31") },
});

describe("initial registration", () => {
  test.each([
    ["nobody registered yet", []],
    ["all deregistered", [registration({ standing: "deregistered" })]],
    ["all expired", [expired]],
  ])("is open to %s", (_who, registrations) => {
    expect(judge(costEngineer, "initial", { ...nothing, registrations })).toEqual({
      matter: "initial",
      open: true,
    });
  });

  test("is open on the day after the end and not on the last day", () => {
    const lastDay = registration({ validity: { begin: asPlainDate("2022-11-21"), end: today } });
    expect(judge(costEngineer, "initial", { ...nothing, registrations: [lastDay] }).open).toBe(false);
    expect(
      judge(costEngineer, "initial", {
        ...nothing,
        today: asPlainDate("2026-11-21"),
        registrations: [lastDay],
      }).open,
    ).toBe(true);
  });

  test("says what is held and until when, where one is valid", () => {
    expect(
      judge(structuralEngineer, "initial", {
        ...nothing,
        registrations: [registration({ specialty: null })],
      }),
    ).toMatchObject({
      open: false,
      reasons: [
        { key: "eligibility.hasValid", values: { number: "建[造]21233100004127", end: "2027-06-11" } },
      ],
    });
  });
});

describe("any matter", () => {
  test("waits while an application is open, and leads to it", () => {
    const open = { id: "a", acceptanceNumber: "W2026110330047", matter: "initial" } as const;
    expect(judge(costEngineer, "initial", { ...nothing, open })).toEqual({
      matter: "initial",
      open: false,
      reasons: [{ key: "eligibility.inProgress", values: { number: "W2026110330047" } }],
      next: { kind: "application", id: "a" },
    });
  });

  test("is closed until the registry opens it", () => {
    expect(judge(costEngineer, "initial", { ...nothing, opened: [] })).toMatchObject({
      open: false,
      reasons: [{ key: "eligibility.notOpened" }],
    });
  });

  test("is offered in the manual's order, only where the profession has it", () => {
    expect(availableMatters(costEngineer, nothing).map(({ matter }) => matter)).toEqual(
      Object.keys(costEngineer.matters),
    );
  });

  test("never is refused without a reason", () => {
    for (const registrations of [[], [registration()], [expired], [registration({ locked: true })]]) {
      for (const judged of availableMatters(costEngineer, { ...nothing, registrations })) {
        if (!judged.open) expect(judged.reasons.length).toBeGreaterThan(0);
      }
    }
  });
});
