import type { Reason } from "@/lib/errors";
import type { Section } from "@/lib/professions/schema";
import { at } from "./at-field";
import type { TypedForm } from "./education";
import { chosenRegistrations, eligibleRegistrations } from "./form-facts";

/** Judges the choice of registrations: at least one, each of them open to this matter, all with one employer. */
export function checkRegistrations(
  section: Extract<Section, { kind: "registrations" }>,
  { draft, facts }: TypedForm,
): Reason[] {
  const chosen = chosenRegistrations(section, draft, facts);
  if (section.choose === "several") {
    if (draft.registrations.length === 0) return [at("registrations", "registrationsMissing")];
    const open = eligibleRegistrations(section, facts).map(({ number }) => number);
    const closed = draft.registrations.find((number) => !open.includes(number));
    if (closed !== undefined) return [at("registrations", "registrationClosed", { number: closed })];
  }
  if (chosen.length === 0) return [at("registrations", "registrationsNone")];
  const employers = new Set(chosen.map(({ employer }) => employer.creditCode));
  return employers.size > 1 ? [at("registrations", "registrationsOfTwoEmployers")] : [];
}

/** Judges the reason for deregistration: one of those that an applicant may give. */
export function checkReason(
  { reasons }: Extract<Section, { kind: "deregistrationReason" }>,
  { draft }: TypedForm,
): Reason[] {
  return reasons.includes(draft.deregistrationReason) ? [] : [at("deregistrationReason", "reasonMissing")];
}
