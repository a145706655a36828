import "server-only";
import { z } from "zod";
import { type PlainDate, plainDateIn } from "@/lib/domain/plain-date";
import { statusOn } from "@/lib/domain/validity";
import type { Answers } from "@/lib/forms/answers";
import type { FormFacts, HeldRegistration } from "@/lib/forms/form-facts";
import { specialtiesOf } from "@/lib/professions/parts";
import type { ScopedDb } from "@/server/db/scope";
import { validityOf } from "@/server/registrations/validity-of";
import type { RegistryInForce } from "@/server/registries/settings";

/** Gathers what a form is checked against, for the person whose scope it is. A training body that was saved stays, also when the registry no longer lists it. */
export async function readFormFacts(
  db: ScopedDb,
  registry: RegistryInForce,
  today: PlainDate,
  { registrationsOn = today, answers = null }: { registrationsOn?: PlainDate; answers?: Answers | null } = {},
): Promise<FormFacts> {
  const written = answers?.continuingEducation.map(({ body }) => body) ?? [];
  const registrations = await readHeldRegistrations(db, registry.id);
  const valid = registrations
    .filter(({ validity }) => statusOn(validity, registrationsOn) !== "expired")
    .map(({ specialty }) => specialty);
  return {
    today,
    registrationsOn,
    trainingBodies: [...new Set([...registry.settings.trainingBodies, ...written])],
    specialties: specialtiesOf(registry.profession)
      .map(({ code }) => code)
      .filter((code) => !valid.includes(code)),
    registrations,
    renewalOpensDaysBefore: registry.settings.renewalOpensDaysBefore,
    withinOldValidity: await readWithinOldValidity(db, registry.id, today),
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

/** Reads the specialties of registrations that were ended before their last day, which has not passed yet. */
async function readWithinOldValidity(db: ScopedDb, registryId: string, today: PlainDate) {
  const rows = await db.registration.findMany({
    where: { registryId, standing: "deregistered", endsOn: { gte: new Date(today) } },
    select: { specialty: true },
  });
  return rows.map(({ specialty }) => specialty);
}

const entry = z.object({ number: z.string(), date: z.date(), date_kind: z.enum(["issue", "approval"]) });

async function ownQualification(db: ScopedDb, registryId: string): Promise<FormFacts["registered"]> {
  const rows = await db.$queryRaw`SELECT * FROM app.own_qualification(${registryId}::uuid)`;
  const [found] = z.array(entry).parse(rows);
  return found ? { number: found.number, date: plainDateIn(found.date, "UTC"), kind: found.date_kind } : null;
}
