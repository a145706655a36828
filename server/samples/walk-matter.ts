import "server-only";
import type { OfficialDocument } from "@/lib/domain/document-numbers";
import { professionOf } from "@/lib/professions";
import type { MatterCode } from "@/lib/professions/matters";
import { matterOf } from "@/lib/professions/parts";
import type { Route } from "@/lib/professions/schema";
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
import { prolong } from "@/server/walk/prolong";
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

/** A matter on one of its routes; the usual one has no name of its own in the names of files. */
interface OpenRoute extends OpenMatter {
  route: Route;
  stem: string;
}

/**
 * Takes one application of a matter to a grant and its certificate and, where officers decide, another to a refusal, on each of
 * its routes; answers every document that came of it.
 */
export async function walkMatter(open: OpenMatter): Promise<Sample[]> {
  const { registry, matter } = open;
  const samples: Sample[] = [];
  for (const [index, route] of matterOf(professionOf(registry.professionCode), matter).routes.entries()) {
    const stem = `${registry.professionCode}-${matter}${index === 0 ? "" : `-${route.id}`}`;
    samples.push(...(await walkRoute({ ...open, route, stem })));
  }
  return samples;
}

async function walkRoute(open: OpenRoute): Promise<Sample[]> {
  const granted = await walk(open, "grant");
  if (open.route.decision.kind !== "officer") return granted;
  const refused = await walk(open, "refuse");
  return [...granted, ...refused.filter(({ kind }) => ofRefusal.includes(kind))];
}

/** What an application that is refused in the end brings about and one that is granted does not. */
const ofRefusal: readonly SampleKind[] = ["correction", "extension", "refusal"];

async function walk(open: OpenRoute, intent: Intent): Promise<Sample[]> {
  const { employer, route, stem } = open;
  const { applicant, applicationId } = await beginAsAnybody(open);
  const person = { commonName: applicant.name, serialNumber: subjectIdOf(applicant.scope.personId) };
  const parties = [
    { party: "applicant", ...person },
    { party: "employer", commonName: employer.name, serialNumber: employer.creditCode },
  ] as const;
  const alone = !route.signers.includes("employer");
  const target = await prepareToSign(applicant, applicationId, {
    employer,
    ...(alone ? { route: route.id } : {}),
  });
  const form = async (kind: SampleKind, signed: 0 | 1 | 2): Promise<Sample> => ({
    file: `${stem}-${kind}.pdf`,
    kind,
    signers: expectedSigners(parties.slice(0, signed), signed === route.signers.length),
    bytes: (await readDocumentFile(applicant.scope, target.documentId)).bytes,
  });
  const unsigned = await form("form-unsigned", 0);
  await signAs(applicant, target);
  const once = await form(alone ? "form-signed-alone" : "form-signed-once", 1);
  const forms = [unsigned, once, ...(await countersigned(open, applicant, target, form))];
  const { state } = await viewOwnApplication(applicant.scope, applicationId);
  if (state === "inReview" && intent === "refuse") await prolong(open.desk, applicant.scope, applicationId);
  if (state === "inReview") await reviewAs(open.desk.reviewer, applicationId, intent);
  if (route.decision.kind === "officer") await decideAs(open.desk.decider, applicationId, intent);
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
  deregistration: "decision",
  correction: "correction",
  extension: "extension",
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
async function issued(open: OpenRoute, { scope }: Applicant, applicationId: string): Promise<Sample[]> {
  await workOffJobs();
  const { officialDocuments } = await viewOwnApplication(scope, applicationId);
  return Promise.all(
    officialDocuments.map(async ({ kind, number, fileId }) => {
      const named = officialKinds[kind];
      if (!named || !fileId) throw new Error(`the document ${number} (${kind}) has no sample of its kind`);
      return {
        file: `${open.stem}-${named}.pdf`,
        kind: named,
        signers: expectedSigners([{ party: "registry", ...registryName(open) }], true),
        bytes: (await readFile(scope, fileId)).bytes,
      };
    }),
  );
}

/** Collects the certificate that a grant brought, or takes the copy that says that it ended, and reads both its files. */
async function collected(open: OpenRoute, { scope }: Applicant): Promise<Sample[]> {
  const certificates = await listOwnCertificates(scope);
  const waiting = certificates.find(
    ({ registry, status }) => registry === open.registry.code && madeBy(open, status),
  );
  if (!waiting) return [];
  if (waiting.status === "uncollected") valueOrThrow(await claimCertificate(scope, waiting.id), "collecting");
  return certificateSamples(open, scope, waiting.id, open.stem);
}

/** Has a certificate that was asked for made by its job, and reads both its files as its holder does; `stem` begins their names. */
export async function certificateSamples(
  open: Pick<OpenMatter, "registry" | "matter">,
  scope: PersonScope,
  certificateId: string,
  stem = `${open.registry.professionCode}-${open.matter}`,
): Promise<Sample[]> {
  await workOffJobs();
  const sealer = registryName(open);
  const sample = async (format: "ofd" | "pdf", signers: Sample["signers"]): Promise<Sample> => ({
    file: `${stem}-certificate.${format}`,
    kind: "certificate",
    signers,
    bytes: (await readCertificateFile(scope, certificateId, format)).bytes,
  });
  return [
    await sample("ofd", [{ order: 1, field: "seal", ...sealer }]),
    await sample("pdf", expectedSigners([{ party: "registry", ...sealer }], true)),
  ];
}
