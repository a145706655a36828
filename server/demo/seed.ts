import "server-only";
import { hashPassword } from "@/server/auth/password-hash";
import { scopeOfOperator } from "@/server/auth/scope";
import { now } from "@/server/clock";
import { importEnterprises } from "@/server/directories/import-enterprises";
import { readEnv } from "@/server/env";
import { markRegistriesSeeded, saveRegistries } from "@/server/registries/setup";
import { demoPassword } from "./accounts";
import { demoEnterprises } from "./enterprises";
import { openEarlierTrust, stageCases } from "./history/stage-cases";
import { ensureDemoKeyFiles } from "./key-files";
import { demoOfficers } from "./officers";
import { demoPeople } from "./people";
import { seedQualifications } from "./qualifications";
import { seedRegistrations } from "./registrations";
import { demoRegistries } from "./registries";
import { seedApplications } from "./seed-applications";
import { seedOfficers } from "./seed-officers";
import { seedPeople } from "./seed-people";
import { seedSettings } from "./settings";

/**
 * Fills an empty demonstration with fictitious data; run again, it repairs what an interrupted run left out. With cases, the
 * desks of its registries are as after eight weeks of work; this asks for the worker's connection, too.
 */
export async function seedDemo({ cases = false }: { cases?: boolean } = {}): Promise<void> {
  if (readEnv().mode !== "demo") throw new Error("fictitious data belong in a demonstration only");
  if (cases) openEarlierTrust();
  const scope = scopeOfOperator("demonstration data");
  const [passwordHash] = await Promise.all([
    hashPassword(demoPassword),
    saveRegistries(scope, demoRegistries),
  ]);
  await seedPeople(scope, demoPeople, passwordHash);
  await Promise.all([seedSettings(scope), importEnterprises(scope, demoEnterprises)]);
  await seedRegistrations(scope);
  await seedQualifications();
  await ensureDemoKeyFiles(scope);
  await seedApplications();
  await seedOfficers(scope, demoOfficers, passwordHash);
  if (cases) await stageCases(scope, passwordHash);
  await markRegistriesSeeded(scope, now());
}
