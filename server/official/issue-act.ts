import "server-only";
import { composeAct, composeAnnouncement } from "@/lib/documents/registration-act-content";
import { addYears, plainDateIn } from "@/lib/domain/plain-date";
import type { RegistryScope } from "@/server/auth/scope";
import type { ScopedDb } from "@/server/db/scope";
import { readEnv } from "@/server/env";
import { type ActRecord, readAct } from "@/server/registry-acts/record";
import { tellOfAct } from "@/server/registry-acts/tell";
import { sealAndStore } from "./issue";
import { type IssuingRegistry, readIssuingRegistry } from "./issuing-registry";
import { type ActOrder, type PlannedDocument, planOnce } from "./plan-once";

/** Issues the document of an act on a registration, and tells the holder and the employer of it; may run again at any time. */
export async function issueActDocument(scope: RegistryScope, order: ActOrder): Promise<void> {
  const document = await planned(scope, order);
  await sealAndStore(scope, document, (db, fileId) => tellOfAct(db, scope, order, fileId));
}

/** Plans the document of an act, once; throws for an act that is not announced or in effect. */
function planned(scope: RegistryScope, order: ActOrder): Promise<PlannedDocument> {
  const { actId, kind } = order;
  return planOnce(scope, order, async (db) => {
    const act = await readAct(db, scope, actId);
    const { personId, employerId, closedAt, decidedAt } = act.row;
    const at = kind === "hearing" ? decidedAt : closedAt;
    if (!at || (kind !== "hearing" && act.state !== "effective"))
      throw new Error(`the act ${actId} has not come so far that a ${kind} could be issued`);
    const registry = await readIssuingRegistry(db, scope.registryId);
    const compose = kind === "hearing" ? composeAnnouncement : composeAct;
    return {
      personId,
      employerId,
      day: plainDateIn(at),
      registry,
      compose: async (number) => compose(act.profession, await inputOf(db, act, { registry, number, at })),
    };
  });
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
