import "server-only";
import { toHalfWidth } from "@/lib/domain/half-width";
import { identityDocumentTypes } from "@/lib/domain/identity-document";
import type { Reason } from "@/lib/errors";
import { ok, type Result, refused } from "@/lib/result";
import { audit } from "@/server/audit/record";
import { codePolicy } from "@/server/auth/code-policy";
import { hashPassword } from "@/server/auth/password-hash";
import { countTry } from "@/server/auth/rate-limit";
import { authScope, personScopeOfAccount } from "@/server/auth/scope";
import { type Client, revokeSessionsOf } from "@/server/auth/sessions";
import { countCode, type SentCode, sendCode, spendCode } from "@/server/auth/verification-codes";
import { now } from "@/server/clock";
import { type ScopedDb, stepInto, withScope } from "@/server/db/scope";
import { sendMessage } from "@/server/notifications/messages";
import { idNumberIndex } from "@/server/personal-data/blind-index";
import { decryptField } from "@/server/personal-data/field-cipher";
import { passwordReasons } from "./sign-up";

const tries = { points: 20, seconds: 60 * 60 };

interface Known {
  accountId: string;
  mobile: string;
}

/** Sends a code to the mobile of the account with this ID number; the answer is the same when there is none. */
export async function requestPasswordResetCode(
  idNumber: string,
  client: Client,
): Promise<Result<SentCode, Reason>> {
  await countTry(`reset:${client.address ?? "unknown"}`, tries);
  const found = await find(idNumber);
  if (!found) return ok(pretended());
  await countCode(found.mobile);
  return withScope(authScope(), (db) =>
    sendCode(db, { purpose: "resetPassword", mobile: found.mobile, binding: found.accountId }),
  );
}

/** Sets a new password with the code sent to the account's mobile, and ends every session of the account. */
export async function resetPassword(
  input: { idNumber: string; code: string; password: string },
  client: Client,
): Promise<Result<true, Reason>> {
  await countTry(`reset:${client.address ?? "unknown"}`, tries);
  const found = await find(input.idNumber);
  const [first, ...rest] = passwordReasons({
    password: input.password,
    idNumber: input.idNumber,
    ...(found ? { mobile: found.mobile } : {}),
  });
  if (first) return refused(first, ...rest);
  if (!found) return refused({ key: "code.none", field: "code" });
  const passwordHash = await hashPassword(input.password);
  const scope = authScope({
    kind: "person",
    id: found.accountId,
    ...(client.address ? { address: client.address } : {}),
  });
  return withScope(scope, async (db) => {
    const spent = await spendCode(
      db,
      { purpose: "resetPassword", mobile: found.mobile, binding: found.accountId },
      input.code,
    );
    if (!spent.ok) return refused({ ...spent.reasons[0], field: "code" });
    await setPassword(db, found.accountId, passwordHash);
    await revokeSessionsOf(db, found.accountId, "new password");
    await audit(db, scope, { action: "account.passwordReset", personId: found.accountId });
    await sendMessage(db, found.accountId, { key: "account.passwordChanged", values: {} });
    return ok(true);
  });
}

/** Keeps a new password; a pause for wrong ones ends with it. */
async function setPassword(db: ScopedDb, accountId: string, passwordHash: string): Promise<void> {
  await db.account.update({
    where: { id: accountId },
    data: { passwordHash, passwordChangedAt: now(), failedAttempts: 0, pausedUntil: null },
  });
}

async function find(typed: string): Promise<Known | undefined> {
  const number = toHalfWidth(typed).replace(/\s/g, "").toUpperCase();
  const indexes = identityDocumentTypes.map((type) => idNumberIndex(type, number));
  const scope = authScope();
  return withScope(scope, async (db) => {
    const account = await db.account.findFirst({
      where: { kind: "person", status: "active", idIndex: { in: indexes } },
      select: { id: true },
    });
    if (!account) return undefined;
    const person = await stepInto(db, scope, personScopeOfAccount(account.id), (inside) =>
      inside.person.findUniqueOrThrow({ where: { id: account.id }, select: { mobile: true } }),
    );
    return { accountId: account.id, mobile: decryptField("person.mobile", person.mobile) };
  });
}

function pretended(): SentCode {
  const sentAt = now();
  const later = (seconds: number) => new Date(sentAt.getTime() + seconds * 1000);
  return { sentAt, expiresAt: later(codePolicy.validSeconds), resendAt: later(codePolicy.resendSeconds) };
}
