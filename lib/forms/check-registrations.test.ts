import { describe, expect, test } from "vitest";
import { addDays, asPlainDate } from "@/lib/domain/plain-date";
import { costEngineer } from "@/lib/professions/cost-engineer/r1";
import type { MatterCode } from "@/lib/professions/matters";
import { matterOf } from "@/lib/professions/parts";
import type { Profession } from "@/lib/professions/schema";
import { structuralEngineer } from "@/lib/professions/structural-engineer/r1";
import {
  factsWith,
  filledIn,
  firm,
  heldRegistration,
  otherFirm,
  today,
  trainingBody,
} from "@/tests/forms/filled-in";
import { checkDraft } from "./check-draft";
import type { Draft } from "./draft";
import { educationAsked } from "./education";
import type { FormFacts } from "./form-facts";
import { formSchema } from "./form-schema";

const day = asPlainDate;
const civil = heldRegistration(costEngineer, "civil");
const installation = heldRegistration(costEngineer, "installation");
const ended = { validity: { begin: day("2022-11-20"), end: day("2026-11-19") } };
const structural = heldRegistration(structuralEngineer, null);

function typed(
  profession: Profession,
  code: MatterCode,
  given: Partial<FormFacts>,
  changes: Partial<Draft> = {},
) {
  const form = { profession, matter: matterOf(profession, code), facts: factsWith(profession, given) };
  const draft = { ...filledIn(form), ...changes };
  return {
    found: checkDraft({ ...form, draft }).map(({ key, field }) => `${field}: ${key}`),
    asked: educationAsked({ ...form, draft }),
    answers: () => formSchema(form).parse(draft),
  };
}
const both = { registrations: [civil, installation] };

describe("registrations that are ticked", () => {
  test("#74 #81 are needed, one at least", () => {
    for (const code of ["renewal", "deregistration"] as const)
      expect(typed(costEngineer, code, both, { registrations: [] }).found).toEqual([
        "registrations: form.registrationsMissing",
      ]);
  });

  test("are those of the form and no others", () => {
    const { answers } = typed(costEngineer, "deregistration", both, { registrations: [installation.number] });
    expect(answers().registrations).toEqual([
      { number: installation.number, specialty: "installation", validTo: installation.validity.end },
    ]);
    const twice = { registrations: [civil.number, civil.number, installation.number] };
    expect(typed(costEngineer, "renewal", both, twice).answers().registrations).toHaveLength(2);
  });

  test("may not be somebody else's or made up", () => {
    const { found } = typed(costEngineer, "deregistration", both, {
      registrations: [civil.number, "建[造]21243100009999"],
    });
    expect(found).toEqual(["registrations: form.registrationClosed"]);
  });

  test("#73 cannot be renewed after the last day, and can be deregistered", () => {
    const held = { registrations: [{ ...civil, ...ended }, installation] };
    const chosen = { registrations: [civil.number, installation.number] };
    expect(typed(costEngineer, "renewal", held, chosen).found).toEqual([
      "registrations: form.registrationClosed",
    ]);
    expect(typed(costEngineer, "deregistration", held, chosen).found).toEqual([]);
    const lastDay = { ...civil, validity: { begin: day("2022-11-21"), end: today } };
    expect(typed(costEngineer, "renewal", { registrations: [lastDay] }).found).toEqual([]);
  });

  test("cannot be renewed before their window opens, each by its own end", () => {
    const soon = { ...civil, validity: { begin: day("2023-02-19"), end: addDays(today, 90) } };
    const later = { ...installation, validity: { begin: day("2023-02-20"), end: addDays(today, 91) } };
    const held = { registrations: [soon, later], renewalOpensDaysBefore: 90 };
    expect(typed(costEngineer, "renewal", held, { registrations: [soon.number] }).found).toEqual([]);
    expect(typed(costEngineer, "renewal", held, { registrations: [later.number] }).found).toEqual([
      "registrations: form.registrationClosed",
    ]);
  });

  test("are with one employer, whose name and code the form takes from the register", () => {
    const elsewhere = { ...installation, employer: otherFirm };
    const held = { registrations: [civil, elsewhere] };
    expect(typed(costEngineer, "deregistration", held).found).toEqual([
      "registrations: form.registrationsOfTwoEmployers",
    ]);
    const one = typed(costEngineer, "deregistration", held, {
      registrations: [elsewhere.number],
      employerName: firm.name,
      employerCreditCode: firm.creditCode,
    });
    expect(one.answers().employer).toMatchObject(otherFirm);
  });
});

