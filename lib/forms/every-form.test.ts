import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { composeForm } from "@/lib/documents/form-content";
import { availableMatters } from "@/lib/domain/eligibility";
import { addDays } from "@/lib/domain/plain-date";
import { validityFrom } from "@/lib/domain/validity";
import type { MatterCode } from "@/lib/professions/matters";
import type { Matter, Profession } from "@/lib/professions/schema";
import { formInput } from "@/tests/documents/form";
import {
  factsWith,
  filledIn,
  firm,
  formsOfAll,
  heldRegistration,
  otherFirm,
  specialtyCodes,
  today,
} from "@/tests/forms/filled-in";
import { wordsOf } from "@/tests/forms/words";
import { answersSchema } from "./answers";
import { checkDraft } from "./check-draft";
import { type Draft, draftSchema } from "./draft";
import { draftOfAnswers } from "./draft-of-answers";
import { educationAsked, educationKey } from "./education";
import type { FormFacts } from "./form-facts";
import { formSchema } from "./form-schema";

/** Mostly what is right, now and then something else: so that many forms pass and many fail in one place. */
const mostly = <T>(right: T, ...others: T[]) =>
  fc.oneof(
    { weight: 24, arbitrary: fc.constant(right) },
    { weight: 1, arbitrary: fc.constantFrom(...others) },
  );

function anyFacts(profession: Profession): fc.Arbitrary<FormFacts> {
  const registration = (specialty: string | null) =>
    fc.record({
      held: fc.boolean(),
      begunDaysAgo: fc.integer({ min: 0, max: 1_600 }),
      employer: mostly(firm, otherFirm),
      specialty: fc.constant(specialty),
    });
  return fc
    .record({
      registrations: fc.tuple(...specialtyCodes(profession).map(registration)),
      renewalOpensDaysBefore: fc.constantFrom(null, 90, 1_000),
      registered: fc.constantFrom(
        null,
        { number: "JG20260031", date: addDays(today, -100), kind: "issue" as const },
        { number: "JG20150031", date: addDays(today, -4_000), kind: "issue" as const },
      ),
    })
    .map(({ registrations, ...rest }) =>
      factsWith(profession, {
        ...rest,
        registered: profession.qualification.kind === "declared" ? null : rest.registered,
        registrations: registrations
          .filter(({ held }) => held)
          .map(({ specialty, employer, begunDaysAgo }) =>
            heldRegistration(profession, specialty, {
              employer,
              validity: validityFrom(addDays(today, -begunDaysAgo), profession.validity.years),
            }),
          ),
      }),
    );
}

function anyDraft(right: Draft): fc.Arbitrary<Draft> {
  const education = Object.entries(right.education).map(([key, typed]) => [
    key,
    fc.record({
      compulsory: mostly(typed.compulsory, "", "14", "-1", "1e2", "１５"),
      elective: mostly(typed.elective, "", "59", "1000"),
      date: mostly(typed.date, "", "2026-11-21", "2001-01-01"),
      body: mostly(typed.body, "", "自办"),
    }),
  ]);
  return fc.record({
    employerName: mostly(right.employerName, "", otherFirm.name),
    employerCreditCode: mostly(right.employerCreditCode, "", "x"),
    employerPhone: mostly(right.employerPhone, "", "12"),
    photo: mostly(right.photo, ""),
    signatureImage: mostly(right.signatureImage, ""),
    specialty: mostly(right.specialty, "", "waterworks", "civil"),
    qualificationOrigin: mostly(right.qualificationOrigin, "", "home" as const, "elsewhere" as const),
    qualificationProvince: mostly(right.qualificationProvince, "", "31", "00"),
    qualificationNumber: mostly(right.qualificationNumber, "", "<1>"),
    qualificationDate: fc.constantFrom(right.qualificationDate, "2019-05-06", "", "2026-02-30"),
    isApprovalDate: fc.boolean(),
    qualificationScan: mostly(right.qualificationScan, ""),
    education: fc.record(Object.fromEntries(education)),
    educationProof: mostly(right.educationProof, ""),
    registrations: mostly(right.registrations, [], right.registrations.slice(1), ["S2000000000"]),
    deregistrationReason: mostly(right.deregistrationReason, "", "07"),
    route: mostly("", "ordinary", "assisted", "assisted", "assisted", "unknown"),
    absenceGround: mostly(right.absenceGround, "", "weather"),
    absenceText: mostly(right.absenceText, "", "破产", "长".repeat(301), "聘用企业已被吊销，\n 　无人签名。"),
    absenceProof: mostly(right.absenceProof, ""),
    agreed: mostly(true, false),
  });
}

