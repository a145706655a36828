import "server-only";
import { availableMatters } from "@/lib/domain/eligibility";
import { employerChange } from "@/lib/domain/employer-change";
import { plainDateIn } from "@/lib/domain/plain-date";
import { statusOn } from "@/lib/domain/validity";
import { type EmployerChangeView, employerChangeView } from "@/lib/dto/employer-change";
import type { PersonScope } from "@/server/auth/scope";
import { now } from "@/server/clock";
import { withScope } from "@/server/db/scope";
import { readRegistry } from "@/server/registries/settings";
import { readApplicantFacts } from "./applicant-facts";
import { matterOfStep } from "./former-registration";
import { describeChoice } from "./list-own";
import { readRegistrationStory } from "./registration-story";

/** Tells where the person stands in a change of employer in a registry, from the register and the application under way alone. */
export function viewEmployerChange(
  scope: PersonScope,
  registryCode: string,
  { anew }: { anew: boolean },
): Promise<EmployerChangeView> {
  const today = plainDateIn(now());
  return withScope(scope, async (db) => {
    const registry = await readRegistry(db, { code: registryCode }, today);
    const facts = await readApplicantFacts(db, registry, today);
    const { stage, steps } = employerChange(await readRegistrationStory(db, registry.id), {
      today,
      addsSpecialties: registry.profession.matters.specialtyAddition !== undefined,
      anew,
    });
    const next = steps.find(({ state }) => state === "current");
    const { open } = facts;
    return employerChangeView.parse({
      choice: describeChoice(registry, facts, availableMatters(registry.profession, facts)),
      stage,
      steps: steps.map((step) => ({ ...step, matter: matterOfStep[step.kind] })),
      running: next && open && open.matter === matterOfStep[next.kind] ? open : null,
      holds: facts.registrations.some(
        ({ standing, validity }) => standing === "registered" && statusOn(validity, today) !== "expired",
      ),
    });
  });
}
