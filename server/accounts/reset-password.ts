import "server-only";
import { compactCode } from "@/lib/domain/half-width";
import { passwordReasons } from "@/lib/domain/password";
import type { Reason } from "@/lib/errors";
import { ok, type Result, refused } from "@/lib/result";
import { audit } from "@/server/audit/record";
import { forgetFailures } from "@/server/auth/failure-pause";
import { hashPassword } from "@/server/auth/password-hash";
import { countTry } from "@/server/auth/rate-limit";
import { authScope, personScopeOfAccount } from "@/server/auth/scope";
import { type Client, revokeSessionsOf } from "@/server/auth/sessions";
import {
  type CodeFor,
  returnCode,
  type SentCode,
  sendCode,
  spendCode,
} from "@/server/auth/verification-codes";
import { now } from "@/server/clock";
import { type ScopedDb, stepInto, withScope } from "@/server/db/scope";
import { sendMessage } from "@/server/notifications/messages";
import { idNumberIndexes } from "@/server/personal-data/blind-index";
import { decryptField } from "@/server/personal-data/field-cipher";

const tries = { points: 20, seconds: 60 * 60 };

interface Known {
  accountId: string;
  mobile: string;
}

/** Sends a code to the mobile of the account with this ID number; for a number without an account all looks the same. */
export async function requestPasswordResetCode(
  idNumber: string,
  client: Client,
): Promise<Result<SentCode, Reason>> {
  await countTry(`reset:${client.address ?? "unknown"}`, tries);
  const found = await find(idNumber);
  const target = codeFor(idNumber, found);
  return withScope(authScope(), (db) => sendCode(db, target, { pretend: !found }));
}

/** Sets a new password with the code sent to the account's mobile, and ends every session of the account. */
export async function resetPassword(
  input: { idNumber: string; code: string; password: string },
  client: Client,
): Promise<Result<true, Reason>> {
  await countTry(`reset:${client.address ?? "unknown"}`, tries);
  const found = await find(input.idNumber);
  const [first, ...rest] = passwordReasons(input.password, { idNumber: input.idNumber });
  if (first) return refused(first, ...rest);
  const passwordHash = await hashPassword(input.password);
  const scope = authScope({
    ...(found ? { kind: "person", id: found.accountId } : { kind: "anonymous" }),
    ...(client.address ? { address: client.address } : {}),
  });
  return withScope(scope, async (db) => {
    const spent = await spendCode(db, codeFor(input.idNumber, found), input.code);
    if (!spent.ok) return refused({ ...spent.reasons[0], field: "code" });
    if (!found) return refused({ key: "code.wrong", field: "code", values: { tries: 1 } }); // a pretended code, guessed
    const personal = passwordReasons(input.password, { mobile: found.mobile });
    if (personal[0]) {
      await returnCode(db, codeFor(input.idNumber, found));
      return refused(personal[0]);
    }
    await setPassword(db, found.accountId, passwordHash);
    await forgetFailures(db, input.idNumber, found.mobile);
    await revokeSessionsOf(db, found.accountId, "new password");
    await audit(db, scope, { action: "account.passwordReset", personId: found.accountId });
    await sendMessage(db, found.accountId, { key: "account.passwordChanged", values: {} });
    return ok(true);
  });
}

/** What the code is bound to; a number without an account gets an addressee that no one has. */
function codeFor(idNumber: string, found: Known | undefined): CodeFor {
  if (found) return { purpose: "resetPassword", mobile: found.mobile, binding: found.accountId };
  return { purpose: "resetPassword", mobile: `nobody:${compactCode(idNumber)}` };
}

/** Keeps a new password. */
async function setPassword(db: ScopedDb, accountId: string, passwordHash: string): Promise<void> {
  await db.account.update({
    where: { id: accountId },
    data: { passwordHash, passwordChangedAt: now() },
  });
}

async function find(typed: string): Promise<Known | undefined> {
  const indexes = idNumberIndexes(typed);
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
