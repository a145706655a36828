import "server-only";
import { passwordReasons } from "@/lib/domain/password";
import { AppError, type Reason } from "@/lib/errors";
import { ok, type Result, refused } from "@/lib/result";
import { audit } from "@/server/audit/record";
import { hashPassword, passwordMatches } from "@/server/auth/password-hash";
import { countTry } from "@/server/auth/rate-limit";
import { authScope } from "@/server/auth/scope";
import type { Client } from "@/server/auth/sessions";
import { acceptTotp } from "@/server/auth/totp";
import { now } from "@/server/clock";
import { withScope } from "@/server/db/scope";
import { tokenHashOf } from "./invitation-link";
import { problemOf } from "./open-invitation";
import { activate, findInvitation, spendInvitation, unspendInvitation } from "./repository";

const tries = { points: 60, seconds: 10 * 60 };
const passwordTries = { points: 5, seconds: 30 * 60 };

/** Sets password and second factor of an invited officer; of two who use one link at once, one succeeds. */
export async function acceptInvitation(
  input: { token: string; password: string; totp: string },
  client: Client,
): Promise<Result<{ login: string }, Reason>> {
  await countTry(`invitation:${client.address ?? "unknown"}`, tries);
  const hash = tokenHashOf(input.token);
  const before = await withScope(authScope(), (db) => findInvitation(db, hash));
  const password = await readPassword(input.password, before);
  if (!password.ok) return password;
  const problem = problemOf(before, now());
  if (problem || !before) return refused(problem ?? { key: "invitation.unknown" });
  const scope = authScope({
    kind: "officer",
    id: before.accountId,
    ...(client.address ? { address: client.address } : {}),
  });
  return withScope(scope, async (db) => {
    const at = now();
    if (!(await spendInvitation(db, hash, at)))
      return refused(problemOf(await findInvitation(db, hash), at) ?? { key: "invitation.used" });
    if (!(await acceptTotp(db, before.account, input.totp))) {
      await unspendInvitation(db, hash);
      return refused({ key: "invitation.wrongCode", field: "totp" });
    }
    if (!(await activate(db, before.accountId, password.value, at)))
      throw new AppError("REFUSED", "blocked at this very moment", [{ key: "invitation.expired" }]);
    await audit(db, scope, {
      action: "officer.activated",
      subject: { type: "invitation", id: before.id },
    });
    return ok({ login: before.account.login ?? "" });
  });
}

/** Answers the new password hashed or, with a link that is only for the second factor, nothing once the present password was right. */
async function readPassword(
  password: string,
  before: Awaited<ReturnType<typeof findInvitation>>,
): Promise<Result<string | undefined, Reason>> {
  if (before?.keepsPassword && !problemOf(before, now())) {
    await countTry(`invitation.password:${before.accountId}`, passwordTries);
    const right = await passwordMatches(before.account.passwordHash, password);
    return right ? ok(undefined) : refused({ key: "invitation.wrongPassword", field: "password" });
  }
  const [first, ...rest] = passwordReasons(password);
  if (first) return refused(first, ...rest);
  return ok(before && !problemOf(before, now()) ? await hashPassword(password) : undefined);
}
