import "server-only";
import { z } from "zod";
import { type PlainDate, plainDateIn } from "@/lib/domain/plain-date";
import { statusOn } from "@/lib/domain/validity";
import type { FormFacts, HeldRegistration } from "@/lib/forms/form-facts";
import { specialtiesOf } from "@/lib/professions/parts";
import type { ScopedDb } from "@/server/db/scope";
import { validityOf } from "@/server/registrations/validity-of";
import type { RegistryInForce } from "@/server/registries/settings";

/** Gathers what a form is checked against, for the person whose scope it is. */
export async function readFormFacts(
  db: ScopedDb,
  registry: RegistryInForce,
  today: PlainDate,
): Promise<FormFacts> {
  const registrations = await readHeldRegistrations(db, registry.id);
  const valid = registrations
    .filter(({ validity }) => statusOn(validity, today) !== "expired")
    .map(({ specialty }) => specialty);
  return {
    today,
    trainingBodies: registry.settings.trainingBodies,
    specialties: specialtiesOf(registry.profession)
      .map(({ code }) => code)
      .filter((code) => !valid.includes(code)),
    registrations,
    renewalOpensDaysBefore: registry.settings.renewalOpensDaysBefore,
    province: registry.province.code,
    registered:
      registry.profession.qualification.kind === "registerOrUpload"
        ? await ownQualification(db, registry.id)
        : null,
  };
}

/** Reads the person's registrations that were not ended, expired ones too. */
async function readHeldRegistrations(db: ScopedDb, registryId: string): Promise<HeldRegistration[]> {
  const rows = await db.registration.findMany({
    where: { registryId, standing: "registered" },
    include: { employer: { select: { creditCode: true } } },
    orderBy: { number: "asc" },
  });
  return rows.map(({ number, specialty, beginsOn, endsOn, employerName, employer }) => ({
    number,
    specialty,
    validity: validityOf({ beginsOn, endsOn }),
    employer: { name: employerName, creditCode: employer.creditCode },
  }));
}

const entry = z.object({ number: z.string(), date: z.date(), date_kind: z.enum(["issue", "approval"]) });

async function ownQualification(db: ScopedDb, registryId: string): Promise<FormFacts["registered"]> {
  const rows = await db.$queryRaw`SELECT * FROM app.own_qualification(${registryId}::uuid)`;
  const [found] = z.array(entry).parse(rows);
  return found ? { number: found.number, date: plainDateIn(found.date, "UTC"), kind: found.date_kind } : null;
}
