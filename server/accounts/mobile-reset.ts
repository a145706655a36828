import "server-only";
import { z } from "zod";
import { maskMobile } from "@/lib/domain/mobile";
import { bilingual } from "@/lib/dto/bilingual";
import type { Reason } from "@/lib/errors";
import { ok, type Result, refused } from "@/lib/result";
import { audit } from "@/server/audit/record";
import { type AuthScope, authScope, type PersonScope, scopeOfJob } from "@/server/auth/scope";
import { revokeSessionsOf } from "@/server/auth/sessions";
import { now } from "@/server/clock";
import { type Prisma, type ScopedDb, withScope } from "@/server/db/scope";
import { sendMessage } from "@/server/notifications/messages";
import { decryptField } from "@/server/personal-data/field-cipher";
import { replaceMobile } from "./change-mobile";

/** What a person sees of an officer's change of his mobile that has not taken effect yet. */
export const pendingReset = z.object({
  id: z.uuid(),
  authority: bilingual,
  hotline: z.string(),
  /** The mobile it would bring, masked. */
  mobile: z.string(),
  reason: z.string(),
  requestedAt: z.date(),
  effectiveAt: z.date(),
});
export type PendingReset = z.infer<typeof pendingReset>;

const open = { cancelledAt: null, doneAt: null } as const;

/** Reads the change of the person's mobile that waits, if any. */
export async function readPendingReset(scope: PersonScope): Promise<PendingReset | null> {
  const found = await withScope(authScope(scope.actor), async (db) => {
    const { mobileIndex } = await db.account.findUniqueOrThrow({
      where: { id: scope.personId },
      select: { mobileIndex: true },
    });
    return db.mobileReset.findFirst({
      where: { ...open, accountId: scope.personId, replacesIndex: mobileIndex ?? "" },
      include: { registry: { select: { authorityZh: true, authorityEn: true, hotline: true } } },
    });
  });
  if (!found) return null;
  return {
    id: found.id,
    authority: { zh: found.registry.authorityZh, en: found.registry.authorityEn },
    hotline: found.registry.hotline,
    mobile: maskMobile(decryptField("mobileReset.mobile", found.mobile)),
    reason: found.reason,
    requestedAt: found.createdAt,
    effectiveAt: found.effectiveAt,
  };
}

/** Stops a change of the person's own mobile before it takes effect. */
export async function cancelReset(scope: PersonScope, id: string): Promise<Result<true, Reason>> {
  const auth = authScope(scope.actor);
  return withScope(auth, async (db) => {
    const [stopped] = await db.mobileReset.updateManyAndReturn({
      where: { ...open, id, accountId: scope.personId },
      data: { cancelledAt: now() },
      select: { registryId: true },
    });
    if (!stopped) return refused({ key: "mobileReset.over" });
    await audit(db, auth, {
      action: "mobileReset.cancelled",
      subject: { type: "mobileReset", id },
      personId: scope.personId,
      registryId: stopped.registryId,
    });
    await sendMessage(db, scope.personId, { key: "account.mobileResetCancelled" });
    return ok(true);
  });
}

/**
 * Lets a reset take effect when its notice is over; done or cancelled, it is left alone, so the job may run twice.
 * One that can no longer be (the person changed the mobile himself, or the new one got another account) is closed.
 */
export async function applyMobileReset(resetId: string): Promise<void> {
  const auth = authScope({ kind: "job" });
  await withScope(auth, async (db) => {
    const at = now();
    const [due] = await db.mobileReset.updateManyAndReturn({
      where: { ...open, id: resetId, effectiveAt: { lte: at } },
      data: { doneAt: at },
    });
    if (!due) return refuseEarly(db, resetId);
    if (await isVoid(db, due)) return close(db, auth, due);
    await replaceMobile(db, auth, personOfJob(due.accountId), decryptField("mobileReset.mobile", due.mobile));
    await revokeSessionsOf(db, due.accountId, "new mobile");
    await audit(db, auth, { action: "mobileReset.done", ...concerning(due) });
  });
}

/** The queue's clock may run ahead of ours; then the queue tries again. */
async function refuseEarly(db: ScopedDb, id: string): Promise<void> {
  const early = await db.mobileReset.count({ where: { ...open, id } });
  if (early > 0) throw new Error(`the mobile reset ${id} is not due yet`);
}

type Reset = Prisma.MobileResetGetPayload<object>;

async function isVoid(db: ScopedDb, reset: Reset): Promise<boolean> {
  const unchanged = await db.account.count({
    where: { id: reset.accountId, mobileIndex: reset.replacesIndex },
  });
  const taken = await db.account.count({ where: { mobileIndex: reset.mobileIndex } });
  return unchanged === 0 || taken > 0;
}

async function close(db: ScopedDb, auth: AuthScope, reset: Reset): Promise<void> {
  await db.mobileReset.update({ where: { id: reset.id }, data: { doneAt: null, cancelledAt: now() } });
  await audit(db, auth, { action: "mobileReset.void", ...concerning(reset) });
  await sendMessage(db, reset.accountId, { key: "account.mobileResetCancelled" });
}

const concerning = (reset: Reset) => ({
  subject: { type: "mobileReset", id: reset.id },
  personId: reset.accountId,
  registryId: reset.registryId,
});

function personOfJob(personId: string): PersonScope {
  const scope = scopeOfJob({ kind: "person", personId });
  if (scope.kind !== "person") throw new Error("unreachable: a job of a person has a person's scope");
  return scope;
}
