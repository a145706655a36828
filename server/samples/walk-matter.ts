import "server-only";
import type { OfficialDocument } from "@/lib/domain/document-numbers";
import { professionOf } from "@/lib/professions";
import type { MatterCode } from "@/lib/professions/matters";
import { matterOf } from "@/lib/professions/parts";
import { valueOrThrow } from "@/lib/result";
import type { PartyName } from "@/lib/verify/x509/names";
import { beginApplication } from "@/server/applications/begin";
import { viewOwnApplication } from "@/server/applications/view-own";
import type { PersonScope } from "@/server/auth/scope";
import { claimCertificate, listOwnCertificates } from "@/server/certificates/own-certificates";
import { readCertificateFile } from "@/server/certificates/own-files";
import type { DemoEnterprise } from "@/server/demo/enterprises";
import { demoPeople } from "@/server/demo/people";
import { demoPersonScope } from "@/server/demo/person-scope";
import { readFile } from "@/server/files/service";
import { workOffJobs } from "@/server/outbox/work-off";
import { subjectIdOf } from "@/server/pki/certificates/own-certificate";
import { readDocumentFile } from "@/server/signing/document-files";
import type { SigningTarget } from "@/server/signing/target";
import { type Applicant, prepareToSign, signAs } from "@/server/walk/apply";
import { countersignAs, type SignedInOperator } from "@/server/walk/countersign";
import { decideAs, type Intent, reviewAs } from "@/server/walk/decide";
import type { Desk } from "./characters";
import { expectedSigners, type Sample, type SampleKind } from "./sample";

/** A matter that is open in a registry, and who acts in it beside the applicant. */
export interface OpenMatter {
  registry: { code: string; professionCode: string; authorityZh: string; creditCode: string };
  matter: MatterCode;
  desk: Desk;
  employer: DemoEnterprise;
  operator: SignedInOperator;
}

/** Takes one application of a matter to a grant and its certificate and another to a refusal; answers every document that came of it. */
export async function walkMatter(open: OpenMatter): Promise<Sample[]> {
  const granted = await walk(open, "grant");
  if (!isDecided(open)) return granted;
  const refused = await walk(open, "refuse");
  const refusal = refused.filter(({ kind }) => kind === "refusal");
  return [...granted, ...refusal];
}

/** Tells whether officers decide the matter, or it takes effect with the last signature. */
function isDecided({ registry, matter }: OpenMatter): boolean {
  const { routes } = matterOf(professionOf(registry.professionCode), matter);
  return routes[0]?.decision.kind === "officer";
}

async function walk(open: OpenMatter, intent: Intent): Promise<Sample[]> {
  const { registry, matter, employer } = open;
  const { applicant, applicationId } = await beginAsAnybody(open);
  const person = { commonName: applicant.name, serialNumber: subjectIdOf(applicant.scope.personId) };
  const parties = [
    { party: "applicant", ...person },
    { party: "employer", commonName: employer.name, serialNumber: employer.creditCode },
  ] as const;
  const target = await prepareToSign(applicant, applicationId, { employer });
  const form = async (kind: SampleKind, signed: 0 | 1 | 2): Promise<Sample> => ({
    file: `${registry.professionCode}-${matter}-${kind}.pdf`,
    kind,
    signers: expectedSigners(parties.slice(0, signed), signed === 2),
    bytes: (await readDocumentFile(applicant.scope, target.documentId)).bytes,
  });
  const unsigned = await form("form-unsigned", 0);
  await signAs(applicant, target);
  const once = await form("form-signed-once", 1);
  const forms = [unsigned, once, ...(await countersigned(open, applicant, target, form))];
  if ((await viewOwnApplication(applicant.scope, applicationId)).state === "inReview") {
    await reviewAs(open.desk.reviewer, applicationId, intent);
    await decideAs(open.desk.decider, applicationId, intent);
  }
  const certificates = await collected(open, applicant);
  return [...forms, ...(await issued(open, applicant, applicationId)), ...certificates];
}

