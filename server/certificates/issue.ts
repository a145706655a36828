import "server-only";
import { type CertificateContent, certificateContent } from "@/lib/dto/certificate";
import { audit } from "@/server/audit/record";
import type { RegistryScope } from "@/server/auth/scope";
import { now } from "@/server/clock";
import { type Prisma, type ScopedDb, withScope } from "@/server/db/scope";
import { readFile, recordFile, type StagedFile, stageFile } from "@/server/files/service";
import { sendMessage } from "@/server/notifications/messages";
import { sealDocument } from "@/server/official/seal-document";
import { currentSm2Pki } from "@/server/pki/sm2/current-sm2-pki";
import { assertSealedSoundly } from "./assert-certificate-sound";
import { drawCopy, type HolderImages, pageOf, picturesOf } from "./draw-copy";
import { buildOfd } from "./ofd/build-ofd";
import { certificateInfo } from "./ofd/certificate-info";
import { sealOfd } from "./ofd/seal-ofd";
import { digestOfContent } from "./plan-version";

type CertificateRow = Prisma.CertificateGetPayload<object>;

/**
 * Makes a certificate that its holder has collected: checks the decision and the frozen content, draws, notes that it is about to be
 * sealed, seals, verifies the sealed bytes strictly, stores, and tells the holder. Each step finds what a run before it
 * left, so that it may run again at any time; what the verifier complains about is never stored.
 */
export async function issueCertificate(scope: RegistryScope, certificateId: string): Promise<void> {
  const row = await withScope(scope, (db) => toBeMade(db, certificateId));
  if (!row) return;
  const content = certificateContent.parse(row.content);
  if (digestOfContent(content) !== row.contentSha256)
    throw new Error(`the content of certificate ${row.id} is not what was planned`);
  const images = await imagesOf(scope, row);
  const page = await pageOf(content, images);
  const unsigned = await buildOfd(page, await picturesOf(content, images), certificateInfo(content));
  const pki = currentSm2Pki(); // made before the instant of sealing if it has to be made: no certificate is older than its issuer
  const at = await aboutToSeal(scope, row);
  const { authority, authorityCreditCode: creditCode } = content;
  const seal = await pki.authoritySeal({ authority, creditCode, diameter: page.seal.width, at });
  const ofd = await sealOfd(unsigned, { ...seal, at, placement: page.seal });
  await assertSealedSoundly(ofd, content);
  const pdf = await sealDocument(scope, await drawCopy(content, images, at), { authority });
  const staged = await stageBoth(scope, row, content, { ofd, pdf });
  await withScope(scope, (db) => store(db, scope, row, content, staged));
}

/** Reads a certificate that waits to be made; null when it is made already or no longer wanted. Throws when it has no ground. */
async function toBeMade(db: ScopedDb, id: string): Promise<CertificateRow | null> {
  const row = await db.certificate.findUnique({ where: { id } });
  if (row?.status !== "making") return null;
  const { registryId, registrationId } = row;
  const registration = await db.registration.findFirst({ where: { registryId, id: registrationId } });
  const ended = certificateContent.parse(row.content).deregisteredOn !== undefined;
  if (!registration || ended === (registration.standing === "registered"))
    throw new Error(`certificate ${id} speaks of a registration that does not stand so`);
  if (!ended) await assertGranted(db, row);
  return row;
}

/** A certificate that an application led to needs one officer who reviewed and another who decided. */
async function assertGranted(db: ScopedDb, { id, applicationId }: CertificateRow): Promise<void> {
  if (!applicationId) return;
  const reviews = await db.applicationReview.findMany({ where: { applicationId } });
  const decision = reviews.findLast(({ step }) => step === "decision");
  const reviewers = reviews.filter(({ step }) => step === "review").map(({ officerId }) => officerId);
  const byTwo = reviewers.length > 0 && !reviewers.includes(decision?.officerId ?? "");
  if (decision?.verdict !== "grant" || !byTwo)
    throw new Error(`certificate ${id} has no decision that two officers stand for`);
}

async function imagesOf(
  scope: RegistryScope,
  { photoId, signatureId }: CertificateRow,
): Promise<HolderImages> {
  const { bytes: photo } = await readFile(scope, photoId);
  return signatureId ? { photo, signature: (await readFile(scope, signatureId)).bytes } : { photo };
}

/** Writes the intent down before the act that cannot be undone; answers the time of sealing. */
async function aboutToSeal(
  scope: RegistryScope,
  { id, personId, version, identifier }: CertificateRow,
): Promise<Date> {
  const at = now();
  await withScope(scope, async (db) => {
    await db.certificate.updateMany({ where: { id, status: "making" }, data: { sealingAt: at } });
    await audit(db, scope, {
      action: "certificate.sealing",
      subject: { type: "certificate", id },
      personId,
      detail: { identifier, version },
    });
  });
  return at;
}

async function stageBoth(
  scope: RegistryScope,
  { personId }: CertificateRow,
  { title, number }: CertificateContent,
  { ofd, pdf }: { ofd: Uint8Array; pdf: Uint8Array },
): Promise<{ ofd: StagedFile; pdf: StagedFile }> {
  const owner = { ownerClass: "registry", personId, registryId: scope.registryId } as const;
  const stage = (mediaType: string, bytes: Uint8Array, ending: string) =>
    stageFile({
      owner,
      purpose: "certificate",
      mediaType,
      bytes,
      originalName: `${title}_${number}.${ending}`,
    });
  return {
    ofd: await stage("application/ofd", ofd, "ofd"),
    pdf: await stage("application/pdf", pdf, "pdf"),
  };
}

/** Writes both files and marks the certificate as issued, unless another run did so meanwhile. */
async function store(
  db: ScopedDb,
  scope: RegistryScope,
  { id, personId, registryId }: CertificateRow,
  { number, identifier }: CertificateContent,
  staged: { ofd: StagedFile; pdf: StagedFile },
): Promise<void> {
  const open = await db.$queryRaw<unknown[]>`
    SELECT id FROM certificate WHERE id = ${id}::uuid AND status = 'making' FOR UPDATE`;
  if (open.length === 0) return;
  const ofd = await recordFile(db, staged.ofd);
  const pdf = await recordFile(db, staged.pdf);
  await db.certificate.updateMany({
    where: { id, status: "making" },
    data: { status: "issued", ofdFileId: ofd.id, pdfFileId: pdf.id, issuedAt: now() },
  });
  await audit(db, scope, {
    action: "certificate.issued",
    subject: { type: "certificate", id },
    personId,
    detail: { identifier, ofd: ofd.sha256, pdf: pdf.sha256 },
  });
  await sendMessage(db, personId, {
    key: "certificate.issued",
    values: { number },
    href: `/certificates/${id}`,
    registryId,
  });
}
