import "server-only";
import type { OfficialDocument } from "@/lib/domain/document-numbers";
import { type PlainDate, plainDateIn } from "@/lib/domain/plain-date";
import { type ApplicationRecord, readApplication } from "@/server/applications/record";
import type { RegistryScope } from "@/server/auth/scope";
import type { ScopedDb } from "@/server/db/scope";
import { deregistrationOf, grantOf, refusalOf } from "./decision-of";
import { readIssuingRegistry } from "./issuing-registry";
import { noticeOf } from "./notice-of";
import { type OfficialOrder, type PlannedDocument, planOnce } from "./plan-once";
import { correctionOf, extensionOf, notAcceptedOf } from "./procedure-of";
import { acceptedOn } from "./subject-of";

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

/** Plans a document about an application, once. */
export function planDocument(scope: RegistryScope, order: OfficialOrder): Promise<PlannedDocument> {
  const { applicationId, kind } = order;
  return planOnce(scope, order, async (db) => {
    const compose = composers[kind];
    if (!compose) throw new Error(`nothing is known yet of which a document of kind ${kind} could be made`);
    const record = await readApplication(db, applicationId);
    const { personId, employerId } = record.row;
    if (!employerId) throw new Error(`application ${applicationId} has no employer`);
    const registry = await readIssuingRegistry(db, scope.registryId);
    const day = await dayOf(db, record, kind);
    return {
      personId,
      employerId,
      day,
      registry,
      compose: (number) => compose(db, record, { registry, number }),
    };
  });
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