/** Begins as the first person of the demonstration to whom the matter is open. */
async function beginAsAnybody({ registry, matter }: OpenMatter) {
  const reasons: unknown[] = [];
  for (const person of demoPeople) {
    const applicant: Applicant = { scope: await demoPersonScope(person), ...person };
    const begun = await beginApplication(applicant.scope, registry.code, matter);
    if (begun.ok && (await isNew(applicant, begun.value.id)))
      return { applicant, applicationId: begun.value.id };
    if (!begun.ok) reasons.push(...begun.reasons);
  }
  throw new Error(
    `${registry.code} ${matter} is open to nobody of the demonstration: ${JSON.stringify(reasons)}`,
  );
}

async function isNew({ scope }: Applicant, id: string): Promise<boolean> {
  return (await viewOwnApplication(scope, id)).state === "draft";
}

/** Has the employer sign, where the matter's route asks for it. */
async function countersigned(
  { operator }: OpenMatter,
  { scope }: Applicant,
  target: SigningTarget,
  form: (kind: SampleKind, signed: 2) => Promise<Sample>,
): Promise<Sample[]> {
  if ((await viewOwnApplication(scope, target.applicationId)).state !== "applicantSigned") return [];
  await countersignAs(operator, target);
  return [await form("form-signed-twice", 2)];
}

const officialKinds: Partial<Record<OfficialDocument, SampleKind>> = {
  acceptance: "notice",
  granted: "decision",
  refused: "refusal",
};

const registryName = ({ registry }: Pick<OpenMatter, "registry">): PartyName => ({
  commonName: registry.authorityZh,
  serialNumber: registry.creditCode,
});

function madeBy({ registry, matter }: OpenMatter, status: string): boolean {
  const { effect } = matterOf(professionOf(registry.professionCode), matter);
  return status === (effect === "deregister" ? "deregistered" : "uncollected");
}

/** Has the waiting documents made by their jobs and reads them as the applicant does. */
async function issued(open: OpenMatter, { scope }: Applicant, applicationId: string): Promise<Sample[]> {
  await workOffJobs();
  const { officialDocuments } = await viewOwnApplication(scope, applicationId);
  return Promise.all(
    officialDocuments.map(async ({ kind, number, fileId }) => {
      const named = officialKinds[kind];
      if (!named || !fileId) throw new Error(`the document ${number} (${kind}) has no sample of its kind`);
      return {
        file: `${open.registry.professionCode}-${open.matter}-${named}.pdf`,
        kind: named,
        signers: expectedSigners([{ party: "registry", ...registryName(open) }], true),
        bytes: (await readFile(scope, fileId)).bytes,
      };
    }),
  );
}

/** Collects the certificate that a grant brought, or takes the copy that says that it ended, and reads both its files. */
async function collected(open: OpenMatter, { scope }: Applicant): Promise<Sample[]> {
  const certificates = await listOwnCertificates(scope);
  const waiting = certificates.find(
    ({ registry, status }) => registry === open.registry.code && madeBy(open, status),
  );
  if (!waiting) return [];
  if (waiting.status === "uncollected") valueOrThrow(await claimCertificate(scope, waiting.id), "collecting");
  return certificateSamples(open, scope, waiting.id);
}

/** Has a certificate that was asked for made by its job, and reads both its files as its holder does. */
export async function certificateSamples(
  open: Pick<OpenMatter, "registry" | "matter">,
  scope: PersonScope,
  certificateId: string,
): Promise<Sample[]> {
  await workOffJobs();
  const sealer = registryName(open);
  const sample = async (format: "ofd" | "pdf", signers: Sample["signers"]): Promise<Sample> => ({
    file: `${open.registry.professionCode}-${open.matter}-certificate.${format}`,
    kind: "certificate",
    signers,
    bytes: (await readCertificateFile(scope, certificateId, format)).bytes,
  });
  return [
    await sample("ofd", [{ order: 1, field: "seal", ...sealer }]),
    await sample("pdf", expectedSigners([{ party: "registry", ...sealer }], true)),
  ];
}
