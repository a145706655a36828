import "server-only";
import { createHash, randomBytes } from "node:crypto";
import { sexLabels } from "@/lib/documents/form-labels";
import { formatELicenceId, serialFromNumber } from "@/lib/domain/e-licence-id";
import { maskIdentityNumber } from "@/lib/domain/identity-document";
import { plainDateIn } from "@/lib/domain/plain-date";
import { type CertificateContent, certificateContent } from "@/lib/dto/certificate";
import { personSex } from "@/lib/dto/identity";
import { specialtiesOf } from "@/lib/professions/parts";
import type { Profession } from "@/lib/professions/schema";
import type { ApplicationRecord } from "@/server/applications/record";
import type { RegistryScope } from "@/server/auth/scope";
import { now } from "@/server/clock";
import type { ScopedDb } from "@/server/db/scope";
import { readEnv } from "@/server/env";
import { decryptField } from "@/server/personal-data/field-cipher";
import type { GrantedRegistration } from "@/server/registrations/register";

/**
 * Plans the next version of a registration's certificate from the frozen answers, in the decision's transaction: content and
 * its digest, identifier, token. It waits to be collected (未领证); the version before no longer counts.
 */
export async function planCertificate(
  db: ScopedDb,
  { registryId }: RegistryScope,
  record: ApplicationRecord,
  registration: GrantedRegistration,
): Promise<void> {
  const at = now();
  const { answers, row } = record;
  if (!answers) throw new Error(`application ${record.id} has no answers`);
  const before = await db.certificate.findFirst({
    where: { registryId, registrationId: registration.id },
    orderBy: { version: "desc" },
    select: { version: true },
  });
  await db.certificate.updateMany({
    where: {
      registryId,
      registrationId: registration.id,
      status: { in: ["uncollected", "making", "issued"] },
    },
    data: { status: "superseded", endedAt: at },
  });
  const token = randomBytes(24).toString("base64url");
  const version = (before?.version ?? 0) + 1;
  const content = await contentOf(db, registryId, record, { registration, version, token, at });
  await db.certificate.create({
    data: {
      registryId,
      registrationId: registration.id,
      applicationId: record.id,
      personId: row.personId,
      version,
      status: "uncollected",
      content,
      contentSha256: digestOfContent(content),
      photoId: answers.photo,
      signatureId: answers.signatureImage,
      token,
      identifier: content.identifier,
      createdAt: at,
    },
    select: { id: true },
  });
}

/** Gives the SHA-256 of a content, by its fields in a fixed order. */
export function digestOfContent(content: CertificateContent): string {
  const ordered = certificateContent.parse(content);
  const text = JSON.stringify(Object.entries(ordered).sort(([a], [b]) => (a < b ? -1 : 1)));
  return createHash("sha256").update(text).digest("hex");
}

async function contentOf(
  db: ScopedDb,
  registryId: string,
  { row, answers, profession }: ApplicationRecord,
  made: { registration: GrantedRegistration; version: number; token: string; at: Date },
): Promise<CertificateContent> {
  const { registration, version, token, at } = made;
  const registry = await db.registry.findUniqueOrThrow({
    where: { id: registryId },
    select: { authorityZh: true, creditCode: true },
  });
  const specialty = specialtiesOf(profession).find(({ code }) => code === registration.specialty);
  const licenceType = licenceTypeOf(profession, registration.specialty);
  const identifier = formatELicenceId({
    typeCode: licenceType,
    issuerCode: registry.creditCode,
    serial: serialFromNumber(registration.number),
    version,
  });
  return certificateContent.parse({
    title: profession.names.certificateTitle.zh,
    professionCode: profession.code,
    revision: profession.revision,
    version,
    number: registration.number,
    name: row.personName,
    sex: sexLabels[personSex.parse(row.personSex)],
    birthDate: plainDateIn(row.personBirthDate, "UTC"),
    idType: row.idType,
    idNumberMasked: maskIdentityNumber(decryptField("application.idNumber", row.idNumber)),
    employer: answers?.employer.name,
    employerCreditCode: answers?.employer.creditCode,
    specialty: specialty?.label.zh ?? null,
    validFrom: registration.validity.begin,
    validTo: registration.validity.end,
    authority: registry.authorityZh,
    authorityCreditCode: registry.creditCode,
    issuedOn: plainDateIn(at),
    identifier,
    licenceType,
    qrText: `${readEnv().publicUrl}/verify/${token}`,
    test: readEnv().mode === "demo",
  });
}

function licenceTypeOf({ specialties }: Profession, specialty: string | null): string {
  if (specialties.kind === "none") return specialties.licenceType;
  const offered = specialties.offered.find(({ code }) => code === specialty);
  if (!offered) throw new Error(`no licence type for the specialty ${specialty}`);
  return offered.licenceType;
}
