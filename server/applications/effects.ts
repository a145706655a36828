import "server-only";
import type { ApplicationAction, ApplicationState, Effect } from "@/lib/domain/application";
import type { OfficialDocument } from "@/lib/domain/document-numbers";
import { decisionDocuments, noticeDocuments } from "@/lib/domain/documents-owed";
import type { PlainDate } from "@/lib/domain/plain-date";
import type { MessageKey } from "@/lib/messages/kinds";
import { noticeOf } from "@/lib/messages/notices";
import { matterInWords } from "@/lib/professions/codes";
import type { Scope } from "@/server/auth/scope";
import type { ScopedDb } from "@/server/db/scope";
import { sendEmployerMessage } from "@/server/notifications/employer-messages";
import { sendMessage } from "@/server/notifications/messages";
import { enqueue } from "@/server/outbox/enqueue";
import { voidDocument } from "@/server/signing/form-documents";
import type { ApplicationRecord } from "./record";

/** What came of an act, as far as its effects ask. */
export interface Outcome {
  action: ApplicationAction;
  to: ApplicationState;
  effects: readonly Effect[];
  at: Date;
  /** Told to the other party: why something was returned or refused. */
  note?: string | undefined;
  /** What the messages name further. */
  values?: Record<string, string | number> | undefined;
}

/** Carries out what every act of its kind brings about, in the same transaction; the rest is the calling service's own. */
export async function carryOut(
  db: ScopedDb,
  scope: Scope,
  record: ApplicationRecord,
  outcome: Outcome,
): Promise<void> {
  const { effects, at } = outcome;
  if (effects.includes("voidSignedForm")) await voidDocument(db, record, at);
  if (effects.includes("dropWorkingCopy")) await dropWorkingCopy(db, scope, record);
  if (effects.includes("acceptNow") || effects.includes("acceptAsReceived"))
    await issueDocument(db, record, "acceptance");
  const decision = decisionDocuments[outcome.to];
  if (effects.includes("issueDecision") && decision) await issueDocument(db, record, decision);
  const document = noticeDocuments[outcome.action];
  if (document) await issueDocument(db, record, document);
  if (effects.includes("noticeEmployer")) await tellEmployer(db, record, outcome);
  if (effects.includes("noticeApplicant")) await tellApplicant(db, record, outcome);
}

/** What was typed is the applicant's alone: another party has it dropped in the applicant's own scope. */
async function dropWorkingCopy(db: ScopedDb, scope: Scope, { id, row }: ApplicationRecord): Promise<void> {
  if (scope.kind === "person") await db.workingCopy.deleteMany({ where: { applicationId: id } });
  else
    await enqueue(db, "workingCopy.drop", { kind: "person", personId: row.personId }, { applicationId: id });
}

/** An official document is drawn and sealed by a job: nothing slow runs in a transaction. */
function issueDocument(
  db: ScopedDb,
  { id, registryId }: ApplicationRecord,
  kind: OfficialDocument,
): Promise<void> {
  return enqueue(db, "official.issue", { kind: "registry", registryId }, { applicationId: id, kind });
}

async function tellEmployer(db: ScopedDb, record: ApplicationRecord, outcome: Outcome): Promise<void> {
  const { row, registryId, id } = record;
  const key = noticeOf("employer", outcome.action, outcome.to, record.matter.effect)?.key;
  if (!key || !row.employerId) return;
  await sendEmployerMessage(db, row.employerId, {
    key,
    values: { ...(await naming(db, record)), name: row.personName, ...outcome.values },
    ...(outcome.to === "saved" ? {} : { href: `/employer/applications/${id}` }), // it has no part in what is being changed
    registryId,
  });
}

async function tellApplicant(db: ScopedDb, record: ApplicationRecord, outcome: Outcome): Promise<void> {
  const { row, registryId, answers } = record;
  const key = isCorrected(outcome)
    ? "application.corrected"
    : noticeOf("applicant", outcome.action, outcome.to, record.matter.effect)?.key;
  if (!key) return;
  const values = await naming(db, record);
  await sendMessage(db, row.personId, {
    key,
    values: {
      ...values,
      employer: answers?.employer.name ?? "",
      reason: outcome.note ?? "",
      ...outcome.values,
    },
    href: `/applications/${record.id}`,
    registryId,
  });
}

/** The employer's second signature, after a correction, accepts nothing: it only goes on. */
const isCorrected = ({ action, effects }: Outcome): boolean =>
  action === "countersign" && effects.includes("resumeClock");

/** Recalls an application that lies with its applicant; one that waits for the employer says so. */
export function tellUntouched(db: ScopedDb, record: ApplicationRecord, days: number): Promise<void> {
  const waits = record.state === "applicantSigned";
  return recall(db, record, waits ? "application.unsigned" : "application.untouched", { days });
}

/** Recalls a correction that was not handed in yet. */
export function tellCorrectionDue(db: ScopedDb, record: ApplicationRecord, end: PlainDate): Promise<void> {
  return recall(db, record, "application.correctionDue", { end });
}

async function recall(
  db: ScopedDb,
  record: ApplicationRecord,
  key: MessageKey,
  values: Record<string, string | number>,
): Promise<void> {
  const { row, registryId, id, answers } = record;
  await sendMessage(db, row.personId, {
    key,
    values: { ...(await naming(db, record)), employer: answers?.employer.name ?? "", ...values },
    href: `/applications/${id}`,
    registryId,
  });
}

async function naming(db: ScopedDb, { row, registryId, profession, matterCode }: ApplicationRecord) {
  const { authorityZh, authorityEn, hotline } = await db.registry.findUniqueOrThrow({
    where: { id: registryId },
    select: { authorityZh: true, authorityEn: true, hotline: true },
  });
  return {
    number: row.acceptanceNumber ?? "",
    matter: matterInWords(profession.code, matterCode),
    authority: { zh: authorityZh, en: authorityEn },
    hotline,
  };
}
