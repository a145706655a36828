import "server-only";
import { z } from "zod";
import { applicationStates, isClosed } from "@/lib/domain/application";
import type { ApplicantFacts, RegistrationFact } from "@/lib/domain/eligibility";
import { type PlainDate, plainDateIn } from "@/lib/domain/plain-date";
import { isMatterCode } from "@/lib/professions/matters";
import type { ScopedDb } from "@/server/db/scope";
import { validityOf } from "@/server/registrations/validity-of";
import type { RegistryInForce } from "@/server/registries/settings";

const standing = z.enum(["registered", "deregistered", "revoked"]);
const openStates = applicationStates.filter((state) => !isClosed(state));

/** Gathers what decides which matters the person may begin in a registry, from the person's own rows. */
export async function readApplicantFacts(
  db: ScopedDb,
  registry: RegistryInForce,
  today: PlainDate,
): Promise<ApplicantFacts> {
  const where = { registryId: registry.id };
  const open = await db.application.findFirst({
    where: { ...where, state: { in: openStates } },
    select: { id: true, acceptanceNumber: true, matter: true },
  });
  return {
    today,
    registrations: await readRegistrationFacts(db, registry.id),
    open: open && isMatterCode(open.matter) ? { ...open, matter: open.matter } : null,
    opened: registry.openedMatters,
    renewalOpensDaysBefore: registry.settings.renewalOpensDaysBefore,
  };
}

/** Reads the registrations the person has or had in a registry. */
async function readRegistrationFacts(db: ScopedDb, registryId: string): Promise<RegistrationFact[]> {
  const rows = await db.registration.findMany({ where: { registryId }, orderBy: { beginsOn: "asc" } });
  return rows.map((row) => ({
    number: row.number,
    specialty: row.specialty,
    validity: validityOf(row),
    standing: standing.parse(row.standing),
    locked: row.lockedAt !== null,
    barredUntil: row.barredUntil && plainDateIn(row.barredUntil, "UTC"),
  }));
}
