import "server-only";
import type { ApplicationState, Effect } from "@/lib/domain/application";
import type { OfficialDocument } from "@/lib/domain/document-numbers";
import { matterName, professionName } from "@/lib/professions/codes";
import type { Scope } from "@/server/auth/scope";
import type { ScopedDb } from "@/server/db/scope";
import { sendEmployerMessage } from "@/server/notifications/employer-messages";
import { sendMessage } from "@/server/notifications/messages";
import type { MessageKey } from "@/server/notifications/new-message";
import type { SmsTemplate } from "@/server/notifications/sms-templates";
import { enqueue } from "@/server/outbox/enqueue";
import { voidDocument } from "@/server/signing/form-documents";
import type { ApplicationRecord } from "./record";

/** What came of an act, as far as its effects ask. */
export interface Outcome {
  to: ApplicationState;
  effects: readonly Effect[];
  at: Date;
  /** Told to the other party: why something was returned or refused. */
  note?: string | undefined;
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
  if (effects.includes("acceptNow")) await issueDocument(db, record, "acceptance");
  if (outcome.to === "granted" || outcome.to === "refused") await issueDocument(db, record, outcome.to);
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

const toEmployer: Partial<Record<ApplicationState, { key: MessageKey; sms?: SmsTemplate }>> = {
  applicantSigned: { key: "employer.signatureWaits", sms: "employer.signatureWaits" },
  withdrawn: { key: "employer.withdrawn" },
  granted: { key: "employer.granted" },
  refused: { key: "employer.refused" },
};

async function tellEmployer(db: ScopedDb, record: ApplicationRecord, { to }: Outcome): Promise<void> {
  const { row, registryId } = record;
  const told = toEmployer[to];
  const unseen = record.state === "saved" && to === "withdrawn"; // what was never signed was never shown
  if (!told || unseen || !row.employerId) return;
  const values = { ...naming(record), name: row.personName };
  await sendEmployerMessage(db, row.employerId, {
    key: told.key,
    values,
    href: `/employer/applications/${record.id}`,
    registryId,
    ...(told.sms ? { sms: { template: told.sms, values } } : {}),
  });
}

const toApplicant: Partial<Record<ApplicationState, { key: MessageKey; sms?: SmsTemplate }>> = {
  returned: { key: "application.returned", sms: "application.returned" },
  awaitingAcceptance: { key: "application.handedIn" },
  inReview: { key: "application.accepted", sms: "application.accepted" },
  deregistered: { key: "application.deregistered" },
  granted: { key: "application.granted", sms: "application.granted" },
  refused: { key: "application.refused", sms: "application.refused" },
};

async function tellApplicant(db: ScopedDb, record: ApplicationRecord, { to, note }: Outcome): Promise<void> {
  const { row, registryId, answers } = record;
  const told = toApplicant[to];
  if (!told) return;
  const registry = await db.registry.findUniqueOrThrow({
    where: { id: registryId },
    select: { authorityZh: true },
  });
  const values = { ...naming(record), authority: registry.authorityZh };
  await sendMessage(db, row.personId, {
    key: told.key,
    values: { ...values, employer: answers?.employer.name ?? "", reason: note ?? "" },
    href: `/applications/${record.id}`,
    registryId,
    ...(told.sms ? { sms: { template: told.sms, values } } : {}),
  });
}

const naming = ({ row, profession, matterCode }: ApplicationRecord) => ({
  number: row.acceptanceNumber ?? "",
  matter: `${professionName(profession.code).zh}${matterName(matterCode).zh}`,
});