describe("registrations that are not chosen", () => {
  test("all of them, where there is nothing to choose, whatever a hand-made form ticks", () => {
    const { answers } = typed(
      structuralEngineer,
      "renewal",
      { registrations: [structural] },
      { registrations: ["S2243100099"] },
    );
    expect(answers().registrations).toEqual([
      { number: structural.number, specialty: null, validTo: structural.validity.end },
    ]);
  });

  test("none there: told, and not silently nothing", () => {
    for (const code of ["renewal", "deregistration"] as const)
      expect(typed(structuralEngineer, code, {}).found).toContain("registrations: form.registrationsNone");
    expect(
      typed(structuralEngineer, "renewal", { registrations: [{ ...structural, ...ended }] }).found,
    ).toEqual(["registrations: form.registrationsNone"]);
  });

  test("only shown beside what is asked: the valid ones, with the employer of the new specialty", () => {
    const held = { registrations: [civil, { ...installation, ...ended }] };
    const { answers } = typed(costEngineer, "specialtyAddition", held, {
      employerName: otherFirm.name,
      employerCreditCode: otherFirm.creditCode,
    });
    expect(answers()).toMatchObject({
      specialty: "installation",
      employer: firm,
      registrations: [{ number: civil.number, validTo: civil.validity.end }],
    });
    expect(
      typed(costEngineer, "specialtyAddition", { registrations: [{ ...civil, ...ended }] }).found,
    ).toContain("registrations: form.registrationsNone");
  });
});

describe("the reason for deregistration", () => {
  test.each([
    ["", false],
    ["04", true],
    ["99", true],
    ["07", false],
    ["11", false],
    ["x", false],
  ])("#82 %s is taken from an applicant: %s", (deregistrationReason, taken) => {
    for (const [profession, registration] of [
      [costEngineer, civil],
      [structuralEngineer, structural],
    ] as const) {
      const held = { registrations: [registration] };
      const { found } = typed(profession, "deregistration", held, { deregistrationReason });
      expect(found).toEqual(taken ? [] : ["deregistrationReason: form.reasonMissing"]);
    }
  });
});

describe("continuing education at a renewal", () => {
  const done = { compulsory: "60", elective: "60", date: "2026-10-07", body: trainingBody };

  test("#75 #76 is asked for every specialty that is renewed, each with its own hours", () => {
    const { asked, found } = typed(costEngineer, "renewal", both, { education: { civil: done } });
    expect(asked).toEqual(["civil", "installation"]);
    expect(found).toEqual([
      "education.installation.compulsory: form.hoursMissing",
      "education.installation.elective: form.hoursMissing",
      "education.installation.date: form.trainingDateMissing",
      "education.installation.body: form.bodyMissing",
    ]);
    const other = { ...done, compulsory: "61", elective: "62" };
    const { answers } = typed(costEngineer, "renewal", both, {
      education: { civil: done, installation: other },
    });
    expect(answers().continuingEducation).toMatchObject([
      { specialty: "civil", compulsory: 60, elective: 60 },
      { specialty: "installation", compulsory: 61, elective: 62 },
    ]);
  });

  test("#78 takes the manual's example: 199 and 199 hours on 2021-09-30", () => {
    const example = { ...done, compulsory: "199", elective: "199", date: "2021-09-30" };
    const held = {
      registrations: [{ ...civil, validity: { begin: day("2021-10-20"), end: day("2025-10-19") } }],
    };
    const facts = { ...held, today: day("2021-10-20") };
    const { found, answers } = typed(costEngineer, "renewal", facts, {
      education: { civil: example },
      qualificationDate: "", // not asked at a renewal
    });
    expect(found).toEqual([]);
    expect(answers().continuingEducation).toEqual([
      { specialty: "civil", compulsory: 199, elective: 199, date: "2021-09-30", body: trainingBody },
    ]);
  });

  test("#68 is asked at an addition only for a specialty that is late", () => {
    const held = { registrations: [civil] };
    const late = typed(costEngineer, "specialtyAddition", held, {
      qualificationDate: "2025-06-12",
      education: {},
    });
    expect(late.asked).toEqual(["installation"]);
    expect(late.found).toContain("education.installation.compulsory: form.hoursMissing");
    const inTime = typed(costEngineer, "specialtyAddition", held, { education: {} });
    expect([inTime.asked, inTime.found]).toEqual([[], []]);
  });

  test("is not asked for a specialty that is not renewed", () => {
    const one = typed(costEngineer, "renewal", both, {
      registrations: [civil.number],
      education: { civil: done },
    });
    expect([one.asked, one.found]).toEqual([["civil"], []]);
  });

  test("needs as many hours as the order says, of each kind", () => {
    const short = { ...done, elective: "59" };
    expect(
      typed(structuralEngineer, "renewal", { registrations: [structural] }, { education: { all: short } })
        .found,
    ).toEqual(["education.all.elective: form.hoursShort"]);
    expect(
      typed(structuralEngineer, "renewal", { registrations: [structural] }, { education: { all: done } })
        .found,
    ).toEqual([]);
  });
});
