import "server-only";
import { readableText } from "@/lib/documents/form-content";
import { decide } from "@/lib/domain/application";
import { plainDateIn } from "@/lib/domain/plain-date";
import { type DeskCase, deskCase } from "@/lib/dto/desk";
import { AppError } from "@/lib/errors";
import { readEvents } from "@/server/applications/events";
import { maskedIdentity } from "@/server/applications/masked-identity";
import { type ApplicationRecord, factsOf, readApplication } from "@/server/applications/record";
import { audit } from "@/server/audit/record";
import { authScope, type RegistryScope } from "@/server/auth/scope";
import { readCalendar } from "@/server/calendar/read-calendar";
import { certificateOfRegistration } from "@/server/certificates/status";
import { now } from "@/server/clock";
import { type ScopedDb, stepInto, withScope } from "@/server/db/scope";
import { listOfficialDocuments } from "@/server/official/list";
import { registrationsOf } from "@/server/registrations/register";
import { type RegistryInForce, readRegistry } from "@/server/registries/settings";
import { describeDocument, signatoriesOf } from "@/server/signing/describe-document";
import { readCurrentDocument } from "@/server/signing/form-documents";
import { formOf } from "@/server/signing/form-of";
import { deadlineOfCase } from "./case-deadline";
import { checkRegisters, checkSignatures, signedWith } from "./checks";

/** What the officer's roles allow, as the permission table says. */
export interface OfficerMay {
  review: boolean;
  decide: boolean;
}

/** Reads a case for the desk: data beside evidence, checks, opinions, and what this officer may do. Every view is logged. */
export async function viewCase(scope: RegistryScope, id: string, roles: OfficerMay): Promise<DeskCase> {
  const { record, document, prepared, shown } = await withScope(scope, (db) => read(db, scope, id, roles));
  const signatures = await checkSignatures(scope, record, document, prepared); // outside the transaction: it reads the file
  return deskCase.parse({ ...shown, checks: [...signatures, ...shown.checks] });
}

async function read(db: ScopedDb, scope: RegistryScope, id: string, roles: OfficerMay) {
  const today = plainDateIn(now());
  const record = await readApplication(db, id);
  const registry = await readRegistry(db, { id: record.registryId }, today);
  await audit(db, scope, { action: "case.view", subject: { type: "application", id } });
  const { row, answers } = record;
  if (!answers) throw new AppError("NOT_FOUND", "a registry sees what was signed");
  const document = await readCurrentDocument(db, record);
  const names = { applicant: row.personName, employer: answers.employer.name };
  const content = formOf(record, registry);
  const reviews = await readReviews(db, scope, record);
  const shown = {
    id,
    version: record.version,
    registry,
    professionCode: record.profession.code,
    matter: record.matterCode,
    acceptanceNumber: row.acceptanceNumber,
    state: record.state,
    stateSince: row.stateSince,
    acceptedAt: row.acceptedAt,
    deadline: deadlineOfCase(row, today, await readCalendar(db)),
    identity: maskedIdentity(record),
    answers,
    document: document && describeDocument(document),
    title: content.title,
    text: readableText(content),
    parties: signatoriesOf(factsOf(record, registry.settings.acceptance).signers, names, document),
    checks: await checkRegisters(db, record),
    reviews: reviews.map(({ officerId: _, ...review }) => review),
    events: await readEvents(db, id),
    officialDocuments: await listOfficialDocuments(db, id),
    registrations: await registeredOf(db, record),
    grounds: record.profession.refusalReasons.map(({ code, label }) => ({ code, label })),
    may: mayDo(scope, record, registry, roles, reviews),
  };
  return { record, document, prepared: await signedWith(db, document), shown };
}

/** Reads what colleagues found, with their names, which stand in the table of accounts. */
async function readReviews(db: ScopedDb, scope: RegistryScope, { id, profession }: ApplicationRecord) {
  const rows = await db.applicationReview.findMany({ where: { applicationId: id }, orderBy: { at: "asc" } });
  const ids = rows.map(({ officerId }) => officerId);
  const accounts = await stepInto(db, scope, authScope(scope.actor), (inside) =>
    inside.account.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } }),
  );
  return rows.map(({ officerId, step, verdict, opinion, reasons, at }) => ({
    officerId,
    step,
    verdict,
    opinion,
    at,
    officer: accounts.find((account) => account.id === officerId)?.name ?? "",
    reasons: profession.refusalReasons
      .filter(({ code }) => reasons.includes(code))
      .map(({ code, label }) => ({ code, label })),
  }));
}

async function registeredOf(db: ScopedDb, record: ApplicationRecord) {
  if (record.state !== "granted" && record.state !== "deregistered") return [];
  const registrations = await registrationsOf(db, record.id);
  return Promise.all(
    registrations.map(async ({ id, number, specialty, validity }) => ({
      number,
      specialty,
      validFrom: validity.begin,
      validTo: validity.end,
      certificate: await certificateOfRegistration(db, id),
    })),
  );
}

function mayDo(
  { actor }: RegistryScope,
  record: ApplicationRecord,
  registry: RegistryInForce,
  roles: OfficerMay,
  reviews: readonly { officerId: string; step: string }[],
): DeskCase["may"] {
  const { acceptance } = registry.settings;
  const deciderReviewed = reviews.some(({ officerId, step }) => step === "review" && officerId === actor.id);
  const facts = factsOf(record, acceptance, { deciderReviewed });
  const review = decide(record.state, "recommend", "officer", facts);
  const grant = decide(record.state, "grant", "officer", facts);
  const fourEyes = !grant.ok && grant.reasons.includes("otherDecider");
  return {
    review: review.ok && roles.review,
    reviewNot: review.ok && !roles.review ? "role" : null,
    decide: grant.ok && roles.decide,
    decideNot: fourEyes ? "reviewed" : grant.ok && !roles.decide ? "role" : null,
  };
}
