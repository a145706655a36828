import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { costEngineer } from "@/lib/professions/cost-engineer/r1";
import { matterOf } from "@/lib/professions/parts";
import { structuralEngineer } from "@/lib/professions/structural-engineer/r1";
import { factsWith, fileIds, trainingBody } from "@/tests/forms/filled-in";
import { answersSchema } from "./answers";
import { checkDraft } from "./check-draft";
import { type Draft, draftSchema, type TypedEducation } from "./draft";
import { draftOfAnswers } from "./draft-of-answers";
import { educationAsked } from "./education";
import { emptyDraft } from "./empty-draft";
import type { FormFacts } from "./form-facts";
import { formSchema } from "./form-schema";

const matter = matterOf(costEngineer, "initial");
const body = trainingBody;
const facts = factsWith(costEngineer);
const good: Draft = {
  ...emptyDraft,
  employerName: "上海衡石工程咨询有限公司",
  employerCreditCode: "91310000MA1FAKE19Y",
  employerPhone: "021-55880136",
  photo: fileIds.photo,
  signatureImage: fileIds.signature,
  specialty: "civil",
  qualificationDate: "2026-06-12",
  agreed: true,
};
const check = (draft: Draft, given: Partial<FormFacts> = {}) =>
  checkDraft({ profession: costEngineer, matter, draft, facts: { ...facts, ...given } });
const schema = formSchema({ profession: costEngineer, matter, facts });
/** Hours for civil works, as they are typed. */
const hours = (typed: TypedEducation): Pick<Draft, "education"> => ({ education: { civil: typed } });
const found = (draft: Draft) => check(draft).map(({ key, field }) => `${field}: ${key}`);

describe("the cost engineer's form", () => {
  test("filled in, it can be saved", () => {
    expect(check(good)).toEqual([]);
    expect(schema.parse(good)).toMatchObject({
      specialty: "civil",
      continuingEducation: [],
    });
  });

  test("#39 #41 empty, it says everything that is missing at once, in the order of the page", () => {
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

  test("#26 #27 a name that was not checked, or typed again after the check, is told", () => {
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
    const draft = { ...good, qualificationDate, isApprovalDate };
    expect(educationAsked({ profession: costEngineer, matter, draft, facts })).toEqual(
      asked ? ["civil"] : [],
    );
  });

  test("#34 #35 is asked for field by field, and says how many hours are short", () => {
    expect(found(late)).toEqual([
      "education.civil.compulsory: form.hoursMissing",
      "education.civil.elective: form.hoursMissing",
      "education.civil.date: form.trainingDateMissing",
      "education.civil.body: form.bodyMissing",
    ]);
    const short = hours({ compulsory: "12", elective: "16", date: "2026-10-07", body });
    expect(check({ ...late, ...short })).toEqual([
      { key: "form.hoursShort", field: "education.civil.compulsory", values: { short: 3, least: 15 } },
    ]);
  });

  test("#43 takes the manual's example: 2002-12-01 with 111 and 111 hours", () => {
    const example = {
      ...good,
      qualificationDate: "2002-12-01",
      ...hours({ compulsory: "111", elective: "111", date: "2021-10-07", body }),
    };
    expect(schema.parse(example).continuingEducation).toEqual([
      { specialty: "civil", compulsory: 111, elective: 111, date: "2021-10-07", body },
    ]);
  });

  test("refuses training before the qualification or in the future", () => {
    const on = (date: string) => ({ ...late, ...hours({ compulsory: "15", elective: "15", date, body }) });
    expect(found(on("2025-09-11"))).toEqual(["education.civil.date: form.trainingBeforeQualification"]);
    expect(found(on("2026-11-21"))).toEqual(["education.civil.date: form.dateInFuture"]);
    expect(found(on("2026-11-20"))).toEqual([]);
  });

  test("hours typed for the other specialty do not count, and are not taken", () => {
    const done = { compulsory: "15", elective: "15", date: "2026-10-07", body };
    expect(found({ ...late, education: { installation: done } })).toContain(
      "education.civil.compulsory: form.hoursMissing",
    );
    expect(
      schema.parse({ ...late, education: { civil: done, installation: done } }).continuingEducation,
    ).toMatchObject([{ specialty: "civil" }]);
    expect(schema.parse({ ...good, education: { civil: done } }).continuingEducation).toEqual([]);
  });
});

describe("what a profession does not offer", () => {
  test("is not taken from a hand-made form: no approval date, no specialty", () => {
    const structural = matterOf(structuralEngineer, "initial");
    const form = { profession: structuralEngineer, matter: structural, facts: factsWith(structuralEngineer) };
    const typed: Draft = {
      ...good,
      signatureImage: "",
      specialty: "anything",
      qualificationOrigin: "elsewhere",
      qualificationProvince: "33",
      qualificationNumber: "ZJ20240012345",
      qualificationScan: fileIds.scan,
    };
    const reasons = checkDraft({ ...form, draft: { ...typed, isApprovalDate: true } });
    expect(reasons.map(({ key }) => key)).toEqual(["form.dateKind"]);
    expect(formSchema(form).parse(typed).specialty).toBeNull();
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
    education: fc.dictionary(
      fc.constantFrom("civil", "installation", "all"),
      fc.record({
        compulsory: fc.constantFrom("", "15", "14", "-1", "1e2", "１５"),
        elective: fc.constantFrom("", "15", "999", "1000"),
        date: fc.constantFrom("", "2026-01-01", "2020-01-01"),
        body: fc.constantFrom("", body, "自办"),
      }),
    ),
    agreed: fc.boolean(),
  });

  test("the schema and the list of reasons never disagree, and what passes comes back from its answers", () => {
    fc.assert(
      fc.property(draft, (typed) => {
        const parsed = schema.safeParse(typed);
        const reasons = check(draftSchema.parse(typed));
        expect(parsed.success).toBe(reasons.length === 0);
        if (!parsed.success) return;
        expect(answersSchema.parse(JSON.parse(JSON.stringify(parsed.data)))).toEqual(parsed.data);
        const again = { ...draftOfAnswers(parsed.data), agreed: true };
        expect(schema.parse(again)).toEqual(parsed.data);
      }),
      { numRuns: 2_000 },
    );
  });
});

test("the empty draft is what an empty working copy reads as", () => {
  expect(draftSchema.parse({})).toEqual(emptyDraft);
});
