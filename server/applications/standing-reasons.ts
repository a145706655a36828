import "server-only";
import { sameEnterprise } from "@/lib/domain/company-name";
import { judge } from "@/lib/domain/eligibility";
import type { PlainDate } from "@/lib/domain/plain-date";
import type { Reason } from "@/lib/errors";
import type { ScopedDb } from "@/server/db/scope";
import type { RegistryInForce } from "@/server/registries/settings";
import { readApplicantFacts } from "./applicant-facts";
import type { ApplicationRecord } from "./record";
import { findEmployer } from "./verify-employer";

/** What only the server can know and what may change any day: asked again at every save and at every signature of the person. */
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
  const facts = await readApplicantFacts(db, registry, today);
  const judged = judge(registry.profession, record.matterCode, { ...facts, open: null }); // the open one is this one
  return judged.open ? [] : judged.reasons;
}
