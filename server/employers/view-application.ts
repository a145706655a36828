import "server-only";
import { fillDeclaration } from "@/lib/documents/fill-declaration";
import { readableText } from "@/lib/documents/form-content";
import { type ApplicationAction, applicationActions, decide } from "@/lib/domain/application";
import { plainDateIn } from "@/lib/domain/plain-date";
import { type EmployerApplication, employerApplication } from "@/lib/dto/employer";
import { AppError } from "@/lib/errors";
import type { Answers } from "@/lib/forms/answers";
import { appendEvent } from "@/server/applications/act";
import { readEvents } from "@/server/applications/events";
import { maskedIdentity } from "@/server/applications/masked-identity";
import { type ApplicationRecord, factsOf, readApplication } from "@/server/applications/record";
import { audit } from "@/server/audit/record";
import { operatorOf } from "@/server/auth/operator-of";
import type { EmployerScope } from "@/server/auth/scope";
import { now } from "@/server/clock";
import { type ScopedDb, withScope } from "@/server/db/scope";
import { listOfficialDocuments } from "@/server/official/list";
import { type RegistryInForce, readRegistry } from "@/server/registries/settings";
import { countersignObstacles } from "@/server/signing/countersign-obstacles";
import { describeDocument, signatoriesOf } from "@/server/signing/describe-document";
import { readCurrentDocument } from "@/server/signing/form-documents";
import { formOf } from "@/server/signing/form-of";

/** Reads an application for its employer, to read only. Every view is logged with the operator; the first one of a signed form is told to the applicant. */
export function viewAsEmployer(scope: EmployerScope, id: string): Promise<EmployerApplication> {
  const at = now();
  return withScope(scope, async (db) => {
    const record = await readApplication(db, id);
    const registry = await readRegistry(db, { id: record.registryId }, plainDateIn(at));
    await noteView(db, scope, record, at);
    return employerApplication.parse(await describe(db, scope, record, registry));
  });
}

async function describe(
  db: ScopedDb,
  scope: EmployerScope,
  record: ApplicationRecord,
  registry: RegistryInForce,
) {
  const { row, answers } = record;
  if (!answers) throw new AppError("NOT_FOUND", "an employer sees what was signed");
  const document = await readCurrentDocument(db, record);
  const facts = factsOf(record, registry.settings.acceptance);
  const names = { applicant: row.personName, employer: answers.employer.name };
  const content = formOf(record, registry);
  const waiting = record.state === "applicantSigned";
  const obstacles = waiting ? await countersignObstacles(db, record, registry) : [];
  return {
    id: record.id,
    version: record.version,
    state: record.state,
    stateSince: row.stateSince,
    registry,
    professionCode: record.profession.code,
    matter: record.matterCode,
    route: row.route,
    acceptanceNumber: row.acceptanceNumber,
    createdAt: row.createdAt,
    identity: maskedIdentity(record),
    answers: withoutProof(answers),
    declaration: declarationOf(record, names),
    document: document && describeDocument(document),
    text: readableText(content),
    title: content.title,
    parties: signatoriesOf(facts.signers, names, document),
    officialDocuments: await listOfficialDocuments(db, record.id),
    actions: applicationActions.filter(
      (action: ApplicationAction) => decide(record.state, action, "employer", facts).ok,
    ),
    events: await readEvents(db, record.id),
    obstacles,
    serial: await serialOf(db, scope),
  };
}

/** What proves that the employer does not sign is for the registry alone. */
function withoutProof(answers: Answers): Answers {
  return answers.absence ? { ...answers, absence: { ...answers.absence, proof: null } } : answers;
}

/** The employer's declaration of a matter with the names filled in. */
function declarationOf(
  { profession, matterCode }: ApplicationRecord,
  names: { applicant: string; employer: string },
) {
  const texts = profession.declarations[matterCode]?.employer;
  const fill = (text = "") => fillDeclaration(text, { employer: names.employer, name: names.applicant });
  return { zh: fill(texts?.zh), en: fill(texts?.en) };
}

async function serialOf(db: ScopedDb, scope: EmployerScope): Promise<string> {
  const { serial } = await db.operator.findUniqueOrThrow({
    where: { id: operatorOf(scope) },
    select: { serial: true },
  });
  return serial;
}

/** Logs the view; the applicant is told of the first one since the form was signed. */
async function noteView(
  db: ScopedDb,
  scope: EmployerScope,
  record: ApplicationRecord,
  at: Date,
): Promise<void> {
  await audit(db, scope, {
    action: "application.view",
    subject: { type: "application", id: record.id },
    registryId: record.registryId,
  });
  if (record.state !== "applicantSigned") return;
  const seen = await db.applicationEvent.count({
    where: { applicationId: record.id, action: "employerOpen", at: { gte: record.row.stateSince } },
  });
  if (seen > 0) return;
  await appendEvent(db, scope, record, {
    action: "employerOpen",
    from: record.state,
    to: record.state,
    at,
    data: {},
  });
}
