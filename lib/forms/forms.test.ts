import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { asPlainDate } from "@/lib/domain/plain-date";
import { costEngineer } from "@/lib/professions/cost-engineer/r1";
import { matterOf } from "@/lib/professions/parts";
import { structuralEngineer } from "@/lib/professions/structural-engineer/r1";
import { answersSchema } from "./answers";
import { canBeFilled } from "./can-be-filled";
import { asksForEducation, checkDraft, type FormFacts } from "./check-draft";
import { type Draft, draftSchema } from "./draft";
import { draftOfAnswers } from "./draft-of-answers";
import { emptyDraft } from "./empty-draft";
import { formSchema } from "./form-schema";

const matter = matterOf(costEngineer, "initial");
const body = "上海市建筑施工行业协会";
const facts: FormFacts = {
  today: asPlainDate("2026-11-20"),
  trainingBodies: [body],
  specialties: ["civil", "installation"],
};
const good: Draft = {
  ...emptyDraft,
  employerName: "上海衡石工程咨询有限公司",
  employerCreditCode: "91310000MA1FAKE19Y",
  employerPhone: "021-55880136",
  photo: "00000000-0000-4000-8000-000000000001",
  signatureImage: "00000000-0000-4000-8000-000000000002",
  specialty: "civil",
  qualificationDate: "2026-06-12",
  agreed: true,
};
const check = (draft: Draft, given: Partial<FormFacts> = {}) =>
  checkDraft({ profession: costEngineer, matter, draft, facts: { ...facts, ...given } });
const found = (draft: Draft) => check(draft).map(({ key, field }) => `${field}: ${key}`);

describe("the cost engineer's form", () => {
  test("filled in, it can be saved", () => {
    expect(check(good)).toEqual([]);
    expect(formSchema(costEngineer, matter, facts).parse(good)).toMatchObject({
      specialty: "civil",
      continuingEducation: null,
    });
  });

  test("empty, it says everything that is missing at once, in the order of the page", () => {
    expect(found(emptyDraft)).toEqual([
      "employerName: form.employerMissing",
      "employerPhone: form.phoneMissing",
      "photo: form.photoMissing",
      "signatureImage: form.signatureMissing",
      "specialty: form.specialtyMissing",
      "qualificationDate: form.dateMissing",
      "agreed: form.notAgreed",
    ]);
  });

  test("a name that was not checked, or typed again after the check, is told", () => {
    expect(found({ ...good, employerCreditCode: "" })).toEqual(["employerName: form.employerUnverified"]);
    expect(found({ ...good, employerCreditCode: "91310000MA1FAKE19Z" })).toEqual([
      "employerName: form.employerUnverified",
    ]);
  });

  test("a date in the future and a specialty already held are refused", () => {
    expect(found({ ...good, qualificationDate: "2026-11-21" })).toEqual([
      "qualificationDate: form.dateInFuture",
    ]);
    expect(check(good, { specialties: ["installation"] })).toMatchObject([
      { key: "form.specialtyClosed", field: "specialty" },
    ]);
  });
});

