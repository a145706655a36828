import "server-only";
import { z } from "zod";
import type { Reason } from "@/lib/errors";
import { ok, type Result, refused } from "@/lib/result";
import { audit } from "@/server/audit/record";
import { officerOf } from "@/server/auth/officer-of";
import { authScope, personScopeOfAct, type RegistryScope } from "@/server/auth/scope";
import { revokeSessionsOf } from "@/server/auth/sessions";
import { now } from "@/server/clock";
import { type ScopedDb, stepInto, withScope } from "@/server/db/scope";
import { sendMessage } from "@/server/notifications/messages";
import { decryptField, encryptField } from "@/server/personal-data/field-cipher";
import { revokeOutdatedCertificate } from "@/server/pki/certificates/own-certificate";
import { holdRegistrations } from "@/server/registrations/hold";
import { claimOwnRegistrations, holdImports } from "@/server/registrations/unclaimed";
import { interestInCorrection } from "./interest";
import { type CorrectionRecord, readCorrection, staleCorrection } from "./record";
import { holdAll, reissueCorrected } from "./reissue";

/**
 * Approves a correction that another officer entered, and carries it out at once: person, sign-in identifier, forms that
 * nobody has signed, this registry's certificates; other registries are told. Locks applications before registrations, and
 * both before the person, as every act does. Nothing happens where anything stands against it.
 */
export function approveCorrection(
  scope: RegistryScope,
  { id, version }: { id: string; version: number },
): Promise<Result<true, Reason>> {
  return withScope(scope, async (db) => {
    const row = await readCorrection(db, id);
    const concerned = await interestInCorrection(db, scope, row);
    if (concerned) return refused(concerned);
    await holdImports(db);
    const inFlight = await holdAll(db, id);
    if (inFlight.length > 0)
      return refused({ key: "correction.inFlight", values: { numbers: inFlight.join("、") } });
    await holdRegistrations(db, scope, row.personId);
    const obstacle = await carryOut(db, scope, row, version);
    if (obstacle) return refused(obstacle);
    await replaceAccess(db, scope, row);
    await reissueCorrected(db, scope, row);
    await db.correctionNotice.updateMany({
      where: { registryId: scope.registryId, personId: row.personId, doneAt: null },
      data: { doneBy: officerOf(scope), doneAt: now() }, // these documents have just followed
    });
    await tell(db, scope, row);
    return ok(true);
  });
}

const outcome = z.enum(["done", "stale", "changed", "taken"]);

/** Has the database approve and correct in one; answers what stands against it, throws STALE where the officer saw another state. */
async function carryOut(
  db: ScopedDb,
  scope: RegistryScope,
  { id, idNumber }: CorrectionRecord,
  version: number,
): Promise<Reason | undefined> {
  const officer = officerOf(scope);
  const forForms = encryptField("application.idNumber", decryptField("person.idNumber", idNumber));
  const rows = await db.$queryRaw`
    SELECT app.correct_person(${id}::uuid, ${version}::int, ${officer}::uuid, ${now()}::timestamptz, ${forForms}) AS done`;
  const answer = z.array(z.object({ done: outcome })).parse(rows)[0]?.done;
  if (answer === "done") return undefined;
  if (answer !== "stale") return { key: `correction.${answer}` };
  const seen = await readCorrection(db, id);
  if (seen.enteredBy === officer) return { key: "correction.own" };
  if (seen.state === "waiting" && seen.version === version) return { key: "correction.noProof" };
  throw await staleCorrection(db, scope, id);
}

/** Ends what was opened under the identity of before: sessions, and the digital certificate where the name differs. Then claims what waits under the new one. */
async function replaceAccess(
  db: ScopedDb,
  scope: RegistryScope,
  { personId, oldName, name }: CorrectionRecord,
): Promise<void> {
  await stepInto(db, scope, authScope(scope.actor), (inside) =>
    revokeSessionsOf(inside, personId, "identity corrected"),
  );
  const person = personScopeOfAct(personId, scope);
  await stepInto(db, scope, person, async (inside) => {
    if (name !== oldName) await revokeOutdatedCertificate(inside, person);
    await claimOwnRegistrations(inside, person);
  });
}

async function tell(db: ScopedDb, scope: RegistryScope, { id, personId }: CorrectionRecord): Promise<void> {
  const { registryId } = scope;
  await audit(db, scope, {
    action: "correction.approved",
    subject: { type: "personCorrection", id },
    personId,
  });
  const registry = await db.registry.findUniqueOrThrow({ where: { id: registryId } });
  const values = {
    authority: { zh: registry.authorityZh, en: registry.authorityEn },
    hotline: registry.hotline,
  };
  await sendMessage(db, personId, {
    key: "account.correctionApproved",
    values,
    href: "/account",
    registryId,
  });
}
