import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { costEngineer } from "@/lib/professions/cost-engineer/r1";
import type { Matter } from "@/lib/professions/schema";
import { structuralEngineer } from "@/lib/professions/structural-engineer/r1";
import { type Answers, answersSchema } from "./answers";
import {
  type CorrectionItem,
  changedItems,
  correctedAnswers,
  correctedDraft,
  correctionItems,
  isOpened,
  itemsOf,
} from "./correction";
import type { Draft } from "./draft";
import { emptyDraft } from "./empty-draft";

const fields = Object.keys(emptyDraft) as (keyof Draft)[];
const someItems = fc.subarray([...correctionItems]);
const word = fc.string({ maxLength: 12 });

/** Any draft: every text field filled with something, every list and table too. */
const anyDraft: fc.Arbitrary<Draft> = fc.record({
  ...(Object.fromEntries(
    fields.filter((field) => typeof emptyDraft[field] === "string").map((field) => [field, word]),
  ) as Record<keyof Draft, typeof word>),
  education: fc.dictionary(
    fc.constantFrom("civil", "installation"),
    fc.record({ compulsory: word, elective: word, date: word, body: word }),
  ),
  registrations: fc.array(word, { maxLength: 3 }),
  isApprovalDate: fc.boolean(),
  agreed: fc.boolean(),
}) as never;

const day = fc.constantFrom("2024-02-29", "2025-10-19", "2026-01-01");
const anyAnswers: fc.Arbitrary<Answers> = fc
  .record({
    employer: fc.record({ name: word, creditCode: word, phone: word }),
    photo: fc.uuid(),
    signatureImage: fc.option(fc.uuid()),
    specialty: fc.option(word),
    qualification: fc.option(
      fc.record({
        date: day,
        kind: fc.constantFrom("issue", "approval"),
        source: fc.constantFrom("declared", "register"),
        province: fc.option(word),
        number: fc.option(word),
        scans: fc.array(fc.uuid(), { maxLength: 2 }),
      }),
    ),
    continuingEducation: fc.array(
      fc.record({
        specialty: fc.option(word),
        compulsory: fc.nat(),
        elective: fc.nat(),
        date: day,
        body: word,
      }),
      { maxLength: 2 },
    ),
    educationProof: fc.option(fc.uuid()),
    registrations: fc.array(fc.record({ number: word, specialty: fc.option(word), validTo: day }), {
      maxLength: 2,
    }),
    deregistrationReason: fc.option(word),
  })
  .map((answers) => answersSchema.parse(answers));

describe("what can be named", () => {
  test("follows from the sections of the form", () => {
    const of = (profession: typeof costEngineer, matter: keyof typeof costEngineer.matters) =>
      itemsOf(profession, profession.matters[matter] as Matter);
    expect(of(costEngineer, "initial")).toEqual([
      "employer",
      "employerPhone",
      "photo",
      "signatureImage",
      "qualification",
      "education",
      "other",
    ]);
    expect(of(costEngineer, "renewal")).toEqual([
      "registrations",
      "employerPhone",
      "photo",
      "signatureImage",
      "education",
      "other",
    ]);
    expect(of(structuralEngineer, "initial")).toEqual(
      expect.arrayContaining(["qualificationScan", "educationProof"]),
    );
  });

  test("opens every field of a form but those of a route on which nothing is corrected", () => {
    const unopened = fields.filter((field) => !isOpened(field, correctionItems));
    expect(unopened).toEqual(["route", "absenceGround", "absenceText", "absenceProof"]);
    expect(fields.filter((field) => isOpened(field, []))).toEqual(["agreed"]);
    expect(isOpened("education", ["qualification"])).toBe(true); // another date may make hours due
  });
});

describe("a correction never loses another field", () => {
  test("of what is typed", () => {
    fc.assert(
      fc.property(anyDraft, anyDraft, someItems, (saved, typed, items) => {
        const corrected = correctedDraft(saved, typed, items);
        for (const field of fields)
          expect(corrected[field], field).toEqual((isOpened(field, items) ? typed : saved)[field]);
      }),
    );
  });

  test("of what was signed", () => {
    fc.assert(
      fc.property(anyAnswers, anyAnswers, someItems, (saved, typed, items) => {
        const changed = changedItems(saved, correctedAnswers(saved, typed, items));
        const follow: Partial<Record<CorrectionItem, readonly CorrectionItem[]>> = {
          qualification: ["qualificationScan", "education", "educationProof"],
          registrations: ["education", "educationProof"],
        };
        const allowed = new Set(items.flatMap((item) => [item, ...(follow[item] ?? [])]));
        expect(changed.filter((item) => !allowed.has(item))).toEqual([]);
        expect(correctedAnswers(saved, typed, correctionItems)).toEqual(typed);
        expect(correctedAnswers(saved, typed, [])).toEqual(saved);
      }),
    );
  });
});

test("answers that a database gave back in another order are the same", () => {
  fc.assert(
    fc.property(anyAnswers, (answers) => {
      const turned = Object.fromEntries(Object.entries(answers).reverse()) as Answers;
      expect(changedItems(answers, turned)).toEqual([]);
    }),
  );
});
