import { readCreditCode } from "@/lib/domain/credit-code";
import { readEmployerPhone } from "@/lib/domain/employer-phone";
import type { Reason } from "@/lib/errors";
import { specialtiesOf } from "@/lib/professions/parts";
import type { Section } from "@/lib/professions/schema";
import { at } from "./at-field";
import { checkEducation } from "./check-education";
import { checkQualification } from "./check-qualification";
import { checkReason, checkRegistrations } from "./check-registrations";
import { checkRoute, chosenRoute } from "./check-route";
import type { TypedForm } from "./education";

/** Lists everything that keeps a form from being saved, in the order of its sections; empty when it is in order. */
export function checkDraft(form: TypedForm): Reason[] {
  return form.matter.sections.flatMap((section) => checkSection(section, form));
}

function checkSection(section: Section, form: TypedForm): Reason[] {
  switch (section.kind) {
    case "employer":
      return section.mode === "lookup" ? [...checkEmployer(form), ...checkPhone(form)] : checkPhone(form);
    case "photo":
      return form.draft.photo === "" ? [at("photo", "photoMissing")] : [];
    case "signatureImage":
      return section.need !== "optional" && form.draft.signatureImage === ""
        ? [at("signatureImage", "signatureMissing")]
        : [];
    case "qualification":
      return [...checkSpecialty(form), ...checkQualification(form)];
    case "continuingEducation":
      return checkEducation(section, form);
    case "registrations":
      return checkRegistrations(section, form);
    case "deregistrationReason":
      return checkReason(section, form);
    case "route":
      return checkRoute(form);
    case "declaration":
      return form.draft.agreed ? [] : [at("agreed", "notAgreed")];
    case "identity":
      return [];
  }
}

function checkEmployer({ draft }: TypedForm): Reason[] {
  if (draft.employerName.trim() === "") return [at("employerName", "employerMissing")];
  return readCreditCode(draft.employerCreditCode).ok ? [] : [at("employerName", "employerUnverified")];
}

/** An employer that does not sign may have no telephone any more. */
function checkPhone({ matter, draft }: TypedForm): Reason[] {
  const absent = chosenRoute(matter, draft)?.absence.kind === "stated";
  if (draft.employerPhone.trim() === "") return absent ? [] : [at("employerPhone", "phoneMissing")];
  return readEmployerPhone(draft.employerPhone).ok ? [] : [at("employerPhone", "phoneFormat")];
}

function checkSpecialty({ profession, draft, facts }: TypedForm): Reason[] {
  if (specialtiesOf(profession).length === 0) return [];
  if (draft.specialty === "") return [at("specialty", "specialtyMissing")];
  return facts.specialties.includes(draft.specialty) ? [] : [at("specialty", "specialtyClosed")];
}