describe("continuing education", () => {
  const late = { ...good, qualificationDate: "2025-09-12" };

  test.each([
    ["2025-11-20", false, false],
    ["2025-11-19", false, true],
    ["2025-05-20", true, false],
    ["2025-05-19", true, true],
  ])("with the date %s, approval %s, is asked for: %s", (qualificationDate, isApprovalDate, asked) => {
    expect(asksForEducation({ matter, draft: { ...good, qualificationDate, isApprovalDate }, facts })).toBe(
      asked,
    );
  });

  test("is asked for field by field, and says how many hours are short", () => {
    expect(found(late)).toEqual([
      "educationCompulsory: form.hoursMissing",
      "educationElective: form.hoursMissing",
      "educationDate: form.trainingDateMissing",
      "educationBody: form.bodyMissing",
    ]);
    const short = {
      ...late,
      educationCompulsory: "12",
      educationElective: "16",
      educationDate: "2026-10-07",
      educationBody: body,
    };
    expect(check(short)).toEqual([
      { key: "form.hoursShort", field: "educationCompulsory", values: { short: 3, least: 15 } },
    ]);
  });

  test("takes the manual's example: 2002-12-01 with 111 and 111 hours", () => {
    const example = {
      ...good,
      qualificationDate: "2002-12-01",
      educationCompulsory: "111",
      educationElective: "111",
      educationDate: "2021-10-07",
      educationBody: body,
    };
    expect(formSchema(costEngineer, matter, facts).parse(example).continuingEducation).toEqual({
      compulsory: 111,
      elective: 111,
      date: "2021-10-07",
      body,
    });
  });

  test("refuses training before the qualification or in the future", () => {
    const hours = { educationCompulsory: "15", educationElective: "15", educationBody: body };
    expect(found({ ...late, ...hours, educationDate: "2025-09-11" })).toEqual([
      "educationDate: form.trainingBeforeQualification",
    ]);
    expect(found({ ...late, ...hours, educationDate: "2026-11-21" })).toEqual([
      "educationDate: form.dateInFuture",
    ]);
  });
});

describe("what a profession does not offer", () => {
  const structural = matterOf(structuralEngineer, "initial");
  const typed = { ...good, signatureImage: "", qualificationDate: "2026-06-12", specialty: "anything" };
  const given = { ...facts, specialties: [] };

  test("is not taken from a hand-made form: no approval date, no specialty", () => {
    const reasons = checkDraft({
      profession: structuralEngineer,
      matter: structural,
      draft: { ...typed, isApprovalDate: true },
      facts: given,
    });
    expect(reasons.map(({ key }) => key)).toEqual(["form.dateKind"]);
    expect(formSchema(structuralEngineer, structural, given).parse(typed).specialty).toBeNull();
  });

  test("cannot be opened by a registry until the form can ask for it", () => {
    expect(canBeFilled(costEngineer, matter)).toBe(true);
    expect(canBeFilled(structuralEngineer, structural)).toBe(false);
  });
});

describe("any form", () => {
  const draft = fc.record({
    employerName: fc.string({ maxLength: 30 }),
    employerCreditCode: fc.constantFrom("", "91310000MA1FAKE19Y", "x"),
    employerPhone: fc.constantFrom("", "021-55880136", "13800138000", "12"),
    photo: fc.constantFrom("", good.photo),
    signatureImage: fc.constantFrom("", good.signatureImage),
    specialty: fc.constantFrom("", "civil", "installation", "waterworks"),
    qualificationDate: fc.constantFrom("", "2026-06-12", "2024-01-31", "2026-02-30", "2999-01-01"),
    isApprovalDate: fc.boolean(),
    educationCompulsory: fc.constantFrom("", "15", "14", "-1", "1e2", "１５"),
    educationElective: fc.constantFrom("", "15", "999", "1000"),
    educationDate: fc.constantFrom("", "2026-01-01", "2020-01-01"),
    educationBody: fc.constantFrom("", body, "自办"),
    agreed: fc.boolean(),
  });

  test("the schema and the list of reasons never disagree, and what passes comes back from its answers", () => {
    fc.assert(
      fc.property(draft, (typed) => {
        const parsed = formSchema(costEngineer, matter, facts).safeParse(typed);
        const reasons = check(draftSchema.parse(typed));
        expect(parsed.success).toBe(reasons.length === 0);
        if (!parsed.success) return;
        expect(answersSchema.parse(JSON.parse(JSON.stringify(parsed.data)))).toEqual(parsed.data);
        const again = { ...draftOfAnswers(parsed.data), agreed: true };
        expect(formSchema(costEngineer, matter, facts).parse(again)).toEqual(parsed.data);
      }),
      { numRuns: 2_000 },
    );
  });
});

test("the empty draft is what an empty working copy reads as", () => {
  expect(draftSchema.parse({})).toEqual(emptyDraft);
});
