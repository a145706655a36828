import "server-only";
import { randomBytes } from "node:crypto";
import { z } from "zod";
import { withNote } from "@/lib/documents/notice-texts";
import { type OfficialContent, officialContent } from "@/lib/documents/official-content";
import { formatDocumentNumber, type OfficialDocument } from "@/lib/domain/document-numbers";
import { type PlainDate, plainDateIn, yearOf } from "@/lib/domain/plain-date";
import { type ApplicationRecord, readApplication } from "@/server/applications/record";
import type { RegistryScope } from "@/server/auth/scope";
import { now } from "@/server/clock";
import { isUniqueViolation } from "@/server/db/errors";
import { type ScopedDb, withScope } from "@/server/db/scope";
import { deregistrationOf, grantOf, refusalOf } from "./decision-of";
import { readIssuingRegistry } from "./issuing-registry";
import { noticeOf } from "./notice-of";
import { correctionOf, extensionOf, notAcceptedOf } from "./procedure-of";
import { acceptedOn } from "./subject-of";

/** Names a document to be issued: one of each kind for an application. */
export interface OfficialOrder {
  applicationId: string;
  kind: OfficialDocument;
}

/** A document that has its number and its content for good; `fileId` is null until it is issued. */
export interface PlannedDocument {
  id: string;
  personId: string;
  employerId: string;
  content: OfficialContent;
  fileId: string | null;
  createdAt: Date;
}

/** Gives a document its number and freezes what it says, in one transaction; planned already, it is only read. */
export async function planDocument(scope: RegistryScope, order: OfficialOrder): Promise<PlannedDocument> {
  const known = await withScope(scope, (db) => findPlanned(db, scope, order));
  if (known) return known;
  try {
    return await withScope(scope, (db) => plan(db, scope, order));
  } catch (error) {
    if (!isUniqueViolation(error)) throw error;
    const winner = await withScope(scope, (db) => findPlanned(db, scope, order)); // its number is the only one
    if (!winner) throw error;
    return winner;
  }
}

/** The kinds of which an application holds all that they say. */
const composers: Partial<Record<OfficialDocument, typeof noticeOf>> = {
  acceptance: noticeOf,
  granted: grantOf,
  refused: refusalOf,
  deregistration: deregistrationOf,
  correction: correctionOf,
  notAccepted: notAcceptedOf,
  extension: extensionOf,
};

const shown = {
  id: true,
  personId: true,
  employerId: true,
  content: true,
  fileId: true,
  createdAt: true,
} as const;

async function findPlanned(
  db: ScopedDb,
  { registryId }: RegistryScope,
  { applicationId, kind }: OfficialOrder,
): Promise<PlannedDocument | null> {
  const row = await db.officialDocument.findUnique({
    where: { registryId_applicationId_kind: { registryId, applicationId, kind } },
    select: shown,
  });
  return row && { ...row, content: officialContent.parse(row.content) };
}

async function plan(
  db: ScopedDb,
  { registryId }: RegistryScope,
  { applicationId, kind }: OfficialOrder,
): Promise<PlannedDocument> {
  const compose = composers[kind];
  if (!compose) throw new Error(`nothing is known yet of which a document of kind ${kind} could be made`);
  const record = await readApplication(db, applicationId);
  const { personId, employerId } = record.row;
  if (!employerId) throw new Error(`application ${applicationId} has no employer`);
  const registry = await readIssuingRegistry(db, registryId);
  const year = yearOf(await dayOf(db, record, kind));
  const serial = await nextSerial(db, registryId, { kind, year });
  const number = formatDocumentNumber({ prefix: registry.documentPrefix, document: kind, year, serial });
  const content = withNote(await compose(db, record, { registry, number }), registry.texts);
  const row = await db.officialDocument.create({
    data: {
      registryId,
      applicationId,
      personId,
      employerId,
      kind,
      number,
      content,
      token: randomBytes(24).toString("base64url"),
      createdAt: now(),
    },
    select: shown,
  });
  return { ...row, content };
}

/** The day of the act that a document tells of; throws when there was no such act. */
async function dayOf(db: ScopedDb, record: ApplicationRecord, kind: OfficialDocument): Promise<PlainDate> {
  const { registryId, id: applicationId, row } = record;
  if (kind === "acceptance") return acceptedOn(record);
  if (kind === "extension" && row.extendedAt) return plainDateIn(row.extendedAt);
  if (kind !== "correction") return plainDateIn(row.stateSince);
  const asked = await db.applicationCorrection.findFirstOrThrow({ where: { registryId, applicationId } });
  return plainDateIn(asked.askedAt);
}

/** Takes the next number of the registry's sequence of this kind and year; given back when the transaction fails. */
export async function nextSerial(
  db: ScopedDb,
  registryId: string,
  { kind, year }: { kind: string; year: number },
): Promise<number> {
  const [row] = z
    .array(z.object({ serial: z.number() }))
    .parse(
      await db.$queryRaw`SELECT app.next_document_serial(${registryId}::uuid, ${kind}, ${year}::int) AS serial`,
    );
  if (!row) throw new Error("the sequence gave no number");
  return row.serial;
}
