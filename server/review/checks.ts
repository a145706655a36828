import "server-only";
import { plainDateIn } from "@/lib/domain/plain-date";
import type { DeskCase } from "@/lib/dto/desk";
import type { Answers } from "@/lib/forms/answers";
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
import { checkApplicant } from "./applicant-checks";

type Check = DeskCase["checks"][number];

/** Checks a case against the registers, each with the fact it found; a picture is always for a human to look at. */
export async function checkRegisters(db: ScopedDb, record: ApplicationRecord): Promise<Check[]> {
  const { answers, matter } = record;
  if (!answers) return [];
  if (matter.effect === "deregister") return endChecks(db, record, answers);
  const { continuingEducation } = answers;
  return [
    ...(await checkApplicant(db, record)),
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

/** Where a registration is to end without its employer, only the proof speaks: the directory tells whether it fits what is stated. */
async function endChecks(
  db: ScopedDb,
  { route }: ApplicationRecord,
  { employer, absence }: Answers,
): Promise<Check[]> {
  if (route.absence.kind === "none" || !absence) return [];
  const entry = await findStated(db, employer);
  return [
    {
      key: "absence",
      outcome: "look",
      values: { name: employer.name, status: entry?.status ?? "unknown" },
    },
    { key: "photo", outcome: "look", values: {} },
  ];
}

/** Checks the signed form from its bytes, as strictly as a stranger would, and that the employer's certificate is the employer's. */
export async function checkSignatures(
  scope: RegistryScope,
  { row, answers, route }: ApplicationRecord,
  document: DocumentRow | null,
  prepared: unknown,
): Promise<Check[]> {
  const both = route.signers.includes("employer");
  const signer = both ? preparedRequest.safeParse(prepared).data : undefined;
  if (!document || !answers || (both && !signer))
    return [{ key: "signatures", outcome: "bad", values: { findings: "" } }];
  const { bytes } = await readFile(scope, newestRevision(document).fileId);
  const faults = await findFaults(
    bytes,
    {
      applicant: { name: row.personName, subjectId: subjectIdOf(row.personId) },
      employer: signer ? { name: signer.companyName, creditCode: signer.creditCode } : "notAsked",
    },
    { revisions: document.revisions.map(({ sha256 }) => sha256), lists: [], at: now() },
  );
  return [
    {
      key: both ? "signatures" : "ownSignature",
      outcome: faults.length === 0 ? "good" : "bad",
      values: { findings: faults.join(", ") },
    },
    ...(signer ? [employerCertificateCheck(signer, answers)] : []),
  ];
}

function employerCertificateCheck(
  { companyName, creditCode }: { companyName: string; creditCode: string },
  { employer }: Answers,
): Check {
  return {
    key: "employerCertificate",
    outcome: creditCode === employer.creditCode ? "good" : "bad",
    values: { company: companyName, creditCode },
  };
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
