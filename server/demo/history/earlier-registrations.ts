import "server-only";
import { addDays, addYears, plainDateIn, yearOf } from "@/lib/domain/plain-date";
import { formatNumber } from "@/lib/domain/registration-number";
import { professionOf } from "@/lib/professions";
import { specialtiesOf } from "@/lib/professions/parts";
import { now } from "@/server/clock";
import { importRegistrations } from "@/server/registrations/import-registrations";
import { operatorScopeOf } from "@/server/registries/operator-scope";
import { demoPersonScope } from "../person-scope";
import { demoRegistries } from "../registries";
import { stagedCases } from "./cases";
import { peopleWithCases } from "./people";

const endsInDays = 100;
const firstSequence = 3871;

/** Registers those whose staged cases renew a registration, as a registry takes over what was before this system. */
export async function registerEarlier(): Promise<void> {
  const today = plainDateIn(now());
  const renewing = stagedCases.filter(({ matter }) => matter === "renewal");
  for (const [index, { registry: code, applicant, employer, specialty }] of renewing.entries()) {
    const registry = demoRegistries.find((each) => each.code === code);
    const person = peopleWithCases.find(({ name }) => name === applicant);
    if (!registry || !person) throw new Error(`the demonstration does not know ${applicant} in ${code}`);
    const profession = professionOf(registry.professionCode);
    const end = addDays(today, endsInDays);
    const begin = addDays(addYears(end, -profession.validity.years), 1);
    const sequence = firstSequence + index;
    const number = formatNumber(profession.number, {
      year: yearOf(begin),
      province: registry.provinceCode,
      sequence,
      specialtyDigit: specialtiesOf(profession).find((one) => one.code === specialty)?.numberDigit,
    });
    const { personId } = await demoPersonScope(person);
    await importRegistrations(await operatorScopeOf(code, "demonstration data"), [
      { personId, employer, number, sequence, specialty: specialty ?? null, validity: { begin, end } },
    ]);
  }
}
