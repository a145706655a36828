import type { Matter } from "@/lib/professions/schema";
import type { Answers } from "./answers";
import { eligibleRegistrations, type FormFacts, type HeldRegistration } from "./form-facts";

/**
 * Lists the numbers of the registrations that saved answers choose and that the matter can no longer take: ended, expired or
 * changed since. `held` are those that stand now. What is only shown beside is not asked.
 */
export function closedRegistrations(
  { sections }: Matter,
  { registrations: stated }: Answers,
  now: Pick<FormFacts, "today" | "registrationsOn" | "renewalOpensDaysBefore"> & {
    held: readonly Pick<HeldRegistration, "specialty" | "validity">[];
  },
): string[] {
  return sections.flatMap((section) => {
    if (section.kind !== "registrations" || section.choose === "shown") return [];
    const open = eligibleRegistrations(section, { ...now, registrations: now.held });
    return stated
      .filter(
        ({ specialty, validTo }) =>
          !open.some((one) => one.specialty === specialty && one.validity.end === validTo),
      )
      .map(({ number }) => number);
  });
}
