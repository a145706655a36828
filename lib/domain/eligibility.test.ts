import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { professionOf, professions } from "@/lib/professions";
import { costEngineer } from "@/lib/professions/cost-engineer/r1";
import type { Profession } from "@/lib/professions/schema";
import { structuralEngineer } from "@/lib/professions/structural-engineer/r1";
import { specialtyCodes } from "@/tests/forms/filled-in";
import { wordsOf } from "@/tests/forms/words";
import {
  type ApplicantFacts,
  type Availability,
  availableMatters,
  judge,
  type RegistrationFact,
} from "./eligibility";
import { addDays, asPlainDate } from "./plain-date";
import { validityFrom } from "./validity";

const today = asPlainDate("2026-11-20");
const nothing: ApplicantFacts = {
  today,
  registrations: [],
  open: null,
  opened: ["initial", "specialtyAddition", "renewal", "deregistration"],
  renewalOpensDaysBefore: null,
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

describe("renewal", () => {
  const ending = (end: string) =>
    registration({ validity: { begin: asPlainDate("2023-01-01"), end: asPlainDate(end) } });
  const renewal = (renewalOpensDaysBefore: number | null, ...registrations: RegistrationFact[]) =>
    judge(costEngineer, "renewal", { ...nothing, registrations, renewalOpensDaysBefore });

  test.each([
    ["2027-02-18", true],
    ["2027-02-19", false],
    ["2026-11-20", true],
  ])("in a window of 90 days, ending %s, is open: %s", (end, open) => {
    expect(renewal(90, ending(end)).open).toBe(open);
  });

  test("says from which day, the first of several", () => {
    expect(renewal(90, ending("2027-06-11"), ending("2027-03-01"), ending("2028-01-01"))).toMatchObject({
      open: false,
      reasons: [{ key: "eligibility.renewalNotOpenYet", values: { from: "2026-12-01" } }],
    });
  });

  test("is open as soon as one of several is, and the whole time without a window", () => {
    expect(renewal(90, ending("2030-01-01"), ending("2026-12-24")).open).toBe(true);
    expect(renewal(null, ending("2030-01-01")).open).toBe(true);
  });

  test("is not kept open by one that expired or was ended, and then leads to an initial registration", () => {
    for (const gone of [expired, registration({ standing: "deregistered" }), ending("2026-11-19")])
      expect(renewal(90, gone)).toMatchObject({
        open: false,
        reasons: [{ key: "eligibility.nothingToRenew" }],
        next: { kind: "matter", matter: "initial" },
      });
  });
});

describe("specialty addition", () => {
  const addition = (...registrations: RegistrationFact[]) =>
    judge(costEngineer, "specialtyAddition", { ...nothing, registrations });

  test("is open to a specialty never held, and to one that expired beside a valid one", () => {
    expect(addition(registration()).open).toBe(true);
    expect(addition(registration(), { ...expired, specialty: "installation" }).open).toBe(true);
  });

  test("is closed to whoever holds all of them, or none", () => {
    expect(addition(registration(), registration({ specialty: "installation" }))).toMatchObject({
      reasons: [{ key: "eligibility.allSpecialtiesHeld" }],
    });
    expect(addition(expired)).toMatchObject({
      reasons: [{ key: "eligibility.nothingToAddTo" }],
      next: { kind: "matter", matter: "initial" },
    });
  });
});

describe("deregistration", () => {
  test("is open to what was not ended, expired and locked too", () => {
    for (const one of [registration(), expired, registration({ locked: true })])
      expect(judge(structuralEngineer, "deregistration", { ...nothing, registrations: [one] }).open).toBe(
        true,
      );
  });

  test.each(["deregistered", "revoked"] as const)("is closed where all is %s", (standing) => {
    expect(
      judge(costEngineer, "deregistration", { ...nothing, registrations: [registration({ standing })] }),
    ).toMatchObject({ reasons: [{ key: "eligibility.nothingToDeregister" }] });
  });
});

describe("any matter", () => {
  test("#23 waits while an application is open, and leads to it", () => {
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

  test("#21 is offered in the manual's order, only where the profession has it", () => {
    expect(availableMatters(costEngineer, nothing).map(({ matter }) => matter)).toEqual(
      Object.keys(costEngineer.matters),
    );
  });

  test("#22 is open, or refused with a reason in both languages and a way that there is: every combination", () => {
    const seen = { open: 0, refused: 0 };
    fc.assert(
      fc.property(anyApplicant, ({ code, facts }) => {
        for (const judged of availableMatters(professionOf(code), facts)) {
          seen[judged.open ? "open" : "refused"]++;
          if (!judged.open) expectTold(judged, facts, code);
        }
      }),
      { numRuns: 2_000 },
    );
    expect(Math.min(seen.open, seen.refused)).toBeGreaterThan(200);
  });
});

function expectTold(judged: Refused, facts: ApplicantFacts, code: string): void {
  expect(judged.reasons.length).toBeGreaterThan(0);
  for (const { key } of judged.reasons) expect(wordsOf(key), key).toHaveLength(2);
  const { next } = judged;
  if (next?.kind === "matter") expect(professionOf(code).matters[next.matter]?.entry).toBe("tile");
  if (next?.kind === "application") expect(next.id).toBe(facts.open?.id);
}

type Refused = Extract<Availability, { open: false }>;

const anyRegistration = (profession: Profession): fc.Arbitrary<RegistrationFact> =>
  fc
    .record({
      specialty: fc.constantFrom(...specialtyCodes(profession)),
      begunDaysAgo: fc.constantFrom(-30, 0, 400, 1_095, 1_096, 1_460, 1_461, 3_000),
      standing: fc.constantFrom("registered", "registered", "deregistered", "revoked"),
      locked: fc.constantFrom(false, false, false, true),
    })
    .map(({ begunDaysAgo, standing, ...rest }) => ({
      number: "1",
      validity: validityFrom(addDays(today, -begunDaysAgo), profession.validity.years),
      standing,
      ...rest,
    })) as fc.Arbitrary<RegistrationFact>;

const anyApplicant = fc.constantFrom(...professions).chain((profession) =>
  fc.record({
    code: fc.constant(profession.code),
    facts: fc.record<ApplicantFacts>({
      today: fc.constant(today),
      registrations: fc.array(anyRegistration(profession), { maxLength: 3 }),
      open: fc.constantFrom(
        null,
        null,
        null,
        { id: "a", acceptanceNumber: null, matter: "initial" as const },
        { id: "b", acceptanceNumber: "W2026110330047", matter: "renewal" as const },
      ),
      opened: fc.constantFrom(nothing.opened, nothing.opened, ["initial"], []),
      renewalOpensDaysBefore: fc.constantFrom(null, 0, 90, 3_000),
    }),
  }),
);
