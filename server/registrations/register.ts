import "server-only";
import { z } from "zod";
import { type PlainDate, yearOf } from "@/lib/domain/plain-date";
import { formatNumber } from "@/lib/domain/registration-number";
import { type Validity, validityFrom } from "@/lib/domain/validity";
import { specialtiesOf } from "@/lib/professions/parts";
import type { ApplicationRecord } from "@/server/applications/record";
import { audit } from "@/server/audit/record";
import type { RegistryScope } from "@/server/auth/scope";
import type { ScopedDb } from "@/server/db/scope";
import { validityOf } from "./validity-of";

/** A registration as a decision made it. */
export interface GrantedRegistration {
  id: string;
  number: string;
  specialty: string | null;
  validity: Validity;
}

/**
 * Registers what a decision grants, in its transaction: a validity that begins today, and a number of the registry's one
 * sequence. Somebody who was registered here before keeps his number, with its year (重新注册).
 */
export async function registerGranted(
  db: ScopedDb,
  scope: RegistryScope,
  { id: applicationId, row, answers, profession }: ApplicationRecord,
  today: PlainDate,
): Promise<GrantedRegistration> {
  const { registryId } = scope;
  const { personId, employerId } = row;
  if (!answers || !employerId) throw new Error(`application ${applicationId} has no answers`);
  const { specialty } = answers;
  const validity = validityFrom(today, profession.validity.years);
  const before = profession.reRegistration.keepsNumber
    ? await db.registration.findFirst({
        where: { registryId, personId, specialty },
        orderBy: { createdAt: "desc" },
      })
    : null;
  const data = {
    employerId,
    applicationId,
    beginsOn: new Date(validity.begin),
    endsOn: new Date(validity.end),
    standing: "registered",
    endedAt: null,
  };
  const { id, number } = before
    ? await db.registration.update({ where: { id: before.id }, data, select: { id: true, number: true } })
    : await db.registration.create({
        data: {
          ...data,
          registryId,
          personId,
          specialty,
          number: await nextNumber(db, registryId, { profession, specialty, today }),
        },
        select: { id: true, number: true },
      });
  await audit(db, scope, {
    action: "registration.granted",
    subject: { type: "registration", id },
    personId,
    detail: { number, again: before !== null },
  });
  return { id, number, specialty, validity };
}

async function nextNumber(
  db: ScopedDb,
  registryId: string,
  {
    profession,
    specialty,
    today,
  }: { profession: ApplicationRecord["profession"]; specialty: string | null; today: PlainDate },
): Promise<string> {
  const { provinceCode } = await db.registry.findUniqueOrThrow({
    where: { id: registryId },
    select: { provinceCode: true },
  });
  const [row] = z
    .array(z.object({ serial: z.number() }))
    .parse(await db.$queryRaw`SELECT app.next_registration_serial() AS serial`);
  if (!row) throw new Error("the sequence gave no number");
  return formatNumber(profession.number, {
    year: yearOf(today),
    province: provinceCode.slice(0, 2),
    sequence: row.serial,
    specialtyDigit: specialtiesOf(profession).find(({ code }) => code === specialty)?.numberDigit,
  });
}

/** Reads the registration that an application led to; null when it led to none. */
export async function registrationOf(
  db: ScopedDb,
  applicationId: string,
): Promise<GrantedRegistration | null> {
  const row = await db.registration.findFirst({ where: { applicationId } });
  return (
    row && {
      id: row.id,
      number: row.number,
      specialty: row.specialty,
      validity: validityOf(row),
    }
  );
}
