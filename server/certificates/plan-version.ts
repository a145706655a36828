import "server-only";
import { createHash, randomBytes } from "node:crypto";
import { formatELicenceId, serialFromNumber } from "@/lib/domain/e-licence-id";
import { plainDateIn } from "@/lib/domain/plain-date";
import { type CertificateContent, certificateContent } from "@/lib/dto/certificate";
import { professionOf } from "@/lib/professions";
import type { Profession } from "@/lib/professions/schema";
import type { RegistryScope } from "@/server/auth/scope";
import { now } from "@/server/clock";
import type { ScopedDb } from "@/server/db/scope";
import { readEnv } from "@/server/env";

/** What a certificate says of its holder and registration; the rest is the system's to give. */
export type CertificateFacts = Omit<
  CertificateContent,
  | "version"
  | "authority"
  | "authorityCreditCode"
  | "issuedOn"
  | "identifier"
  | "licenceType"
  | "qrText"
  | "test"
>;

/** A version of a registration's certificate that is to be made. */
export interface VersionOrder {
  registrationId: string;
  personId: string;
  /** The application that led to it; none for a rename or an exchange. */
  applicationId: string | null;
  /** Code of the registration's specialty. */
  specialty: string | null;
  facts: CertificateFacts;
  images: { photoId: string; signatureId: string | null };
  /** Whether it waits to be collected (未领证) or is made at once. */
  status: "uncollected" | "making";
}

/**
 * Plans the next version of a registration's certificate in the caller's transaction: content and its digest, identifier,
 * token. The version before no longer counts. Answers the id.
 */
export async function planVersion(
  db: ScopedDb,
  { registryId }: RegistryScope,
  order: VersionOrder,
): Promise<string> {
  const { registrationId, personId, applicationId, images, status } = order;
  const at = now();
  const before = await db.certificate.findFirst({
    where: { registryId, registrationId },
    orderBy: { version: "desc" },
    select: { version: true },
  });
  await db.certificate.updateMany({
    where: { registryId, registrationId, status: { in: ["uncollected", "making", "issued"] } },
    data: { status: order.facts.deregisteredOn ? "deregistered" : "superseded", endedAt: at },
  });
  const registry = await issuerOf(db, registryId);
  const row = composeVersion(registry, order, { version: (before?.version ?? 0) + 1, at });
  const { id } = await db.certificate.create({
    data: {
      registryId,
      registrationId,
      applicationId,
      personId,
      status,
      ...row,
      ...images,
      createdAt: at,
      claimedAt: status === "making" ? at : null,
    },
    select: { id: true },
  });
  return id;
}

/** What a version's row holds of what it says: the content with its digest, and by what it is known. */
export interface ComposedVersion {
  version: number;
  content: CertificateContent;
  contentSha256: string;
  token: string;
  identifier: string;
}

/** Composes one version of a certificate: its content, digest, identifier and a token of its own. Touches no data. */
export function composeVersion(
  registry: Issuer,
  order: Pick<VersionOrder, "facts" | "specialty">,
  { version, at }: { version: number; at: Date },
): ComposedVersion {
  const token = randomBytes(24).toString("base64url");
  const content = contentOf(registry, order, { version, token, at });
  return { version, content, contentSha256: digestOfParsed(content), token, identifier: content.identifier };
}

/** Who issues a certificate, as it says. */
export interface Issuer {
  authorityZh: string;
  creditCode: string;
}

/** Reads who issues a registry's certificates. */
export function issuerOf(db: ScopedDb, registryId: string): Promise<Issuer> {
  return db.registry.findUniqueOrThrow({
    where: { id: registryId },
    select: { authorityZh: true, creditCode: true },
  });
}

/** Gives the SHA-256 of a content, by its fields in a fixed order. */
export function digestOfContent(content: CertificateContent): string {
  return digestOfParsed(certificateContent.parse(content));
}

function digestOfParsed(ordered: CertificateContent): string {
  const text = JSON.stringify(Object.entries(ordered).sort(([a], [b]) => (a < b ? -1 : 1)));
  return createHash("sha256").update(text).digest("hex");
}

function contentOf(
  registry: Issuer,
  { facts, specialty }: Pick<VersionOrder, "facts" | "specialty">,
  { version, token, at }: { version: number; token: string; at: Date },
): CertificateContent {
  const licenceType = licenceTypeOf(professionOf(facts.professionCode, facts.revision), specialty);
  return certificateContent.parse({
    ...facts,
    version,
    authority: registry.authorityZh,
    authorityCreditCode: registry.creditCode,
    issuedOn: plainDateIn(at),
    identifier: formatELicenceId({
      typeCode: licenceType,
      issuerCode: registry.creditCode,
      serial: serialFromNumber(facts.number),
      version,
    }),
    licenceType,
    qrText: `${readEnv().publicUrl}/verify/${token}`,
    test: readEnv().mode === "demo",
  });
}

function licenceTypeOf({ specialties }: Profession, specialty: string | null): string {
  if (specialties.kind === "none") return specialties.licenceType;
  const offered = specialties.offered.find(({ code }) => code === specialty);
  if (!offered) throw new Error(`no licence type for the specialty ${specialty}`);
  return offered.licenceType;
}
