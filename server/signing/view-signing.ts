import "server-only";
import { readableText } from "@/lib/documents/form-content";
import { maskMobile } from "@/lib/domain/mobile";
import { plainDateIn } from "@/lib/domain/plain-date";
import { type SigningView, signingView } from "@/lib/dto/signing";
import { AppError } from "@/lib/errors";
import { type ApplicationRecord, factsOf, readApplication } from "@/server/applications/record";
import { codePolicy } from "@/server/auth/code-policy";
import type { PersonScope } from "@/server/auth/scope";
import { now } from "@/server/clock";
import { type ScopedDb, withScope } from "@/server/db/scope";
import { readEnv } from "@/server/env";
import { describeCertificate, readCertificateInUse } from "@/server/pki/certificates/own-certificate";
import { readRegistry } from "@/server/registries/settings";
import { applicantObstacles } from "./applicant-obstacles";
import { describeDocument, signatoriesOf } from "./describe-document";
import { type DocumentRow, readCurrentDocument } from "./form-documents";
import { formOf } from "./form-of";
import { ownMobile } from "./own-mobile";
import { findOpenRequest } from "./requests";
import { isOf } from "./target";

/** Reads all that the applicant's signing page shows; NOT_FOUND before the first save. */
export function viewSigning(scope: PersonScope, applicationId: string): Promise<SigningView> {
  const at = now();
  return withScope(scope, async (db) => {
    const record = await readApplication(db, applicationId);
    const { row, answers } = record;
    if (!answers) throw new AppError("NOT_FOUND", "nothing was saved, so there is nothing to sign");
    const registry = await readRegistry(db, { id: record.registryId }, plainDateIn(at));
    const content = formOf(record, registry);
    const document = await documentOf(db, record);
    const certificate = await readCertificateInUse(db);
    const obstacles = await applicantObstacles(db, record);
    const names = { applicant: row.personName, employer: answers.employer.name };
    const { signers } = factsOf(record, registry.settings.acceptance);
    return signingView.parse({
      application: {
        id: record.id,
        version: record.version,
        state: record.state,
        registry: registry.code,
        professionCode: record.profession.code,
        matter: record.matterCode,
        route: row.route,
        acceptanceNumber: row.acceptanceNumber,
        authority: registry.authority,
        hotline: registry.hotline,
        ...names,
      },
      document: document && describeDocument(document),
      text: readableText(content),
      title: content.title,
      parties: signatoriesOf(signers, names, document),
      certificate: certificate && describeCertificate(certificate, at),
      mobile: maskMobile(await ownMobile(db, scope)),
      code: document && (await sentCodeOf(db, document)),
      obstacles: obstacles.ok ? [] : obstacles.reasons,
      employerLink: `${readEnv().publicUrl}/employer/applications/${record.id}`,
    });
  });
}

/** The document in force, if it shows what was saved last. */
async function documentOf(db: ScopedDb, record: ApplicationRecord): Promise<DocumentRow | null> {
  const document = await readCurrentDocument(db, record);
  const fits = document && (document.applicantSignedAt || isOf(document, record));
  return fits ? document : null;
}

async function sentCodeOf(db: ScopedDb, document: DocumentRow) {
  const request = await findOpenRequest(db, document, "applicant");
  if (!request) return null;
  const { createdAt: sentAt, expiresAt } = request;
  return { sentAt, expiresAt, resendAt: new Date(sentAt.getTime() + codePolicy.resendSeconds * 1000) };
}
