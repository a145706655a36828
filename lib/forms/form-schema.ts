import { z } from "zod";
import { readEmployerPhone } from "@/lib/domain/employer-phone";
import { asPlainDate } from "@/lib/domain/plain-date";
import { specialtiesOf } from "@/lib/professions/parts";
import type { Section } from "@/lib/professions/schema";
import { type Answers, answersSchema } from "./answers";
import { checkDraft } from "./check-draft";
import { chosenRoute, writtenAbsence } from "./check-route";
import { type Draft, draftSchema } from "./draft";
import { educationAsked, educationKey, educationSection, type TypedForm } from "./education";
import { emptyEducation } from "./empty-draft";
import { chosenRegistrations, type HeldRegistration } from "./form-facts";

/**
 * Makes the zod schema of a profession's form for a matter: a draft in, checked answers out.
 * Browser and server use the same one. An issue's message is a reason as JSON, so that its values reach the wording.
 */
export function formSchema({
  profession,
  matter,
  facts,
}: Omit<TypedForm, "draft">): z.ZodType<Answers, Draft> {
  return draftSchema.transform((draft, context) => {
    const form = { profession, matter, draft, facts };
    const reasons = checkDraft(form);
    for (const reason of reasons) {
      context.issues.push({
        code: "custom",
        path: [reason.field ?? ""],
        message: JSON.stringify(reason),
        input: draft,
      });
    }
    return reasons.length > 0 ? z.NEVER : toAnswers(form);
  }) as z.ZodType<Answers, Draft>;
}

function toAnswers(form: TypedForm): Answers {
  const { profession, matter, draft } = form;
  const asks = (kind: Section["kind"]) => matter.sections.some((section) => section.kind === kind);
  const registrations = statedRegistrations(form);
  return answersSchema.parse({
    employer: employerOf(form, registrations),
    photo: draft.photo,
    signatureImage: asks("signatureImage") && draft.signatureImage !== "" ? draft.signatureImage : null,
    specialty: asks("qualification") && specialtiesOf(profession).length > 0 ? draft.specialty : null,
    qualification: asks("qualification") ? qualificationOf(form) : null,
    continuingEducation: educationAsked(form).map((specialty) => {
      const typed = draft.education[educationKey(specialty)] ?? emptyEducation;
      return {
        specialty,
        compulsory: Number(typed.compulsory),
        elective: Number(typed.elective),
        date: asPlainDate(typed.date),
        body: typed.body,
      };
    }),
    educationProof: provesEducation(form) ? draft.educationProof : null,
    registrations: registrations.map(({ number, specialty, validity }) => ({
      number,
      specialty,
      validTo: validity.end,
    })),
    deregistrationReason: asks("deregistrationReason") ? draft.deregistrationReason : null,
    ...routeOf(form),
  });
}

function routeOf({ matter, draft }: TypedForm): Pick<Answers, "route" | "absence"> {
  const route = chosenRoute(matter, draft);
  const absent = route?.absence.kind === "stated";
  return {
    route: route?.id ?? "",
    absence: absent
      ? { ground: draft.absenceGround, text: writtenAbsence(draft), proof: draft.absenceProof }
      : null,
  };
}

function statedRegistrations({ matter, draft, facts }: TypedForm): readonly HeldRegistration[] {
  return matter.sections.flatMap((section) =>
    section.kind === "registrations" ? chosenRegistrations(section, draft, facts) : [],
  );
}

/** The employer looked up by its name, or the one with which the person is registered. */
function employerOf({ matter, draft }: TypedForm, [first]: readonly HeldRegistration[]): Answers["employer"] {
  const read = readEmployerPhone(draft.employerPhone);
  const phone = read.ok ? read.value : "";
  const lookedUp = matter.sections.some(
    (section) => section.kind === "employer" && section.mode === "lookup",
  );
  return lookedUp || !first
    ? { name: draft.employerName.trim(), creditCode: draft.employerCreditCode, phone }
    : { ...first.employer, phone };
}

function qualificationOf({ profession, draft, facts }: TypedForm): Answers["qualification"] {
  const typed = {
    date: draft.qualificationDate,
    kind: draft.isApprovalDate ? ("approval" as const) : ("issue" as const),
    source: "declared" as const,
  };
  if (profession.qualification.kind === "declared")
    return { ...typed, date: asPlainDate(typed.date), province: null, number: null, scans: [] };
  if (draft.qualificationOrigin === "home" && facts.registered)
    return { ...facts.registered, source: "register", province: facts.province, scans: [] };
  return {
    ...typed,
    date: asPlainDate(typed.date),
    province: draft.qualificationProvince,
    number: draft.qualificationNumber.trim(),
    scans: [draft.qualificationScan],
  };
}

function provesEducation(form: TypedForm): boolean {
  return educationSection(form.matter)?.proof.kind === "pdf" && educationAsked(form).length > 0;
}
