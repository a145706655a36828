import "server-only";
import { z } from "zod";
import { sexLabels } from "@/lib/documents/form-labels";
import { maskIdentityNumber } from "@/lib/domain/identity-document";
import { plainDateIn } from "@/lib/domain/plain-date";
import { renameBlockingStates as signedAndUndecided } from "@/lib/domain/rename";
import { personSex } from "@/lib/dto/identity";
import { professionName } from "@/lib/professions/codes";
import type { RegistryScope } from "@/server/auth/scope";
import { planNextVersions } from "@/server/certificates/plan-versions";
import { now } from "@/server/clock";
import type { ScopedDb } from "@/server/db/scope";
import { sendEmployerMessage } from "@/server/notifications/employer-messages";
import { sendMessage } from "@/server/notifications/messages";
import { decryptField } from "@/server/personal-data/field-cipher";
import { noteChange } from "@/server/registrations/note-change";

/** Who somebody was in the register and who he is, as a correction or the notice of one keeps it. */
export interface CorrectedIdentity {
  personId: string;
  oldName: string;
  oldIdIndex: string;
  name: string;
  sex: string;
  birthDate: Date;
  idType: string;
  idNumber: string;
  idIndex: string;
}

/**
 * Has a registry's own documents follow a correction, in the transaction of the act: what its register of qualifications holds,
 * each registration's story, and a new version of every certificate that is valid (未领证). Tells person and employers.
 * The caller holds the person's registrations.
 */
export async function reissueCorrected(
  db: ScopedDb,
  scope: RegistryScope,
  corrected: CorrectedIdentity,
): Promise<void> {
  const { registryId } = scope;
  const { personId, name, idIndex, oldName, oldIdIndex } = corrected;
  await db.qualificationEntry.updateMany({
    where: { registryId, name: oldName, idIndex: oldIdIndex },
    data: { name, idIndex },
  });
  const held = await db.registration.findMany({
    where: { registryId, personId, standing: "registered" },
    orderBy: { number: "asc" },
    select: { id: true, number: true, endsOn: true, employerId: true },
  });
  for (const { id } of held)
    await noteChange(db, scope, { registrationId: id, applicationId: null, kind: "corrected" });
  const at = now();
  const valid = held.filter(({ endsOn }) => endsOn >= new Date(plainDateIn(at)));
  const planned = await planNextVersions(db, scope, {
    registrationIds: valid.map(({ id }) => id),
    at,
    change: (facts) => ({
      ...facts,
      name,
      sex: sexLabels[personSex.parse(corrected.sex)],
      birthDate: plainDateIn(corrected.birthDate, "UTC"),
      idType: corrected.idType,
      idNumberMasked: maskIdentityNumber(decryptField("person.idNumber", corrected.idNumber)),
    }),
    withoutSignature: name !== oldName, // it shows the name of before
  });
  const numbers = valid.map(({ number }) => number).join("、");
  if (planned > 0) await tellHolder(db, scope, personId, numbers);
  for (const employerId of new Set(held.map((one) => one.employerId)))
    await sendEmployerMessage(db, employerId, {
      key: "employer.personCorrected",
      values: { name, formerName: oldName, number: held.map(({ number }) => number).join("、") },
      href: "/employer/people",
      registryId,
    });
}

async function tellHolder(
  db: ScopedDb,
  { registryId }: RegistryScope,
  personId: string,
  number: string,
): Promise<void> {
  const { professionCode } = await db.registry.findUniqueOrThrow({ where: { id: registryId } });
  const values = { profession: professionName(professionCode), number };
  await sendMessage(db, personId, {
    key: "certificate.corrected",
    values,
    href: "/certificates",
    registryId,
  });
}

const numbered = z.array(z.object({ number: z.string() }));

/** Waits for acts on the person's applications with the registry of this scope, and names those that are signed and not decided. */
export async function holdInFlight(db: ScopedDb, scope: RegistryScope, personId: string): Promise<string[]> {
  const rows = await db.$queryRaw`
    SELECT acceptance_number AS number FROM application
    WHERE registry_id = ${scope.registryId}::uuid AND person_id = ${personId}::uuid
      AND state = ANY (${[...signedAndUndecided]}::text[]) ORDER BY id FOR UPDATE`;
  return numbered.parse(rows).map(({ number }) => number);
}

/** Has acts on the applications of a correction's person wait, signed or not and wherever they are; names those that stand against it here. */
export async function holdAll(db: ScopedDb, correctionId: string): Promise<string[]> {
  const rows = await db.$queryRaw`SELECT number FROM app.hold_applications(${correctionId}::uuid)`;
  return numbered.parse(rows).map(({ number }) => number);
}
