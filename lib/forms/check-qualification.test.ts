import { describe, expect, test } from "vitest";
import { asPlainDate } from "@/lib/domain/plain-date";
import { matterOf } from "@/lib/professions/parts";
import { structuralEngineer } from "@/lib/professions/structural-engineer/r1";
import { factsWith, fileIds, filledIn, trainingBody } from "@/tests/forms/filled-in";
import { checkDraft } from "./check-draft";
import type { Draft } from "./draft";
import { draftOfAnswers } from "./draft-of-answers";
import { educationAsked } from "./education";
import type { FormFacts } from "./form-facts";
import { formSchema } from "./form-schema";

const matter = matterOf(structuralEngineer, "initial");
const registered = { number: "JG20250031", date: asPlainDate("2025-09-12"), kind: "issue" } as const;

function typed(changes: Partial<Draft> = {}, given: Partial<FormFacts> = {}) {
  const form = { profession: structuralEngineer, matter, facts: factsWith(structuralEngineer, given) };
  const draft = { ...filledIn(form), ...changes };
  return {
    found: checkDraft({ ...form, draft }).map(({ key, field }) => `${field}: ${key}`),
    asked: educationAsked({ ...form, draft }),
    answers: () => formSchema(form).parse(draft),
  };
}

describe("a qualification of the registry's own province", () => {
  test("#32 is what the register says, whatever was typed beside it", () => {
    const { answers, found } = typed(
      { qualificationNumber: "MADE-UP-1", qualificationDate: "2020-01-01", qualificationProvince: "33" },
      { registered },
    );
    expect(found).toEqual([]);
    expect(answers().qualification).toEqual({
      ...registered,
      source: "register",
      province: "31",
      scans: [],
    });
    expect(draftOfAnswers(answers())).toMatchObject({
      qualificationOrigin: "home",
      qualificationNumber: "",
      qualificationDate: "",
      qualificationScan: "",
    });
  });

  test("that the register does not hold cannot be claimed", () => {
    expect(typed({ qualificationOrigin: "home" }).found).toEqual(["qualificationOrigin: form.notInRegister"]);
  });

  test("cannot be declared as another province's by naming the own one", () => {
    expect(typed({ qualificationProvince: "31" }).found).toEqual([
      "qualificationProvince: form.provinceIsHome",
    ]);
  });
});

describe("a qualification of another province", () => {
  test("#33 is declared with province, number, date and scan", () => {
    expect(typed().answers().qualification).toEqual({
      date: "2026-06-12",
      kind: "issue",
      source: "declared",
      province: "33",
      number: "ZJ20240012345",
      scans: [fileIds.scan],
    });
  });

  test("#33 may have a number as older certificates write it", () => {
    expect(typed({ qualificationNumber: "浙建结（2019）00128" }).found).toEqual([]);
  });

  test.each<[string, Partial<Draft>, string]>([
    ["where it is from", { qualificationOrigin: "" }, "qualificationOrigin: form.originMissing"],
    ["the province", { qualificationProvince: "" }, "qualificationProvince: form.provinceMissing"],
    ["a real province", { qualificationProvince: "99" }, "qualificationProvince: form.provinceMissing"],
    ["a number", { qualificationNumber: "  " }, "qualificationNumber: form.numberMissing"],
    ["a number that is one", { qualificationNumber: "证书<1>" }, "qualificationNumber: form.numberFormat"],
    ["a longer number", { qualificationNumber: "123" }, "qualificationNumber: form.numberFormat"],
    ["a date", { qualificationDate: "" }, "qualificationDate: form.dateMissing"],
    ["a real date", { qualificationDate: "2026-02-30" }, "qualificationDate: form.dateFormat"],
    ["a date that has come", { qualificationDate: "2026-11-21" }, "qualificationDate: form.dateInFuture"],
    ["a date of issue", { isApprovalDate: true }, "qualificationDate: form.dateKind"],
    ["the scan", { qualificationScan: "" }, "qualificationScan: form.scanMissing"],
  ])("needs %s", (_what, changes, reason) => {
    expect(typed(changes).found).toEqual([reason]);
  });

  test("typed before the own province was chosen is not kept in the answers", () => {
    const { answers } = typed({ qualificationOrigin: "home" }, { registered });
    expect(JSON.stringify(answers())).not.toContain(fileIds.scan);
  });
});

describe("an overdue initial registration", () => {
  const hours = { compulsory: "60", elective: "60", date: "2026-10-07", body: trainingBody };

  test.each([
    ["2023-11-20", false],
    ["2023-11-19", true],
  ])("issued %s asks for continuing education: %s", (date, asked) => {
    expect(typed({ qualificationDate: date }).asked).toEqual(asked ? [null] : []);
    const fromRegister = { registered: { ...registered, date: asPlainDate(date) } };
    expect(typed({ qualificationDate: "" }, fromRegister).asked).toEqual(asked ? [null] : []);
  });

  test("#36 needs the proof as a file besides the hours", () => {
    const late = { qualificationDate: "2020-05-06", education: { all: hours } };
    expect(typed({ ...late, educationProof: "" }).found).toEqual(["educationProof: form.proofMissing"]);
    expect(typed(late).answers()).toMatchObject({
      educationProof: fileIds.proof,
      continuingEducation: [{ specialty: null, compulsory: 60 }],
    });
  });

  test("in time, no hours and no proof are asked or taken", () => {
    expect(typed({ educationProof: "", education: {} }).found).toEqual([]);
    expect(typed().answers()).toMatchObject({ educationProof: null, continuingEducation: [] });
  });

  test("by the register's date cannot be hidden behind another typed one", () => {
    const old = { registered: { ...registered, date: asPlainDate("2015-01-01") } };
    expect(typed({ qualificationDate: "2026-11-01", education: {} }, old).found).toContain(
      "education.all.compulsory: form.hoursMissing",
    );
  });
});
