import { addYears, type PlainDate, plainDateIn, yearOf } from "@/lib/domain/plain-date";
import { formatNumber } from "@/lib/domain/registration-number";
import { validityFrom } from "@/lib/domain/validity";
import type { Draft } from "@/lib/forms/draft";
import { professionOf } from "@/lib/professions";
import type { MatterCode } from "@/lib/professions/matters";
import { specialtiesOf } from "@/lib/professions/parts";
import { beginApplication } from "@/server/applications/begin";
import { viewOwnApplication } from "@/server/applications/view-own";
import { personScopeOfAccount, type RegistryScope, registryScopeOfOperator } from "@/server/auth/scope";
import { now } from "@/server/clock";
import { demoRegistries } from "@/server/demo/registries";
import { importRegistrations } from "@/server/registrations/import-registrations";
import type { SigningTarget } from "@/server/signing/target";
import { type Applicant, prepareToSign, saveAndDraw, signAs } from "@/server/walk/apply";
import { countersignAs, type SignedInOperator } from "@/server/walk/countersign";
import { decideAs, reviewAs } from "@/server/walk/decide";
import { currentSuperuser, query } from "../support/own-database";
import { employer, registryCode } from "./application";
import { makeDeskOfficer } from "./decision";
import { makeOperator } from "./employer";
import { makePerson } from "./person";

export const structuralRegistry = "shanghai-structural-engineer";

/** A registration from before this system: its last day, and its specialty where there are any. */
export interface Held {
  specialty: string | null;
  end: PlainDate;
}

/** A person with registrations that a registry took over, by their numbers. */
export interface TestHolder extends Applicant {
  idNumber: string;
  numbers: string[];
}

let taken = 0;

/** Signs a person up and has the registry take over what he holds, all with the tests' employer. */
export async function makeHolder(held: readonly Held[], code = registryCode): Promise<TestHolder> {
  const { accountId, name, mobile, idNumber } = await makePerson();
  const registry = demoRegistries.find((one) => one.code === code);
  const profession = professionOf(registry?.professionCode ?? "");
  const registrations = held.map(({ specialty, end }) => {
    const validity = validityEndingOn(end, profession.validity.years);
    const sequence = ++taken;
    const specialtyDigit = specialtiesOf(profession).find((one) => one.code === specialty)?.numberDigit;
    const place = { year: yearOf(validity.begin), province: "31", sequence, specialtyDigit };
    const number = formatNumber(profession.number, place);
    return { personId: accountId, employer: employer.creditCode, number, sequence, specialty, validity };
  });
  await importRegistrations(registryScopeOfOperator(await registryIdOf(code), "test"), registrations);
  const numbers = registrations.map(({ number }) => number);
  return { scope: personScopeOfAccount(accountId), name, mobile, idNumber, numbers };
}

/** The validity that ends on a day, a whole period long. */
function validityEndingOn(end: PlainDate, years: number) {
  const { end: dayBefore } = validityFrom(addYears(end, -years), years);
  return { begin: addYears(dayBefore, -years), end };
}

/** Finds the id of a registry by its code. */
export async function registryIdOf(code: string): Promise<string> {
  const [row] = await query<{ id: string }>(currentSuperuser(), "SELECT id FROM registry WHERE code = $1", [
    code,
  ]);
  if (!row) throw new Error(`no registry ${code}`);
  return row.id;
}

/** Today by the server's clock. */
export const today = (): PlainDate => plainDateIn(now());

/** Begins a matter and fills its form in rightly, then says again what is to be said otherwise; saved, drawn, not signed. */
export async function applyFor(
  applicant: Applicant,
  matter: MatterCode,
  {
    code = registryCode,
    changes = {},
    route,
  }: { code?: string; changes?: Partial<Draft>; route?: string } = {},
): Promise<SigningTarget> {
  const begun = await beginApplication(applicant.scope, code, matter);
  if (!begun.ok) throw new Error(JSON.stringify(begun.reasons));
  const { id } = begun.value;
  const target = await prepareToSign(applicant, id, { employer, ...(route ? { route } : {}) });
  return Object.keys(changes).length === 0
    ? target
    : saveAndDraw(applicant.scope, await changedForm(applicant, id, changes));
}

/** A form as it was saved, with changes. */
export async function changedForm({ scope }: Applicant, id: string, changes: Partial<Draft>) {
  const { version, workingCopy } = await viewOwnApplication(scope, id);
  if (!workingCopy) throw new Error("no working copy");
  return { id, version, draft: { ...workingCopy.draft, ...changes, agreed: true } };
}

/** Who acts in a matter beside the applicant. */
export interface Desk {
  operator: SignedInOperator;
  reviewer: RegistryScope;
  decider: RegistryScope;
}

/** Makes the operator of the tests' employer and two officers of a registry. */
export async function makeDesk(code = registryCode): Promise<Desk> {
  return {
    operator: await makeOperator(),
    reviewer: await makeDeskOfficer("reviewer", code),
    decider: await makeDeskOfficer("decider", code),
  };
}

/** Signs as the person and then as the employer. */
export async function signBoth(desk: Desk, applicant: Applicant, target: SigningTarget): Promise<void> {
  await signAs(applicant, target);
  await countersignAs(desk.operator, target);
}

/** Signs as both and has one officer review and another grant. */
export async function grantMatter(desk: Desk, applicant: Applicant, target: SigningTarget): Promise<void> {
  await signBoth(desk, applicant, target);
  await reviewAs(desk.reviewer, target.applicationId, "grant");
  await decideAs(desk.decider, target.applicationId, "grant");
}
