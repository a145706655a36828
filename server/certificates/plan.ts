import "server-only";
import { sexLabels } from "@/lib/documents/form-labels";
import { maskIdentityNumber } from "@/lib/domain/identity-document";
import { plainDateIn } from "@/lib/domain/plain-date";
import { personSex } from "@/lib/dto/identity";
import { specialtiesOf } from "@/lib/professions/parts";
import type { ApplicationRecord } from "@/server/applications/record";
import type { RegistryScope } from "@/server/auth/scope";
import { now } from "@/server/clock";
import type { ScopedDb } from "@/server/db/scope";
import { enqueue } from "@/server/outbox/enqueue";
import { decryptField } from "@/server/personal-data/field-cipher";
import type { GrantedRegistration } from "@/server/registrations/register";
import { type CertificateFacts, planVersion, type VersionOrder } from "./plan-version";

/** Plans the certificate of a registration that an application led to, from the frozen answers; it waits to be collected (未领证). */
export async function planCertificate(
  db: ScopedDb,
  scope: RegistryScope,
  record: ApplicationRecord,
  registration: GrantedRegistration,
): Promise<void> {
  await planVersion(db, scope, {
    ...(await orderOf(db, scope, record, registration)),
    facts: factsOf(record, registration),
    status: "uncollected",
  });
}

/** Plans the copy that says that a registration was ended (注销证明), with the employer as the register has it, and has it made at once. */
export async function planDeregisteredCopy(
  db: ScopedDb,
  scope: RegistryScope,
  record: ApplicationRecord,
  registration: GrantedRegistration & { employerName: string },
): Promise<void> {
  const certificateId = await planVersion(db, scope, {
    ...(await orderOf(db, scope, record, registration)),
    facts: {
      ...factsOf(record, registration),
      employer: registration.employerName,
      deregisteredOn: plainDateIn(now()),
    },
    status: "making",
  });
  const { registryId } = scope;
  await enqueue(db, "certificate.issue", { kind: "registry", registryId }, { certificateId });
}

/** The photo of the form; its signature, or the one that the certificate before bears where the form asks for none. */
async function orderOf(
  db: ScopedDb,
  { registryId }: RegistryScope,
  { id, row, answers }: ApplicationRecord,
  registration: GrantedRegistration,
): Promise<Omit<VersionOrder, "facts" | "status">> {
  if (!answers) throw new Error(`application ${id} has no answers`);
  const before = await db.certificate.findFirst({
    where: { registryId, registrationId: registration.id },
    orderBy: { version: "desc" },
    select: { signatureId: true },
  });
  return {
    registrationId: registration.id,
    personId: row.personId,
    applicationId: id,
    specialty: registration.specialty,
    images: {
      photoId: answers.photo,
      signatureId: answers.signatureImage ?? before?.signatureId ?? null,
    },
  };
}

function factsOf(
  { row, answers, profession }: ApplicationRecord,
  { number, specialty, validity }: GrantedRegistration,
): CertificateFacts {
  return {
    title: profession.names.certificateTitle.zh,
    professionCode: profession.code,
    revision: profession.revision,
    number,
    name: row.personName,
    sex: sexLabels[personSex.parse(row.personSex)],
    birthDate: plainDateIn(row.personBirthDate, "UTC"),
    idType: row.idType,
    idNumberMasked: maskIdentityNumber(decryptField("application.idNumber", row.idNumber)),
    employer: answers?.employer.name ?? "",
    employerCreditCode: answers?.employer.creditCode ?? "",
    specialty: specialtiesOf(profession).find(({ code }) => code === specialty)?.label.zh ?? null,
    validFrom: validity.begin,
    validTo: validity.end,
  };
}
