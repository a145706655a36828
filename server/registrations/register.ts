import "server-only";
import { z } from "zod";
import { type PlainDate, yearOf } from "@/lib/domain/plain-date";
import { formatNumber } from "@/lib/domain/registration-number";
import { renewedEnd, type Validity, validityFrom } from "@/lib/domain/validity";
import { AppError } from "@/lib/errors";
import { specialtiesOf } from "@/lib/professions/parts";
import type { ApplicationRecord } from "@/server/applications/record";
import type { RegistryScope } from "@/server/auth/scope";
import type { Prisma, ScopedDb } from "@/server/db/scope";
import { noteChange } from "./note-change";
import { validityOf } from "./validity-of";

/** A registration as a decision made it. */
export interface GrantedRegistration {
  id: string;
  number: string;
  specialty: string | null;
  validity: Validity;
}

/**
 * Carries out a grant in the decision's transaction: a new registration, or the renewal of those that the form chose. Answers
 * each registration with its validity from now on; throws when one of them no longer stands.
 */
export async function registerGranted(
  db: ScopedDb,
  scope: RegistryScope,
  record: ApplicationRecord,
  today: PlainDate,
): Promise<GrantedRegistration[]> {
  switch (record.matter.effect) {
    case "register":
      return [await registerAnew(db, scope, record, today)];
    case "renew":
      return renewAll(db, scope, record);
    case "deregister":
    case "exchange":
      throw new Error(`application ${record.id} asks for no registration`);
  }
}

/**
 * Registers with a validity that begins today, and a number of the registry's one sequence. Somebody who was registered here
 * before in the specialty keeps his number, with its year (重新注册).
 */
async function registerAnew(
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
    employerName: answers.employer.name,
    applicationId,
    beginsOn: new Date(validity.begin),
    endsOn: new Date(validity.end),
    standing: "registered",
    medium: "electronic",
    endedAt: null,
    endedBy: null,
    barredUntil: null,
  };
  const { id, number } = before
    ? await registerAgain(db, before, data, today)
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
  await noteChange(db, scope, { registrationId: id, applicationId, kind: "granted" });
  return { id, number, specialty, validity };
}

/** Begins a registration of before anew under its number; STALE over one that is valid (it came since the form was signed) or locked. */
async function registerAgain(
  db: ScopedDb,
  { id, registryId, number }: { id: string; registryId: string; number: string },
  data: Prisma.RegistrationUncheckedUpdateManyInput,
  today: PlainDate,
): Promise<{ id: string; number: string }> {
  const over = { OR: [{ standing: { not: "registered" } }, { endsOn: { lt: new Date(today) } }] };
  const again = await db.registration.updateMany({
    where: { id, registryId, lockedAt: null, ...over },
    data,
  });
  if (again.count !== 1) throw changedSinceSigned(id, number);
  return { id, number };
}

const changedSinceSigned = (id: string, number: string): AppError =>
  new AppError("STALE", `registration ${id} changed since the form was signed`, [
    { key: "review.registrationChanged", values: { number } },
  ]);

/** Prolongs each chosen registration by a whole period from the day after its end; numbers and begin stay, a paper certificate is replaced. */
async function renewAll(
  db: ScopedDb,
  scope: RegistryScope,
  { id: applicationId, row: { personId }, answers, profession }: ApplicationRecord,
): Promise<GrantedRegistration[]> {
  const { registryId } = scope;
  const granted: GrantedRegistration[] = [];
  for (const { number, specialty, validTo } of answers?.registrations ?? []) {
    const held = await db.registration.findFirstOrThrow({ where: { registryId, personId, number } });
    const end = renewedEnd(validTo, profession.validity.years);
    const renewed = await db.registration.updateMany({
      where: { id: held.id, registryId, standing: "registered", lockedAt: null, endsOn: new Date(validTo) },
      data: { endsOn: new Date(end), medium: "electronic" },
    });
    if (renewed.count !== 1) throw changedSinceSigned(held.id, number);
    await noteChange(db, scope, { registrationId: held.id, applicationId, kind: "renewed" });
    granted.push({
      id: held.id,
      number,
      specialty,
      validity: { begin: validityOf(held).begin, end },
    });
  }
  return granted;
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

/** Reads the registrations that an application led to, with the validity that it gave them; none when it led to none. */
export async function registrationsOf(db: ScopedDb, applicationId: string): Promise<GrantedRegistration[]> {
  const rows = await db.registrationChange.findMany({
    where: { applicationId },
    include: { registration: { select: { number: true, specialty: true } } },
    orderBy: { id: "asc" },
  });
  return rows.map(({ registrationId, registration, beginsOn, endsOn }) => ({
    id: registrationId,
    ...registration,
    validity: validityOf({ beginsOn, endsOn }),
  }));
}
