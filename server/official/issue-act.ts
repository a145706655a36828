import "server-only";
import { randomBytes } from "node:crypto";
import { withNote } from "@/lib/documents/notice-texts";
import { officialContent } from "@/lib/documents/official-content";
import { composeAct, composeAnnouncement } from "@/lib/documents/registration-act-content";
import { type ActDocument, formatDocumentNumber } from "@/lib/domain/document-numbers";
import { addYears, plainDateIn, yearOf } from "@/lib/domain/plain-date";
import type { RegistryScope } from "@/server/auth/scope";
import { now } from "@/server/clock";
import { isUniqueViolation } from "@/server/db/errors";
import { type ScopedDb, withScope } from "@/server/db/scope";
import { readEnv } from "@/server/env";
import { type ActRecord, readAct } from "@/server/registry-acts/record";
import { tellOfAct } from "@/server/registry-acts/tell";
import { sealAndStore } from "./issue";
import { type IssuingRegistry, readIssuingRegistry } from "./issuing-registry";
import { nextSerial, type PlannedDocument } from "./plan-document";

/** Names a document about an act on a registration: one of each kind for an act. */
export interface ActOrder {
  actId: string;
  kind: ActDocument;
}

/** Issues the document of an act on a registration, and tells the holder and the employer of it; may run again at any time. */
export async function issueActDocument(scope: RegistryScope, order: ActOrder): Promise<void> {
  const document = await planned(scope, order);
  await sealAndStore(scope, document, (db, fileId) => tellOfAct(db, scope, order, fileId));
}

async function planned(scope: RegistryScope, order: ActOrder): Promise<PlannedDocument> {
  const known = await withScope(scope, (db) => find(db, scope, order));
  if (known) return known;
  try {
    return await withScope(scope, (db) => plan(db, scope, order));
  } catch (error) {
    const winner = isUniqueViolation(error) ? await withScope(scope, (db) => find(db, scope, order)) : null;
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
  { actId, kind }: ActOrder,
): Promise<PlannedDocument | null> {
  const row = await db.officialDocument.findUnique({
    where: { registryId_actId_kind: { registryId, actId, kind } },
    select: shown,
  });
  return row && { ...row, content: officialContent.parse(row.content) };
}

/** Gives the document its number and freezes what it says; throws for an act that is not announced or in effect. */
async function plan(db: ScopedDb, scope: RegistryScope, { actId, kind }: ActOrder): Promise<PlannedDocument> {
  const { registryId } = scope;
  const act = await readAct(db, scope, actId);
  const { personId, employerId, closedAt, decidedAt } = act.row;
  const at = kind === "hearing" ? decidedAt : closedAt;
  if (!at || (kind !== "hearing" && act.state !== "effective"))
    throw new Error(`the act ${actId} has not come so far that a ${kind} could be issued`);
  const registry = await readIssuingRegistry(db, registryId);
  const year = yearOf(plainDateIn(at));
  const serial = await nextSerial(db, registryId, { kind, year });
  const number = formatDocumentNumber({ prefix: registry.documentPrefix, document: kind, year, serial });
  const compose = kind === "hearing" ? composeAnnouncement : composeAct;
  const input = await inputOf(db, act, { registry, number, at });
  const content = withNote(compose(act.profession, input), registry.texts);
  const row = await db.officialDocument.create({
    data: {
      registryId,
      actId,
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

async function inputOf(
  db: ScopedDb,
  { row, kind, ground }: ActRecord,
  { registry, number, at }: { registry: IssuingRegistry; number: string; at: Date },
) {
  const { registration } = row;
  const date = plainDateIn(at);
  return {
    kind,
    ground,
    facts: row.facts.replace(/[。.]+$/, ""),
    holder: registration.holderName ?? "",
    employer: registration.employerName,
    registrationNumber: registration.number,
    specialty: registration.specialty,
    validFrom: plainDateIn(registration.beginsOn, "UTC"),
    validTo: plainDateIn(registration.endsOn, "UTC"),
    number,
    registry,
    date,
    heardUntil: row.heardUntil && plainDateIn(row.heardUntil, "UTC"),
    barredUntil: ground.waitingYears ? addYears(date, ground.waitingYears.value) : null,
    verifyUrl: await verifyUrlOf(db, row.registryId, registration.id),
    test: readEnv().mode === "demo",
  };
}

/** Where anybody sees how the registration stands: by its newest certificate, or in the public register. */
async function verifyUrlOf(db: ScopedDb, registryId: string, registrationId: string): Promise<string> {
  const newest = await db.certificate.findFirst({
    where: { registryId, registrationId },
    orderBy: { version: "desc" },
    select: { token: true },
  });
  const { publicUrl } = readEnv();
  return newest ? `${publicUrl}/verify/${newest.token}` : `${publicUrl}/register`;
}
