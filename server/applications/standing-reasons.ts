import "server-only";
import { sameEnterprise } from "@/lib/domain/company-name";
import { judge } from "@/lib/domain/eligibility";
import type { PlainDate } from "@/lib/domain/plain-date";
import type { Reason } from "@/lib/errors";
import type { Answers } from "@/lib/forms/answers";
import { closedRegistrations } from "@/lib/forms/closed-registrations";
import type { Matter } from "@/lib/professions/schema";
import type { ScopedDb } from "@/server/db/scope";
import { findStated } from "@/server/directories/enterprises";
import type { RegistryInForce } from "@/server/registries/settings";
import { readApplicantFacts } from "./applicant-facts";
import { readFormFacts } from "./form-facts";
import type { ApplicationRecord } from "./record";
import { standingDay } from "./standing-day";
import { findEmployer } from "./verify-employer";

/** What only the server can know and what may change any day: asked again at every save, and at every signature of the person. */
export async function standingReasons(
  db: ScopedDb,
  record: ApplicationRecord,
  registry: RegistryInForce,
  employer: { name: string; creditCode: string },
  today: PlainDate,
): Promise<Reason[]> {
  return [
    ...(await employerReasons(db, employer)),
    ...(await eligibilityReasons(db, record, registry, today)),
  ];
}

/** The employer as a form names it, where the form asks for its name; nothing where it is taken from the register. */
export function lookedUpEmployer(
  { sections }: Matter,
  { name, creditCode }: { name: string; creditCode: string },
): { name: string; creditCode: string } {
  const asked = sections.some((section) => section.kind === "employer" && section.mode === "lookup");
  return asked ? { name, creditCode } : { name: "", creditCode: "" };
}

/** Asks again, for a form that was saved, what may have changed since: the employer, the eligibility, the registrations chosen. */
export async function savedFormReasons(
  db: ScopedDb,
  record: ApplicationRecord,
  registry: RegistryInForce,
  answers: Answers,
  today: PlainDate,
): Promise<Reason[]> {
  const { matter } = record;
  const facts = await readFormFacts(db, registry, today, {
    registrationsOn: await standingDay(db, record, today),
  });
  const closed = closedRegistrations(matter, answers, { ...facts, held: facts.registrations });
  return [
    ...(await standingReasons(db, record, registry, lookedUpEmployer(matter, answers.employer), today)),
    ...(await registeredEmployerReasons(db, matter, answers)),
    ...closed.map((number) => ({ key: "signing.registrationClosed", values: { number } })),
  ];
}

/** Judges the employer of the register: it must still be there by this name, except where the registration is to end. */
export async function registeredEmployerReasons(
  db: ScopedDb,
  { sections, effect }: Matter,
  { employer }: Answers,
): Promise<Reason[]> {
  const registered = sections.some((section) => section.kind === "employer" && section.mode === "registered");
  if (!registered || effect === "deregister") return [];
  const entry = await findStated(db, employer);
  return entry?.status === "active"
    ? []
    : [{ key: "employer.noLongerListed", values: { name: employer.name } }];
}

async function employerReasons(
  db: ScopedDb,
  employer: { name: string; creditCode: string },
): Promise<Reason[]> {
  if (employer.name.trim() === "" || employer.creditCode === "") return []; // told by the schema
  const found = await findEmployer(db, employer.name);
  if (!found.ok) return found.reasons;
  return sameEnterprise(found.value, employer)
    ? []
    : [{ key: "form.employerUnverified", field: "employerName" }];
}

async function eligibilityReasons(
  db: ScopedDb,
  record: ApplicationRecord,
  registry: RegistryInForce,
  today: PlainDate,
): Promise<Reason[]> {
  const facts = await readApplicantFacts(db, registry, await standingDay(db, record, today));
  const opened = [...facts.opened, record.matterCode]; // a matter closed meanwhile is closed to new applications only
  const judged = judge(registry.profession, record.matterCode, { ...facts, open: null, opened }); // the open one is this one
  return judged.open ? [] : judged.reasons;
}
