import "server-only";
import { generateKeyPairSync, X509Certificate } from "node:crypto";
import { z } from "zod";
import type { OwnCertificate } from "@/lib/dto/signing";
import type { Reason } from "@/lib/errors";
import { ok, type Result, refused } from "@/lib/result";
import { audit } from "@/server/audit/record";
import { countTry } from "@/server/auth/rate-limit";
import type { PersonScope } from "@/server/auth/scope";
import { now } from "@/server/clock";
import { isUniqueViolation } from "@/server/db/errors";
import { type ScopedDb, withScope } from "@/server/db/scope";
import { decryptField, encryptField } from "@/server/personal-data/field-cipher";
import { currentPki } from "../current-pki";
import { isInForce } from "./in-force";

const perPerson = { points: 10, seconds: 24 * 60 * 60 };
const validYears = 3;

/** Names a person in certificates: an opaque id, the same in all certificates of that person. */
export const subjectIdOf = (personId: string): string => personId.replaceAll("-", "");

/** A person's certificate with what signing needs; the key is open only inside the ceremony. */
export interface CertificateInUse {
  serial: string;
  der: Uint8Array;
  notBefore: Date;
  notAfter: Date;
  /** PKCS#8, encrypted as it is stored. */
  privateKey: string;
}

const row = z.object({ der: z.instanceof(Uint8Array), not_before: z.date(), not_after: z.date() });

/** Reads the person's certificate that is not revoked; null when there is none. It may have expired. */
export async function readCertificateInUse(db: ScopedDb): Promise<CertificateInUse | null> {
  const key = await db.cloudKey.findFirst({ where: { revokedAt: null } });
  if (!key) return null;
  const [found] = z.array(row).parse(await db.$queryRaw`SELECT * FROM app.own_certificate(${key.serial})`);
  if (!found) throw new Error("a cloud key without its certificate");
  const { der, not_before: notBefore, not_after: notAfter } = found;
  return { serial: key.serial, der, notBefore, notAfter, privateKey: key.privateKey };
}

/** Opens the key of a certificate for one signature; PKCS#8 in DER. */
export function openPrivateKey({ privateKey }: CertificateInUse): Buffer {
  return Buffer.from(decryptField("cloudKey.privateKey", privateKey), "base64");
}

/** What its owner sees of a certificate. */
export function describeCertificate(certificate: CertificateInUse, at: Date): OwnCertificate {
  const parsed = new X509Certificate(certificate.der);
  return {
    serial: certificate.serial,
    name: commonName(parsed.subject),
    issuer: commonName(parsed.issuer),
    notBefore: certificate.notBefore,
    notAfter: certificate.notAfter,
    expired: at >= certificate.notAfter,
  };
}

const commonName = (subject: string): string => /^CN=(.*)$/m.exec(subject)?.[1] ?? subject;

/** Shows the person's certificate; null when there is none in use. */
export function viewOwnCertificate(scope: PersonScope): Promise<OwnCertificate | null> {
  return withScope(scope, async (db) => {
    const certificate = await readCertificateInUse(db);
    return certificate && describeCertificate(certificate, now());
  });
}

/** 申领个人数字证书: makes a key in the platform's keeping and has it certified for the signed-in person; one at a time. */
export async function applyForCertificate(scope: PersonScope): Promise<Result<OwnCertificate, Reason>> {
  await countTry(`certificate:${scope.personId}`, perPerson);
  const at = now();
  const { certificateAuthority } = currentPki();
  const { publicKey, privateKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const pkcs8 = privateKey.export({ format: "der", type: "pkcs8" });
  return withScope(scope, async (db): Promise<Result<OwnCertificate, Reason>> => {
    const before = await readCertificateInUse(db);
    if (before && isInForce(before, at)) return refused({ key: "certificate.inUse" });
    if (before) await revoke(db, scope, before.serial, "superseded", at);
    const person = await db.person.findUniqueOrThrow({
      where: { id: scope.personId },
      select: { name: true },
    });
    const validTo = new Date(at);
    validTo.setUTCFullYear(at.getUTCFullYear() + validYears);
    const issued = await certificateAuthority.issuePerson({
      name: person.name,
      subjectId: subjectIdOf(scope.personId),
      publicKey: publicKey.export({ format: "der", type: "spki" }),
      validFrom: at,
      validTo,
    });
    const { serial, der, notBefore, notAfter } = issued;
    const stored = encryptField("cloudKey.privateKey", pkcs8.toString("base64"));
    await db.$executeRaw`SELECT app.record_own_certificate(${serial}, ${Buffer.from(der)}, ${notBefore}, ${notAfter}, ${at})`;
    await db.cloudKey.create({
      data: { serial, personId: scope.personId, privateKey: stored, createdAt: at },
    });
    await audit(db, scope, {
      action: "certificate.issue",
      detail: { serial },
    });
    return ok(describeCertificate({ serial, der, notBefore, notAfter, privateKey: stored }, at));
  }).catch((error: unknown) => {
    if (isUniqueViolation(error)) return refused({ key: "certificate.inUse" }); // the other tab was first
    throw error;
  });
}

/** 吊销: revokes the person's certificate and forgets its key at once; what it signed before stays valid. */
export function revokeOwnCertificate(scope: PersonScope, serial: string): Promise<Result<true, Reason>> {
  return withScope(scope, async (db) =>
    (await revoke(db, scope, serial, "cessationOfOperation", now()))
      ? ok(true)
      : refused({ key: "certificate.none" }),
  );
}

/** Revokes the person's certificate because it bears a name that he no longer has; another is applied for at the next signature. */
export async function revokeOutdatedCertificate(db: ScopedDb, scope: PersonScope): Promise<void> {
  const inUse = await readCertificateInUse(db);
  if (inUse) await revoke(db, scope, inUse.serial, "superseded", now());
}

async function revoke(
  db: ScopedDb,
  scope: PersonScope,
  serial: string,
  reason: string,
  at: Date,
): Promise<boolean> {
  const [answer] = z
    .array(z.object({ revoked: z.boolean() }))
    .parse(await db.$queryRaw`SELECT app.revoke_own_certificate(${serial}, ${at}, ${reason}) AS revoked`);
  if (!answer?.revoked) return false;
  await db.cloudKey.updateMany({ where: { serial }, data: { privateKey: "", revokedAt: at } });
  await audit(db, scope, { action: "certificate.revoke", detail: { serial } });
  return true;
}
