import "server-only";
import type { PlainDate } from "@/lib/domain/plain-date";
import { statusOn } from "@/lib/domain/validity";
import type { FormFacts } from "@/lib/forms/check-draft";
import { specialtiesOf } from "@/lib/professions/parts";
import type { ScopedDb } from "@/server/db/scope";
import type { RegistryInForce } from "@/server/registries/settings";
import { readRegistrationFacts } from "./applicant-facts";

/** Gathers what a form is checked against, for the person whose scope it is. */
export async function readFormFacts(
  db: ScopedDb,
  registry: RegistryInForce,
  today: PlainDate,
): Promise<FormFacts> {
  const registrations = await readRegistrationFacts(db, registry.id);
  const held = registrations
    .filter(({ standing, validity }) => standing === "registered" && statusOn(validity, today) !== "expired")
    .map(({ specialty }) => specialty);
  return {
    today,
    trainingBodies: registry.settings.trainingBodies,
    specialties: specialtiesOf(registry.profession)
      .map(({ code }) => code)
      .filter((code) => !held.includes(code)),
  };
}
