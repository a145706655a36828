import { isOverdue, type QualificationDate } from "@/lib/domain/overdue";
import { parsePlainDate } from "@/lib/domain/plain-date";
import type { Matter, Profession, Section } from "@/lib/professions/schema";
import type { Draft } from "./draft";
import { chosenRegistrations, type FormFacts } from "./form-facts";

type EducationSection = Extract<Section, { kind: "continuingEducation" }>;

/** A form as typed, with what it is judged by. */
export interface TypedForm {
  profession: Profession;
  matter: Matter;
  draft: Draft;
  facts: FormFacts;
}

/** Names the place of a specialty's hours in a draft. */
export function educationKey(specialty: string | null): string {
  return specialty ?? "all";
}

/** Finds a matter's section of continuing education. */
export function educationSection(matter: Matter): EducationSection | undefined {
  return matter.sections.find(
    (section): section is EducationSection => section.kind === "continuingEducation",
  );
}

/** Lists the specialties, null in a profession without, for which the form as typed asks for continuing education. */
export function educationAsked(form: TypedForm): readonly (string | null)[] {
  const section = educationSection(form.matter);
  if (!section) return [];
  if (section.when === "always") return chosenSpecialties(form);
  const date = qualificationDateOf(form);
  if (!date || !isOverdue(form.matter, date, form.facts.today)) return [];
  const specialty =
    form.profession.specialties.kind === "none" || form.draft.specialty === "" ? null : form.draft.specialty;
  return isExcused(form, specialty) ? [] : [specialty];
}

/** A change of employer is a deregistration and a registration: who does both within the old validity is not late for it. */
function isExcused({ profession, facts }: TypedForm, specialty: string | null): boolean {
  return !profession.reRegistration.educationWithinValidity && facts.withinOldValidity.includes(specialty);
}

/** Gives the date that the form's period counts from: the register's, or the one typed; undefined when it is none yet. */
export function qualificationDateOf({ profession, draft, facts }: TypedForm): QualificationDate | undefined {
  const fromRegister =
    profession.qualification.kind === "registerOrUpload" && draft.qualificationOrigin === "home";
  if (fromRegister) return facts.registered ?? undefined;
  const date = parsePlainDate(draft.qualificationDate);
  return date.ok ? { date: date.value, kind: draft.isApprovalDate ? "approval" : "issue" } : undefined;
}

function chosenSpecialties({ matter, draft, facts }: TypedForm): (string | null)[] {
  return matter.sections.flatMap((section) =>
    section.kind === "registrations"
      ? chosenRegistrations(section, draft, facts).map(({ specialty }) => specialty)
      : [],
  );
}
