import "server-only";
import { randomUUID } from "node:crypto";
import { z } from "zod";
import { readMobile } from "@/lib/domain/mobile";
import { normalisePersonName } from "@/lib/domain/person-name";
import type { Reason } from "@/lib/errors";
import type { Bilingual } from "@/lib/locale";
import { ok, type Result, refused, unless } from "@/lib/result";
import { audit } from "@/server/audit/record";
import { officerOf } from "@/server/auth/officer-of";
import { countTry } from "@/server/auth/rate-limit";
import { type AuthScope, authScope, type RegistryScope } from "@/server/auth/scope";
import { now } from "@/server/clock";
import { type ScopedDb, stepInto, withScope } from "@/server/db/scope";
import { sendMessage } from "@/server/notifications/messages";
import { enqueue } from "@/server/outbox/enqueue";
import { idNumberIndexes, mobileIndex } from "@/server/personal-data/blind-index";
import { encryptField } from "@/server/personal-data/field-cipher";
import { mobileResetPolicy } from "./mobile-reset-policy";

/** What an officer enters after looking at the person's document. */
export const mobileResetInput = z.object({
  name: z.string().max(100),
  idNumber: z.string().max(40),
  mobile: z.string().max(30),
  reason: z.string().max(500),
});
export type MobileResetInput = z.infer<typeof mobileResetInput>;

interface Wanted {
  accountId: string;
  /** The officer. */
  requestedBy: string;
  mobile: string;
  reason: string;
  authority: Bilingual;
  hotline: string;
}

const leastReason = 4;

/**
 * Begins a change of a person's mobile by an officer: effective after the notice, told to the old mobile and in the product,
 * and the person may cancel it. The officer learns whether number and name belong together, nothing else of the person.
 */
export async function requestMobileReset(
  scope: RegistryScope,
  input: MobileResetInput,
): Promise<Result<{ effectiveAt: Date }, Reason>> {
  const read = readInput(input);
  if (!read.ok) return read;
  await countTry(`personForReset:${officerOf(scope)}`, mobileResetPolicy.searchesPerOfficer);
  return withScope(scope, async (db) => {
    const registry = await db.registry.findUniqueOrThrow({ where: { id: scope.registryId } });
    const accountId = await findPerson(db, input);
    await audit(db, scope, { action: "mobileReset.searched", detail: { found: accountId !== undefined } });
    if (!accountId) return refused({ key: "mobileReset.noMatch", field: "idNumber" });
    const wanted = {
      ...read.value,
      accountId,
      requestedBy: officerOf(scope),
      authority: { zh: registry.authorityZh, en: registry.authorityEn },
      hotline: registry.hotline,
    };
    const auth = authScope(scope.actor);
    return stepInto(db, scope, auth, (inside) => begin(inside, auth, scope.registryId, wanted));
  });
}

function readInput(input: MobileResetInput): Result<{ mobile: string; reason: string }, Reason> {
  const mobile = readMobile(input.mobile);
  const reason = input.reason.trim();
  const reasons: Reason[] = [];
  if (!mobile.ok) reasons.push({ key: "mobile.format", field: "mobile" });
  if ([...reason].length < leastReason) reasons.push({ key: "mobileReset.noReason", field: "reason" });
  return unless(reasons, { mobile: mobile.ok ? mobile.value : "", reason });
}

async function findPerson(db: ScopedDb, input: MobileResetInput): Promise<string | undefined> {
  const indexes = idNumberIndexes(input.idNumber);
  const rows = await db.$queryRaw`
    SELECT app.person_for_reset(${indexes}::text[], ${normalisePersonName(input.name)}) AS account`;
  return z.array(z.object({ account: z.uuid().nullable() })).parse(rows)[0]?.account ?? undefined;
}

async function begin(
  db: ScopedDb,
  auth: AuthScope,
  registryId: string,
  wanted: Wanted,
): Promise<Result<{ effectiveAt: Date }, Reason>> {
  const { accountId } = wanted;
  const index = mobileIndex(wanted.mobile);
  const account = await db.account.findFirst({ where: { id: accountId, status: "active" } });
  if (!account?.mobileIndex) return refused({ key: "mobileReset.noMatch", field: "idNumber" });
  if (account.mobileIndex === index) return refused({ key: "mobileReset.same", field: "mobile" });
  const taken = await db.account.count({ where: { mobileIndex: index } });
  if (taken > 0) return refused({ key: "mobileReset.taken", field: "mobile" });
  const at = now();
  const effectiveAt = new Date(at.getTime() + mobileResetPolicy.noticeHours * 60 * 60 * 1000);
  const id = randomUUID();
  await db.mobileReset.updateMany({
    where: { accountId, cancelledAt: null, doneAt: null, replacesIndex: { not: account.mobileIndex } },
    data: { cancelledAt: at }, // void since the person changed the mobile himself
  });
  const made = await db.mobileReset.createMany({
    data: {
      id,
      accountId,
      registryId,
      requestedBy: wanted.requestedBy,
      reason: wanted.reason,
      mobile: encryptField("mobileReset.mobile", wanted.mobile),
      mobileIndex: index,
      replacesIndex: account.mobileIndex,
      createdAt: at,
      effectiveAt,
    },
    skipDuplicates: true, // at most one may wait
  });
  if (made.count === 0) return refused({ key: "mobileReset.pending" });
  await giveNotice(db, wanted);
  await enqueue(
    db,
    "mobileReset.apply",
    { kind: "auth" },
    { resetId: id },
    { key: `mobileReset:${id}`, runAt: effectiveAt },
  );
  await audit(db, auth, {
    action: "mobileReset.requested",
    subject: { type: "mobileReset", id },
    personId: accountId,
    registryId,
  });
  return ok({ effectiveAt });
}

/** Tells the person in the product and on the mobile that would be replaced, which the officer never sees. */
function giveNotice(db: ScopedDb, { accountId, authority, hotline }: Wanted): Promise<void> {
  const values = { authority, hours: mobileResetPolicy.noticeHours, hotline };
  return sendMessage(db, accountId, { key: "account.mobileResetRequested", values, href: "/account" });
}
