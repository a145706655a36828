import "server-only";
import { z } from "zod";
import { certificateContent } from "@/lib/dto/certificate";
import type { RegistryScope } from "@/server/auth/scope";
import type { ScopedDb } from "@/server/db/scope";
import { type CertificateFacts, composeVersion, issuerOf } from "./plan-version";

const atOnce = 1_000; // rows in one statement

const newestRow = z.object({
  registration_id: z.string(),
  person_id: z.string(),
  specialty: z.string().nullable(),
  version: z.number(),
  content: z.unknown(),
  photo_id: z.string(),
  signature_id: z.string().nullable(),
});
type Newest = z.infer<typeof newestRow>;

/**
 * Plans the next version of the certificates of many registrations in the caller's transaction, each as `planVersion` does it:
 * what the version before said with what `change` makes of it, waiting to be collected. Registrations without a certificate
 * that counts get none. Answers how many were planned.
 */
export async function planNextVersions(
  db: ScopedDb,
  { registryId }: RegistryScope,
  { registrationIds, at, change, withoutSignature = false }: NextVersions,
): Promise<number> {
  const issuer = await issuerOf(db, registryId);
  let planned = 0;
  for (let from = 0; from < registrationIds.length; from += atOnce) {
    const part = registrationIds.slice(from, from + atOnce);
    const newest = await supersede(db, registryId, part, at);
    const rows = newest.map((before) => {
      const { specialty } = before;
      const facts = change(factsOfContent(before.content));
      const composed = composeVersion(issuer, { facts, specialty }, { version: before.version + 1, at });
      const signature = withoutSignature ? { signature_id: null } : {};
      return { ...composed, ...before, ...signature, version: composed.version, content: composed.content };
    });
    await insertAll(db, registryId, rows, at);
    planned += rows.length;
  }
  return planned;
}

/** Which registrations, when, and what becomes different in what their certificates say. */
export interface NextVersions {
  registrationIds: readonly string[];
  at: Date;
  change: (facts: CertificateFacts) => CertificateFacts;
  /** Leaves out the picture of the signature, which no longer is the holder's; the line is signed by hand. */
  withoutSignature?: boolean;
}

/** Ends the versions that count, and answers what they said: one for each registration, by a partial unique index. */
async function supersede(
  db: ScopedDb,
  registryId: string,
  registrationIds: readonly string[],
  at: Date,
): Promise<Newest[]> {
  const rows = await db.$queryRaw`
    UPDATE certificate c SET status = 'superseded', ended_at = ${at}::timestamptz
    FROM registration r
    WHERE c.registry_id = ${registryId}::uuid AND c.registration_id = ANY (${[...registrationIds]}::uuid[])
      AND c.status IN ('uncollected', 'making', 'issued') AND r.registry_id = c.registry_id AND r.id = c.registration_id
    RETURNING c.registration_id, c.person_id, r.specialty, c.version, c.content, c.photo_id, c.signature_id`;
  return z.array(newestRow).parse(rows);
}

/** Tells what is the holder's and the registration's in a content; the rest belongs to its version. */
export function factsOfContent(content: unknown): CertificateFacts {
  const {
    version: _version,
    authority: _authority,
    authorityCreditCode: _authorityCreditCode,
    issuedOn: _issuedOn,
    identifier: _identifier,
    licenceType: _licenceType,
    qrText: _qrText,
    test: _test,
    ...facts
  } = certificateContent.parse(content);
  return facts;
}

async function insertAll(
  db: ScopedDb,
  registryId: string,
  rows: readonly (ReturnType<typeof composeVersion> & Omit<Newest, "version" | "content">)[],
  at: Date,
): Promise<void> {
  await db.$executeRaw`
    INSERT INTO certificate (registry_id, registration_id, person_id, version, status, content, content_sha256,
                             photo_id, signature_id, token, identifier, created_at)
    SELECT ${registryId}::uuid, n.registration_id, n.person_id, n.version, 'uncollected', n.content, n."contentSha256",
           n.photo_id, n.signature_id, n.token, n.identifier, ${at}::timestamptz
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS n (
      registration_id uuid, person_id uuid, version integer, content jsonb, "contentSha256" text,
      photo_id uuid, signature_id uuid, token text, identifier text)`;
}
