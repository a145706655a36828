import "server-only";
import { maskMobile, readMobile } from "@/lib/domain/mobile";
import type { Reason } from "@/lib/errors";
import { ok, type Result, refused } from "@/lib/result";
import { audit } from "@/server/audit/record";
import { countTry } from "@/server/auth/rate-limit";
import { authScope, type PersonScope } from "@/server/auth/scope";
import { revokeSessionsOf } from "@/server/auth/sessions";
import {
  type CodeFor,
  type CodePurpose,
  returnCode,
  type SentCode,
  sendCode,
  spendCode,
} from "@/server/auth/verification-codes";
import { type ScopedDb, stepInto, withScope } from "@/server/db/scope";
import { sendMessage } from "@/server/notifications/messages";
import { mobileIndex } from "@/server/personal-data/blind-index";
import { decryptField, encryptField } from "@/server/personal-data/field-cipher";

const perPerson = { points: 30, seconds: 60 * 60 };

/** Sends a code to the mobile the account has now. */
export async function requestOldMobileCode(scope: PersonScope): Promise<Result<SentCode, Reason>> {
  return send(scope, "oldMobile", await currentMobile(scope));
}

/** Sends a code to the mobile the account is to have. */
export async function requestNewMobileCode(
  scope: PersonScope,
  rawMobile: string,
): Promise<Result<SentCode, Reason>> {
  const mobile = readMobile(rawMobile);
  if (!mobile.ok) return refused({ key: "mobile.format", field: "mobile" });
  return send(scope, "newMobile", mobile.value);
}

/** Changes the mobile with a code from the old one and one from the new one; other sessions of the account end. */
export async function changeMobile(
  scope: PersonScope,
  input: { oldCode: string; mobile: string; newCode: string },
): Promise<Result<true, Reason>> {
  const mobile = readMobile(input.mobile);
  if (!mobile.ok) return refused({ key: "mobile.format", field: "mobile" });
  await countTry(`mobile:${scope.personId}`, perPerson);
  const old = await currentMobile(scope);
  const auth = authScope(scope.actor);
  return withScope(auth, async (db) => {
    const fromOld: CodeFor = { purpose: "oldMobile", mobile: old, binding: scope.personId };
    const fromNew: CodeFor = { purpose: "newMobile", mobile: mobile.value, binding: scope.personId };
    const first = await spendCode(db, fromOld, input.oldCode);
    if (!first.ok) return refused({ ...first.reasons[0], field: "oldCode" });
    const second = await spendCode(db, fromNew, input.newCode);
    if (!second.ok) {
      await returnCode(db, fromOld);
      return refused({ ...second.reasons[0], field: "newCode" });
    }
    const taken = await db.account.count({ where: { mobileIndex: mobileIndex(mobile.value) } });
    if (taken > 0) return refused({ key: "mobile.taken", field: "mobile" }); // told to whoever holds that very mobile
    await replaceMobile(db, auth, scope, mobile.value);
    await revokeSessionsOf(db, scope.personId, "new mobile", scope.actor.sessionId);
    return ok(true);
  });
}

/** Writes the new mobile where the account and the person keep it, both or neither. */
export async function replaceMobile(
  db: ScopedDb,
  auth: ReturnType<typeof authScope>,
  scope: PersonScope,
  mobile: string,
): Promise<void> {
  const index = mobileIndex(mobile);
  await db.account.update({ where: { id: scope.personId }, data: { mobileIndex: index } });
  await stepInto(db, auth, scope, async (inside) => {
    await inside.person.update({
      where: { id: scope.personId },
      data: { mobile: encryptField("person.mobile", mobile), mobileIndex: index },
      select: { id: true },
    });
    await audit(inside, scope, { action: "account.mobileChanged" });
    await sendMessage(inside, scope.personId, {
      key: "account.mobileChanged",
      values: { mobile: maskMobile(mobile) },
    });
  });
}

async function currentMobile(scope: PersonScope): Promise<string> {
  const person = await withScope(scope, (db) =>
    db.person.findUniqueOrThrow({ where: { id: scope.personId }, select: { mobile: true } }),
  );
  return decryptField("person.mobile", person.mobile);
}

async function send(
  scope: PersonScope,
  purpose: CodePurpose,
  mobile: string,
): Promise<Result<SentCode, Reason>> {
  await countTry(`mobile:${scope.personId}`, perPerson);
  return withScope(authScope(scope.actor), (db) =>
    sendCode(db, { purpose, mobile, binding: scope.personId }),
  );
}
