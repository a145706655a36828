import "server-only";
import { readableText } from "@/lib/documents/form-content";
import { plainDateIn } from "@/lib/domain/plain-date";
import { type DeskCase, deskCase } from "@/lib/dto/desk";
import { AppError } from "@/lib/errors";
import { answersSchema } from "@/lib/forms/answers";
import { changedItems, itemsOf } from "@/lib/forms/correction";
import { refusalReasonsOf } from "@/lib/professions/parts";
import { readEvents } from "@/server/applications/events";
import { maskedIdentity } from "@/server/applications/masked-identity";
import { deadlineOfCase } from "@/server/applications/period";
import { readCorrection, readQuestions } from "@/server/applications/procedure";
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
import { wordingsForCase } from "./case-wordings";
import { checkRegisters, checkSignatures, signedWith } from "./checks";
import { isInTime } from "./correct";
import { readEarlier } from "./earlier";
import { interestIn } from "./interest";
import { mayDo, type OfficerMay } from "./may-do";

/** Reads a case for the desk: data beside evidence, checks, opinions, and what this officer may do. Every view is logged. */
export async function viewCase(scope: RegistryScope, id: string, roles: OfficerMay): Promise<DeskCase> {
  const { record, document, away, prepared, shown } = await withScope(scope, (db) =>
    read(db, scope, id, roles),
  );
  const signatures = away ? [] : await checkSignatures(scope, record, document, prepared); // outside the transaction: it reads the file
  return deskCase.parse({ ...shown, checks: [...signatures, ...shown.checks] });
}

async function read(db: ScopedDb, scope: RegistryScope, id: string, roles: OfficerMay) {
  const today = plainDateIn(now());
  await audit(db, scope, { action: "case.view", subject: { type: "application", id } }); // first: it waits for whoever is changing the case, so that what is read after it is of one version
  const found = await readApplication(db, id);
  const registry = await readRegistry(db, { id: found.registryId }, today);
  const concerned = await interestIn(db, scope, found);
  if (concerned) throw new AppError("REFUSED", "the officer is concerned himself", [concerned]);
  const { record, before, away } = await asSigned(db, found, registry);
  const { row, answers } = record;
  if (!answers) throw new AppError("NOT_FOUND", "a registry sees what was signed");
  const document = away ? null : await readCurrentDocument(db, record);
  const names = { applicant: row.personName, employer: answers.employer.name };
  const content = formOf(record, registry);
  const reviews = await readReviews(db, scope, record);
  const { acceptance } = registry.settings;
  const correctionInTime = await isInTime(db, record, today);
  const open = mayDo(scope, record, roles, { acceptance, correctionInTime, reviews });
  const shown = {
    id,
    version: record.version,
    registry,
    professionCode: record.profession.code,
    matter: record.matterCode,
    route: row.route,
    acceptanceNumber: row.acceptanceNumber,
    state: record.state,
    stateSince: row.stateSince,
    acceptedAt: row.acceptedAt,
    deadline: deadlineOfCase(row, today, await readCalendar(db, row.registryId)),
    identity: maskedIdentity(record),
    answers,
    document: document && describeDocument(document),
    title: content.title,
    text: readableText(content),
    parties: signatoriesOf(factsOf(record, acceptance).signers, names, document),
    checks: away ? [] : await checkRegisters(db, record),
    reviews: reviews.map(({ officerId: _, ...review }) => review),
    events: await readEvents(db, id, "desk"),
    officialDocuments: await listOfficialDocuments(db, id),
    registrations: await registeredOf(db, record),
    grounds: refusalReasonsOf(record.profession, record.route).map(({ code, label }) => ({ code, label })),
    nameable: itemsOf(record.profession, record.matter),
    correction: await readCorrection(db, record),
    before,
    questions: await readQuestions(db, record),
    earlier: await readEarlier(db, record),
    withdrawalAskedAt: row.withdrawalAskedAt,
    extensionAskedAt: row.extensionAskedAt,
    extendedAt: row.extendedAt,
    wordings: await wordingsForCase(db, record, open, today),
    ...open,
  };
  return { record, document, away, prepared: await signedWith(db, document), shown };
}

/**
 * What of a case the desk looks at: what both signed last. Until a correction is handed in that is what it was before, and
 * after it what it became, with what it was.
 */
async function asSigned(db: ScopedDb, record: ApplicationRecord, registry: RegistryInForce) {
  const asked = await db.applicationCorrection.findFirst({
    where: { registryId: record.registryId, applicationId: record.id },
    select: { answers: true, answeredAt: true },
  });
  const away = record.row.stateBeforeCorrection !== null;
  if (!asked || !record.answers) return { record, before: null, away };
  const answers = answersSchema.parse(asked.answers);
  if (away) return { record: { ...record, answers }, before: null, away: record.state !== "correction" };
  const before = asked.answeredAt && {
    text: readableText(formOf({ ...record, answers }, registry)),
    changed: changedItems(answers, record.answers),
  };
  return { record, before, away };
}

/** Reads what colleagues found, with their names, which stand in the table of accounts. */
async function readReviews(db: ScopedDb, scope: RegistryScope, { id, profession, route }: ApplicationRecord) {
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
    reasons: refusalReasonsOf(profession, route)
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
