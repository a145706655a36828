import { isAfter, isBefore, parsePlainDate } from "@/lib/domain/plain-date";
import type { Reason } from "@/lib/errors";
import type { Section } from "@/lib/professions/schema";
import { at } from "./at-field";
import type { TypedEducation } from "./draft";
import { educationAsked, educationKey, qualificationDateOf, type TypedForm } from "./education";
import { emptyEducation } from "./empty-draft";

type EducationSection = Extract<Section, { kind: "continuingEducation" }>;

/** Judges the hours of every specialty for which the form asks, and their proof. */
export function checkEducation(section: EducationSection, form: TypedForm): Reason[] {
  const asked = educationAsked(form);
  if (asked.length === 0) return [];
  const unproved = section.proof.kind === "pdf" && form.draft.educationProof === "";
  return [
    ...asked.flatMap((specialty) => checkOne(section, form, educationKey(specialty))),
    ...(unproved ? [at("educationProof", "proofMissing")] : []),
  ];
}

function checkOne({ hours }: EducationSection, form: TypedForm, key: string): Reason[] {
  const typed = form.draft.education[key] ?? emptyEducation;
  return [
    ...checkHours(key, "compulsory", typed, hours.compulsory.value),
    ...checkHours(key, "elective", typed, hours.elective.value),
    ...checkDate(key, typed, form),
    ...(form.facts.trainingBodies.includes(typed.body) ? [] : [at(`education.${key}.body`, "bodyMissing")]),
  ];
}

function checkHours(
  key: string,
  kind: "compulsory" | "elective",
  typed: TypedEducation,
  least: number,
): Reason[] {
  const field = `education.${key}.${kind}` as const;
  if (typed[kind] === "") return [at(field, "hoursMissing", { least })];
  if (!/^\d{1,3}$/.test(typed[kind])) return [at(field, "hoursFormat")];
  const hours = Number(typed[kind]);
  return hours < least ? [at(field, "hoursShort", { short: least - hours, least })] : [];
}

function checkDate(key: string, typed: TypedEducation, form: TypedForm): Reason[] {
  const field = `education.${key}.date` as const;
  if (typed.date === "") return [at(field, "trainingDateMissing")];
  const date = parsePlainDate(typed.date);
  if (!date.ok) return [at(field, "dateFormat")];
  if (isAfter(date.value, form.facts.today)) return [at(field, "dateInFuture")];
  const obtained = qualificationDateOf(form);
  return obtained && isBefore(date.value, obtained.date) ? [at(field, "trainingBeforeQualification")] : [];
}
