import { describe, expect, test } from "vitest";
import { costEngineer } from "./cost-engineer/r1";
import { professionOf } from "./index";
import type { MatterCode } from "./matters";
import { matterOf, specialtiesOf } from "./parts";
import type { Profession } from "./schema";
import { structuralEngineer } from "./structural-engineer/r1";

/** What a matter's form asks, in its order, and within how many working days it is decided. */
type AskedFor = [
  string,
  MatterCode,
  { effect: string; formCode: string; kinds: string[]; days: number | null },
];

describe("the two manuals", () => {
  test("differ where they differ, in data", () => {
    const cost = matterOf(costEngineer, "initial");
    const structural = matterOf(structuralEngineer, "initial");
    const section = (matter: typeof cost, kind: string) =>
      matter.sections.find((candidate) => candidate.kind === kind);
    expect([specialtiesOf(costEngineer).length, specialtiesOf(structuralEngineer).length]).toEqual([2, 0]);
    expect([costEngineer.validity.years, structuralEngineer.validity.years]).toEqual([4, 3]);
    expect([section(cost, "signatureImage"), section(structural, "signatureImage")]).toMatchObject([
      { need: "required" },
      { need: "optional" },
    ]);
    expect([section(cost, "continuingEducation"), section(structural, "continuingEducation")]).toMatchObject([
      { proof: { kind: "none" } },
      { proof: { kind: "pdf", maxBytes: 2_097_152 } },
    ]);
    expect([costEngineer.qualification.kind, structuralEngineer.qualification.kind]).toEqual([
      "declared",
      "registerOrUpload",
    ]);
    expect([
      costEngineer.employer.inboxDefault.initial,
      structuralEngineer.employer.inboxDefault.initial,
    ]).toEqual(["awaiting", "all"]);
    expect([
      cost.overdue?.fromIssue.value,
      cost.overdue?.fromApproval?.value,
      structural.overdue?.fromIssue.value,
    ]).toEqual([12, 18, 36]);
  });

  test.each<AskedFor>([
    [
      "cost-engineer",
      "specialtyAddition",
      {
        effect: "register",
        formCode: "190211",
        kinds: [
          "identity",
          "registrations",
          "employer",
          "photo",
          "signatureImage",
          "qualification",
          "continuingEducation",
          "declaration",
        ],
        days: 20,
      },
    ],
    [
      "cost-engineer",
      "renewal",
      {
        effect: "renew",
        formCode: "190302",
        kinds: [
          "identity",
          "registrations",
          "employer",
          "photo",
          "signatureImage",
          "continuingEducation",
          "declaration",
        ],
        days: 10,
      },
    ],
    [
      "structural-engineer",
      "renewal",
      {
        effect: "renew",
        formCode: "190302",
        kinds: ["identity", "registrations", "employer", "photo", "continuingEducation", "declaration"],
        days: 10,
      },
    ],
    ...["cost-engineer", "structural-engineer"].map(
      (profession): AskedFor => [
        profession,
        "deregistration",
        {
          effect: "deregister",
          formCode: "190401",
          kinds: [
            "identity",
            "registrations",
            "deregistrationReason",
            "route",
            "employer",
            "photo",
            "declaration",
          ], // the route is ours
          days: null,
        },
      ],
    ),
  ])("ask the %s, %s, for what it needs", (profession, code, expected) => {
    const { effect, formCode, sections, routes } = matterOf(professionOf(profession), code);
    const decision = routes[0]?.decision;
    expect({
      effect,
      formCode,
      kinds: sections.map(({ kind }) => kind),
      days: decision?.kind === "officer" ? decision.workingDays.value : null,
    }).toEqual(expected);
  });

  test("ask for the hours that the ministries' orders say: 15 late and 60 at a renewal, or 60 both times", () => {
    const hoursOf = (profession: Profession, code: MatterCode) =>
      matterOf(profession, code).sections.flatMap((section) =>
        section.kind === "continuingEducation"
          ? [section.hours.compulsory.value, section.hours.elective.value]
          : [],
      );
    expect([
      hoursOf(costEngineer, "initial"),
      hoursOf(costEngineer, "specialtyAddition"),
      hoursOf(costEngineer, "renewal"),
      hoursOf(structuralEngineer, "initial"),
      hoursOf(structuralEngineer, "renewal"),
    ]).toEqual([
      [15, 15],
      [15, 15],
      [60, 60],
      [60, 60],
      [60, 60],
    ]);
  });

  test("the slips of the manual are not repeated: no constructor in a cost engineer's declaration", () => {
    const texts = JSON.stringify([costEngineer, structuralEngineer]);
    for (const slip of ["二级建造师", "身份证号号", "延期注册"]) expect(texts).not.toContain(slip);
  });
});
