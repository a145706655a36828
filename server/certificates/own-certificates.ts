import "server-only";
import { plainDateIn } from "@/lib/domain/plain-date";
import {
  certificateContent,
  type OwnCertificateRow,
  type OwnCertificateView,
  ownCertificateRow,
  ownCertificateView,
} from "@/lib/dto/certificate";
import { AppError, type Reason } from "@/lib/errors";
import { ok, type Result, refused } from "@/lib/result";
import { audit } from "@/server/audit/record";
import type { PersonScope } from "@/server/auth/scope";
import { now } from "@/server/clock";
import { type Prisma, type ScopedDb, withScope } from "@/server/db/scope";
import { enqueue } from "@/server/outbox/enqueue";
import { validityOf } from "@/server/registrations/validity-of";
import { statusOf } from "./status";

const whole = {
  registration: { include: { registry: true, person: { select: { sex: true } } } },
} satisfies Prisma.CertificateInclude;
type CertificateRow = Prisma.CertificateGetPayload<{ include: typeof whole }>;

/** 电子注册证书管理: lists the person's certificates in all registries, newest first. */
export function listOwnCertificates(scope: PersonScope): Promise<OwnCertificateRow[]> {
  return withScope(scope, async (db) => {
    const rows = await db.certificate.findMany({ include: whole, orderBy: { createdAt: "desc" }, take: 200 });
    return rows.map((row) => ownCertificateRow.parse(describe(row)));
  });
}

/** Reads one of the person's certificates; somebody else's does not exist. */
export function viewOwnCertificateFile(scope: PersonScope, id: string): Promise<OwnCertificateView> {
  return withScope(scope, async (db) => {
    const row = await readOwn(db, id);
    const { title, birthDate, test, qrText } = certificateContent.parse(row.content);
    return ownCertificateView.parse({
      ...describe(row),
      title,
      birthDate,
      test,
      hotline: row.registration.registry.hotline,
      applicationId: row.applicationId,
      photo: row.photoId,
      verifyUrl: row.issuedAt ? qrText : null,
      identifier: row.issuedAt ? row.identifier : null,
      documents: await documentsAbout(db, row.registrationId),
    });
  });
}

/** The registry's documents about acts of its own on a registration, the oldest first. */
function documentsAbout(db: ScopedDb, registrationId: string) {
  return db.officialDocument.findMany({
    where: { act: { registrationId }, fileId: { not: null } },
    select: { kind: true, number: true, fileId: true },
    orderBy: { createdAt: "asc" },
  });
}

/** 【领证】【确认】: has the certificate made and sealed; a second press changes nothing. */
export function claimCertificate(scope: PersonScope, id: string): Promise<Result<true, Reason>> {
  return withScope(scope, async (db) => {
    const row = await readOwn(db, id);
    const status = statusOf(row, plainDateIn(now()));
    if (status === "making" || status === "issued") return ok(true);
    if (status !== "uncollected")
      return refused({ key: "certificateFile.notCollectable", values: { status } });
    const claimed = await db.certificate.updateMany({
      where: { id, status: "uncollected" },
      data: { status: "making", claimedAt: now() },
    });
    if (claimed.count === 1) {
      const { registryId } = row;
      await enqueue(db, "certificate.issue", { kind: "registry", registryId }, { certificateId: id });
      await audit(db, scope, {
        action: "certificate.claimed",
        subject: { type: "certificate", id },
        registryId,
      });
    }
    return ok(true);
  });
}

/** Reads a certificate of the person's; NOT_FOUND for any other. */
export async function readOwn(db: ScopedDb, id: string): Promise<CertificateRow> {
  const row = await db.certificate.findUnique({ where: { id }, include: whole });
  if (!row) throw new AppError("NOT_FOUND", "no such certificate in this scope");
  return row;
}

function describe(row: CertificateRow) {
  const { registration } = row;
  const { registry, person } = registration;
  const content = certificateContent.parse(row.content);
  const validity = validityOf(registration);
  return {
    id: row.id,
    registry: registry.code,
    professionCode: registry.professionCode,
    authority: { zh: registry.authorityZh, en: registry.authorityEn },
    name: content.name,
    sex: person.sex,
    number: registration.number,
    employer: content.employer,
    specialty: registration.specialty,
    validFrom: validity.begin,
    validTo: validity.end,
    version: row.version,
    status: statusOf(row, plainDateIn(now())),
    deregisteredOn: content.deregisteredOn ?? null,
    claimedAt: row.claimedAt,
    issuedAt: row.issuedAt,
  };
}
