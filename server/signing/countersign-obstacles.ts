import "server-only";
import { z } from "zod";
import { judge } from "@/lib/domain/eligibility";
import { plainDateIn } from "@/lib/domain/plain-date";
import type { Reason } from "@/lib/errors";
import { closedRegistrations } from "@/lib/forms/closed-registrations";
import type { ApplicationRecord } from "@/server/applications/record";
import { standingDay } from "@/server/applications/standing-day";
import { now } from "@/server/clock";
import type { ScopedDb } from "@/server/db/scope";
import { findStated } from "@/server/directories/enterprises";
import { validityOf } from "@/server/registrations/validity-of";
import type { RegistryInForce } from "@/server/registries/settings";

const registration = z.object({
  specialty: z.string().nullable(),
  begins_on: z.date(),
  ends_on: z.date(),
  standing: z.enum(["registered", "deregistered", "revoked"]),
  locked: z.boolean(),
});

/** Asks anew, before an employer's signature, whether anything speaks against it: the employer in the directory, the applicant's eligibility. */
export async function countersignObstacles(
  db: ScopedDb,
  record: ApplicationRecord,
  registry: RegistryInForce,
): Promise<Reason[]> {
  return [...(await employerReasons(db, record)), ...(await applicantReasons(db, record, registry))];
}

async function employerReasons(db: ScopedDb, { answers, matter }: ApplicationRecord): Promise<Reason[]> {
  if (!answers || matter.effect === "deregister") return []; // one that was struck off may still let its people go
  const entry = await findStated(db, answers.employer);
  if (entry?.status === "active") return [];
  return [{ key: "countersign.employerChanged", values: { name: answers.employer.name } }];
}

/** Only whether something stands against it: what the applicant holds elsewhere is not the employer's to know. */
async function applicantReasons(
  db: ScopedDb,
  record: ApplicationRecord,
  registry: RegistryInForce,
): Promise<Reason[]> {
  const rows = z
    .array(registration)
    .parse(await db.$queryRaw`SELECT * FROM app.applicant_registrations(${record.id}::uuid)`);
  const registrations = rows.map((row) => ({
    number: "",
    specialty: row.specialty,
    validity: validityOf({ beginsOn: row.begins_on, endsOn: row.ends_on }),
    standing: row.standing,
    locked: row.locked,
  }));
  const { renewalOpensDaysBefore } = registry.settings;
  const judgedBy = { today: await standingDay(db, record, plainDateIn(now())), renewalOpensDaysBefore };
  const judged = judge(record.profession, record.matterCode, {
    ...judgedBy,
    registrations,
    open: null, // the open one is this one
    opened: [...registry.openedMatters, record.matterCode], // closed meanwhile: to new applications only
  });
  const held = registrations.filter(({ standing }) => standing === "registered");
  const closed = record.answers
    ? closedRegistrations(record.matter, record.answers, { ...judgedBy, held })
    : [];
  return judged.open && closed.length === 0 ? [] : [{ key: "countersign.noLongerEligible" }];
}
