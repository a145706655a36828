import "server-only";
import { plainDateIn } from "@/lib/domain/plain-date";
import type { DeskCase } from "@/lib/dto/desk";
import type { ApplicationRecord } from "@/server/applications/record";
import type { RegistryScope } from "@/server/auth/scope";
import { now } from "@/server/clock";
import type { ScopedDb } from "@/server/db/scope";
import { findStated } from "@/server/directories/enterprises";
import { readFile } from "@/server/files/service";
import { subjectIdOf } from "@/server/pki/certificates/own-certificate";
import { findFaults } from "@/server/signing/assert-sound";
import { type DocumentRow, newestRevision } from "@/server/signing/form-documents";
import { preparedRequest } from "@/server/signing/prepared-request";

type Check = DeskCase["checks"][number];

/** Checks a case against the registers, each with the fact it found; a picture is always for a human to look at. */
export async function checkRegisters(db: ScopedDb, record: ApplicationRecord): Promise<Check[]> {
  const { answers } = record;
  if (!answers) return [];
  const { continuingEducation } = answers;
  return [
    await enterpriseCheck(db, answers.employer),
    await otherEmployerCheck(db, record),
    ...(continuingEducation.length === 0
      ? [{ key: "education" as const, outcome: "good" as const, values: { compulsory: 0, elective: 0 } }]
      : continuingEducation.map(({ compulsory, elective }) => ({
          key: "education" as const,
          outcome: "look" as const,
          values: { compulsory, elective },
        }))),
    { key: "photo", outcome: "look", values: {} },
  ];
}

/** Checks the signed form from its bytes, as strictly as a stranger would, and that the employer's certificate is the employer's. */
export async function checkSignatures(
  scope: RegistryScope,
  { row, answers }: ApplicationRecord,
  document: DocumentRow | null,
  prepared: unknown,
): Promise<Check[]> {
  const signer = preparedRequest.safeParse(prepared);
  if (!document || !answers || !signer.success)
    return [{ key: "signatures", outcome: "bad", values: { findings: "" } }];
  const { bytes } = await readFile(scope, newestRevision(document).fileId);
  const { companyName, creditCode } = signer.data;
  const faults = await findFaults(
    bytes,
    {
      applicant: { name: row.personName, subjectId: subjectIdOf(row.personId) },
      employer: { name: companyName, creditCode },
    },
    { revisions: document.revisions.map(({ sha256 }) => sha256), lists: [], at: now() },
  );
  const own = creditCode === answers.employer.creditCode;
  return [
    {
      key: "signatures",
      outcome: faults.length === 0 ? "good" : "bad",
      values: { findings: faults.join(", ") },
    },
    {
      key: "employerCertificate",
      outcome: own ? "good" : "bad",
      values: { company: companyName, creditCode },
    },
  ];
}

/** What the employer's ceremony remembers of the certificate that signed. */
export async function signedWith(db: ScopedDb, document: DocumentRow | null): Promise<unknown> {
  if (!document) return null;
  const request = await db.signingRequest.findFirst({
    where: { documentId: document.id, party: "employer", step: "signed" },
    select: { prepared: true },
  });
  return request?.prepared ?? null;
}

async function enterpriseCheck(db: ScopedDb, employer: { name: string; creditCode: string }): Promise<Check> {
  const entry = await findStated(db, employer);
  return {
    key: "enterprise",
    outcome: entry?.status === "active" ? "good" : "bad",
    values: { name: employer.name, status: entry?.status ?? "unknown" },
  };
}

async function otherEmployerCheck(db: ScopedDb, { row }: ApplicationRecord): Promise<Check> {
  const elsewhere = await db.registration.findFirst({
    where: {
      personId: row.personId,
      standing: "registered",
      employerId: { not: row.employerId ?? "" },
      endsOn: { gte: new Date(plainDateIn(now())) },
    },
    select: { number: true },
  });
  return {
    key: "otherEmployer",
    outcome: elsewhere ? "bad" : "good",
    values: { number: elsewhere?.number ?? "" },
  };
}
