import { isAfter, type PlainDate } from "@/lib/domain/plain-date";
import { renewalOpens } from "@/lib/domain/renewal-window";
import { statusOn, type Validity } from "@/lib/domain/validity";
import type { Section } from "@/lib/professions/schema";
import type { Draft } from "./draft";

/** A registration the person has in this registry and that was not ended; it may have expired. */
export interface HeldRegistration {
  number: string;
  /** Code of the specialty; null in a profession without. */
  specialty: string | null;
  validity: Validity;
  employer: { name: string; creditCode: string };
}

/** What the form is checked against, in the browser and on the server alike. */
export interface FormFacts {
  today: PlainDate;
  /** The day by which registrations are chosen, where it is not today: for what is being corrected. */
  registrationsOn?: PlainDate | undefined;
  /** Bodies that the registry recognises for continuing education. */
  trainingBodies: readonly string[];
  /** Specialties the person may choose now; those held and valid are not among them. */
  specialties: readonly string[];
  registrations: readonly HeldRegistration[];
  /** Days before the end from which renewal is open; null: the whole time. */
  renewalOpensDaysBefore: number | null;
  /** Specialties, null in a profession without, that were deregistered and whose validity would still last. */
  withinOldValidity: readonly (string | null)[];
  /** Code of the registry's own province, two digits. */
  province: string;
  /** What the register of that province holds about the person; null when nothing, or when nobody asks. */
  registered: { number: string; date: PlainDate; kind: "issue" | "approval" } | null;
}

type RegistrationsSection = Extract<Section, { kind: "registrations" }>;

/** Registrations, and the day and window by which a section takes them. */
type Choice<Held> = Pick<FormFacts, "today" | "registrationsOn" | "renewalOpensDaysBefore"> & {
  registrations: readonly Held[];
};

/** Lists the registrations that a section may take. */
export function eligibleRegistrations<Held extends Pick<HeldRegistration, "validity">>(
  section: RegistrationsSection,
  choice: Choice<Held>,
): readonly Held[] {
  const { registrations, renewalOpensDaysBefore, registrationsOn: today = choice.today } = choice;
  if (section.standing === "any") return registrations;
  return registrations.filter(
    ({ validity }) =>
      statusOn(validity, today) !== "expired" &&
      (section.standing !== "renewable" || !isAfter(renewalOpens(validity, renewalOpensDaysBefore), today)),
  );
}

/** Lists the registrations that a form as typed speaks of: those ticked, or all where there is nothing to choose. */
export function chosenRegistrations(
  section: RegistrationsSection,
  draft: Draft,
  facts: FormFacts,
): readonly HeldRegistration[] {
  const eligible = eligibleRegistrations(section, facts);
  return section.choose === "several"
    ? eligible.filter(({ number }) => draft.registrations.includes(number))
    : eligible;
}
