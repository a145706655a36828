import { readCreditCode } from "@/lib/domain/credit-code";
import { readEmployerPhone } from "@/lib/domain/employer-phone";
import { isOverdue } from "@/lib/domain/overdue";
import { isAfter, isBefore, type PlainDate, parsePlainDate } from "@/lib/domain/plain-date";
import type { Reason } from "@/lib/errors";
import { specialtiesOf } from "@/lib/professions/parts";
import type { Matter, Profession, Section } from "@/lib/professions/schema";
import type { Draft, DraftField } from "./draft";

/** What the form is checked against, in the browser and on the server alike. */
export interface FormFacts {
  today: PlainDate;
  /** Bodies that the registry recognises for continuing education. */
  trainingBodies: readonly string[];
  /** Specialties the person may choose now; those held and valid are not among them. */
  specialties: readonly string[];
}

interface Form {
  profession: Profession;
  matter: Matter;
  draft: Draft;
  facts: FormFacts;
}

const at = (field: DraftField, key: string, values?: Reason["values"]): Reason => ({
  key: `form.${key}`,
  field,
  ...(values ? { values } : {}),
});

/** Lists everything that keeps a form from being saved, in the order of its sections; empty when it is in order. */
export function checkDraft(form: Form): Reason[] {
  return form.matter.sections.flatMap((section) => checkSection(section, form));
}

/** Tells whether the form as typed asks for continuing education. */
export function asksForEducation({ matter, draft, facts }: Omit<Form, "profession">): boolean {
  const section = matter.sections.find((candidate) => candidate.kind === "continuingEducation");
  if (section?.kind !== "continuingEducation") return false;
  if (section.when === "always") return true;
  const date = parsePlainDate(draft.qualificationDate);
  if (!date.ok) return false;
  return isOverdue(
    matter,
    { date: date.value, kind: draft.isApprovalDate ? "approval" : "issue" },
    facts.today,
  );
}

function checkSection(section: Section, form: Form): Reason[] {
  switch (section.kind) {
    case "employer":
      return section.mode === "lookup" ? [...checkEmployer(form), ...checkPhone(form)] : checkPhone(form);
    case "photo":
      return section.need === "required" && form.draft.photo === "" ? [at("photo", "photoMissing")] : [];
    case "signatureImage":
      return section.need === "required" && form.draft.signatureImage === ""
        ? [at("signatureImage", "signatureMissing")]
        : [];
    case "qualification":
      return [...checkSpecialty(form), ...checkQualificationDate(form)];
    case "continuingEducation":
      return asksForEducation(form) ? checkEducation(section, form) : [];
    case "declaration":
      return form.draft.agreed ? [] : [at("agreed", "notAgreed")];
    case "identity":
    case "registrations":
    case "deregistrationReason":
      return [];
  }
}

function checkEmployer({ draft }: Form): Reason[] {
  if (draft.employerName.trim() === "") return [at("employerName", "employerMissing")];
  return readCreditCode(draft.employerCreditCode).ok ? [] : [at("employerName", "employerUnverified")];
}

function checkPhone({ draft }: Form): Reason[] {
  if (draft.employerPhone.trim() === "") return [at("employerPhone", "phoneMissing")];
  return readEmployerPhone(draft.employerPhone).ok ? [] : [at("employerPhone", "phoneFormat")];
}

function checkSpecialty({ profession, draft, facts }: Form): Reason[] {
  if (specialtiesOf(profession).length === 0) return [];
  if (draft.specialty === "") return [at("specialty", "specialtyMissing")];
  return facts.specialties.includes(draft.specialty) ? [] : [at("specialty", "specialtyClosed")];
}

function checkQualificationDate({ profession, draft, facts }: Form): Reason[] {
  if (draft.isApprovalDate && !profession.qualification.dates.includes("approval"))
    return [at("qualificationDate", "dateKind")];
  if (draft.qualificationDate === "") return [at("qualificationDate", "dateMissing")];
  const date = parsePlainDate(draft.qualificationDate);
  if (!date.ok) return [at("qualificationDate", "dateFormat")];
  return isAfter(date.value, facts.today) ? [at("qualificationDate", "dateInFuture")] : [];
}

function checkEducation(
  section: Extract<Section, { kind: "continuingEducation" }>,
  { draft, facts }: Form,
): Reason[] {
  const { compulsory, elective } = section.hours;
  return [
    ...checkHours("educationCompulsory", draft.educationCompulsory, compulsory.value),
    ...checkHours("educationElective", draft.educationElective, elective.value),
    ...checkEducationDate(draft, facts),
    ...(facts.trainingBodies.includes(draft.educationBody) ? [] : [at("educationBody", "bodyMissing")]),
  ];
}

function checkHours(
  field: "educationCompulsory" | "educationElective",
  typed: string,
  least: number,
): Reason[] {
  if (typed === "") return [at(field, "hoursMissing", { least })];
  if (!/^\d{1,3}$/.test(typed)) return [at(field, "hoursFormat")];
  const hours = Number(typed);
  return hours < least ? [at(field, "hoursShort", { short: least - hours, least })] : [];
}

function checkEducationDate(draft: Draft, facts: FormFacts): Reason[] {
  if (draft.educationDate === "") return [at("educationDate", "trainingDateMissing")];
  const date = parsePlainDate(draft.educationDate);
  if (!date.ok) return [at("educationDate", "dateFormat")];
  if (isAfter(date.value, facts.today)) return [at("educationDate", "dateInFuture")];
  const obtained = parsePlainDate(draft.qualificationDate);
  return obtained.ok && isBefore(date.value, obtained.value)
    ? [at("educationDate", "trainingBeforeQualification")]
    : [];
}
