import "server-only";
import { correctionWords } from "@/lib/domain/corrections";
import type { Reason } from "@/lib/errors";
import { ok, type Result, refused } from "@/lib/result";
import { audit } from "@/server/audit/record";
import { officerOf } from "@/server/auth/officer-of";
import type { RegistryScope } from "@/server/auth/scope";
import { now } from "@/server/clock";
import { type ScopedDb, withScope } from "@/server/db/scope";
import { sendMessage } from "@/server/notifications/messages";
import { interestInCorrection } from "./interest";
import { readCorrection, staleCorrection } from "./record";

interface Seen {
  id: string;
  version: number;
}

/** Rejects a correction that another officer entered, with the reason, of which the person is told. */
export function rejectCorrection(
  scope: RegistryScope,
  { id, version, opinion }: Seen & { opinion: string },
): Promise<Result<true, Reason>> {
  const officer = officerOf(scope);
  const words = opinion.trim();
  const length = [...words].length;
  return withScope(scope, async (db) => {
    const row = await readCorrection(db, id);
    if (row.enteredBy === officer) return refused({ key: "correction.own" });
    const concerned = await interestInCorrection(db, scope, row);
    if (concerned) return refused(concerned);
    if (length < correctionWords.least || length > correctionWords.most)
      return refused({ key: "correction.opinion", field: "opinion", values: correctionWords });
    await close(db, scope, { id, version }, { state: "rejected", opinion: words });
    const registry = await db.registry.findUniqueOrThrow({ where: { id: scope.registryId } });
    await sendMessage(db, row.personId, {
      key: "account.correctionRejected",
      values: {
        authority: { zh: registry.authorityZh, en: registry.authorityEn },
        hotline: registry.hotline,
        reason: words,
      },
      href: "/account",
      registryId: scope.registryId,
    });
    return ok(true);
  });
}

/** Takes a correction back, by the officer who entered it, as long as nobody has decided. */
export function withdrawCorrection(scope: RegistryScope, seen: Seen): Promise<Result<true, Reason>> {
  return withScope(scope, async (db) => {
    const row = await readCorrection(db, seen.id);
    if (row.enteredBy !== officerOf(scope)) return refused({ key: "correction.notYours" });
    const concerned = await interestInCorrection(db, scope, row);
    if (concerned) return refused(concerned);
    await close(db, scope, seen, { state: "withdrawn", opinion: null });
    return ok(true);
  });
}

/** Closes what still waits as the officer saw it; STALE otherwise. */
async function close(
  db: ScopedDb,
  scope: RegistryScope,
  { id, version }: Seen,
  { state, opinion }: { state: "rejected" | "withdrawn"; opinion: string | null },
): Promise<void> {
  const [closed] = await db.personCorrection.updateManyAndReturn({
    where: { id, registryId: scope.registryId, version, state: "waiting" },
    data: { state, opinion, version: { increment: 1 }, decidedBy: officerOf(scope), decidedAt: now() },
    select: { personId: true },
  });
  if (!closed) throw await staleCorrection(db, scope, id);
  await audit(db, scope, {
    action: `correction.${state}`,
    subject: { type: "personCorrection", id },
    personId: closed.personId,
  });
}