describe.each(formsOfAll)("the form of %s", (_name, profession, code, matter) => {
  const typed = anyFacts(profession).chain((facts) =>
    fc.record({
      facts: fc.constant(facts),
      draft: anyDraft(filledIn({ profession, matter, facts })),
    }),
  );

  test("passes exactly when nothing speaks against it, and what passes comes back from its answers", () => {
    const seen = { good: 0, bad: 0 };
    fc.assert(
      fc.property(typed, ({ facts, draft }) => {
        const schema = formSchema({ profession, matter, facts });
        const parsed = schema.safeParse(draft);
        expect(parsed.success).toBe(checkDraft({ profession, matter, draft, facts }).length === 0);
        seen[parsed.success ? "good" : "bad"]++;
        if (!parsed.success) return;
        expect(answersSchema.parse(JSON.parse(JSON.stringify(parsed.data)))).toEqual(parsed.data);
        const again = draftOfAnswers(parsed.data);
        expect(draftSchema.parse(again)).toEqual(again);
        expect(schema.parse({ ...again, agreed: true })).toEqual(parsed.data);
      }),
      { numRuns: 1_000 },
    );
    expect(Math.min(seen.good, seen.bad)).toBeGreaterThan(50);
  });

  test("says every reason at a field of the form, in words of both languages", () => {
    fc.assert(
      fc.property(typed, ({ facts, draft }) => {
        for (const { key, field = "" } of checkDraft({ profession, matter, draft, facts })) {
          expect(wordsOf(key), key).toHaveLength(2);
          const [top = "", ...inner] = field.split(".");
          expect(Object.keys(draft)).toContain(top);
          const asked = educationAsked({ profession, matter, draft, facts }).map(educationKey);
          if (inner.length > 0) expect(asked).toContain(inner[0]);
        }
      }),
      { numRuns: 300 },
    );
  });

  test("that passes can be drawn", () => {
    fc.assert(
      fc.property(typed, ({ facts, draft }) => {
        const parsed = formSchema({ profession, matter, facts }).safeParse(draft);
        if (!parsed.success) return;
        expect(() => drawn(profession, code, parsed.data)).not.toThrow();
      }),
      { numRuns: 300 },
    );
  });

  test("can be filled in by whoever may begin it, and by nobody else", () => {
    fc.assert(
      fc.property(anyFacts(profession), (facts) => {
        fc.pre(facts.registrations.every(({ employer }) => employer === firm));
        const reasons = checkDraft({ profession, matter, facts, draft: fillable(profession, matter, facts) });
        const { open } = mayBegin(profession, code, facts);
        if (open) expect(reasons).toEqual([]);
        else if (code !== "initial") expect(reasons).not.toEqual([]);
      }),
    );
  });
});

const drawn = (profession: Profession, matter: MatterCode, answers: ReturnType<typeof answersSchema.parse>) =>
  composeForm(profession, formInput({ matter, answers }));

const fillable = (profession: Profession, matter: Matter, facts: FormFacts) =>
  filledIn({ profession, matter, facts });

function mayBegin(profession: Profession, code: MatterCode, facts: FormFacts) {
  const found = availableMatters(profession, {
    today,
    registrations: facts.registrations.map((held) => ({ ...held, standing: "registered", locked: false })),
    open: null,
    opened: [code],
    renewalOpensDaysBefore: facts.renewalOpensDaysBefore,
  }).find(({ matter }) => matter === code);
  if (!found) throw new Error(`${profession.code} does not offer ${code}`);
  return found;
}
