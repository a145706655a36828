import "server-only";
import { randomBytes } from "node:crypto";
import { z } from "zod";
import { withNote } from "@/lib/documents/notice-texts";
import { type OfficialContent, officialContent } from "@/lib/documents/official-content";
import { type ActDocument, formatDocumentNumber, type OfficialDocument } from "@/lib/domain/document-numbers";
import { type PlainDate, yearOf } from "@/lib/domain/plain-date";
import type { RegistryScope } from "@/server/auth/scope";
import { now } from "@/server/clock";
import { isUniqueViolation } from "@/server/db/errors";
import { type ScopedDb, withScope } from "@/server/db/scope";
import type { IssuingRegistry } from "./issuing-registry";

/** Names a document to be issued: one of each kind for an application. */
export interface OfficialOrder {
  applicationId: string;
  kind: OfficialDocument;
}

/** Names a document about an act on a registration: one of each kind for an act. */
export interface ActOrder {
  actId: string;
  kind: ActDocument;
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

/** Whom a document concerns, of which day it is, and how it is worded once it has its number. */
interface Plan {
  personId: string;
  employerId: string;
  day: PlainDate;
  registry: IssuingRegistry;
  compose(number: string): OfficialContent | Promise<OfficialContent>;
}

/**
 * Gives a document its number and freezes what it says, in one transaction; planned already, or by another at the same moment,
 * it is only read.
 */
export async function planOnce(
  scope: RegistryScope,
  order: OfficialOrder | ActOrder,
  plan: (db: ScopedDb) => Promise<Plan>,
): Promise<PlannedDocument> {
  const known = await withScope(scope, (db) => find(db, scope, order));
  if (known) return known;
  try {
    return await withScope(scope, async (db) => freeze(db, scope, order, await plan(db)));
  } catch (error) {
    const winner = isUniqueViolation(error) ? await withScope(scope, (db) => find(db, scope, order)) : null; // its number is the only one
    if (!winner) throw error;
    return winner;
  }
}

const shown = {
  id: true,
  personId: true,
  employerId: true,
  content: true,
  fileId: true,
  createdAt: true,
} as const;

async function find(
  db: ScopedDb,
  { registryId }: RegistryScope,
  order: OfficialOrder | ActOrder,
): Promise<PlannedDocument | null> {
  const where =
    "actId" in order
      ? { registryId_actId_kind: { registryId, actId: order.actId, kind: order.kind } }
      : {
          registryId_applicationId_kind: { registryId, applicationId: order.applicationId, kind: order.kind },
        };
  const row = await db.officialDocument.findUnique({ where, select: shown });
  return row && { ...row, content: officialContent.parse(row.content) };
}

async function freeze(
  db: ScopedDb,
  { registryId }: RegistryScope,
  order: OfficialOrder | ActOrder,
  { personId, employerId, day, registry, compose }: Plan,
): Promise<PlannedDocument> {
  const { kind } = order;
  const year = yearOf(day);
  const serial = await nextSerial(db, registryId, { kind, year });
  const number = formatDocumentNumber({ prefix: registry.documentPrefix, document: kind, year, serial });
  const content = withNote(await compose(number), registry.texts);
  const subject = "actId" in order ? { actId: order.actId } : { applicationId: order.applicationId };
  const row = await db.officialDocument.create({
    data: {
      registryId,
      ...subject,
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

/** Takes the next number of the registry's sequence of this kind and year; given back when the transaction fails. */
async function nextSerial(
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
