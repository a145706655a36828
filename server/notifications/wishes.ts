import "server-only";
import { AppError, type Reason } from "@/lib/errors";
import { isLocale } from "@/lib/locale";
import { messageGroups } from "@/lib/messages/kinds";
import { defaultWishes, type MessageWishes, switchableGroups } from "@/lib/messages/wishes";
import { ok, type Result, refused } from "@/lib/result";
import { audit } from "@/server/audit/record";
import { operatorOf } from "@/server/auth/operator-of";
import { authScope, type EmployerScope, type PersonScope } from "@/server/auth/scope";
import { now } from "@/server/clock";
import { type ScopedDb, withScope } from "@/server/db/scope";

type ReaderScope = PersonScope | EmployerScope;

/** Reads how an account wants its messages; the caller is in the auth scope. */
export async function wishesOf(db: ScopedDb, accountId: string): Promise<MessageWishes> {
  const row = await db.messagePreference.findUnique({ where: { accountId } });
  if (!row) return defaultWishes;
  const { smsOff, quietHours, language } = row;
  return { smsOff, quietHours, language: isLocale(language) ? language : defaultWishes.language };
}

/** Reads how the person or operator who asks wants his messages. */
export function readOwnWishes(scope: ReaderScope): Promise<MessageWishes> {
  return withScope(authScope(scope.actor), (db) => wishesOf(db, accountOf(scope)));
}

/** Keeps how the person or operator who asks wants his messages; what must reach him cannot be switched off. */
export async function saveOwnWishes(
  scope: ReaderScope,
  wishes: MessageWishes,
): Promise<Result<true, Reason>> {
  const smsOff = [...new Set(wishes.smsOff)];
  const offered: readonly string[] = switchableGroups(scope.kind);
  const wrong = smsOff.find((group) => !offered.includes(group));
  if (wrong !== undefined) {
    if (!Object.hasOwn(messageGroups, wrong)) throw new AppError("INVALID", "no such group of messages");
    return refused({ key: "preference.mandatory" });
  }
  const accountId = accountOf(scope);
  const row = { smsOff, quietHours: wishes.quietHours, language: wishes.language, updatedAt: now() };
  const auth = authScope(scope.actor);
  await withScope(auth, async (db) => {
    await db.messagePreference.upsert({
      where: { accountId },
      create: { accountId, ...row },
      update: row,
    });
    await audit(db, auth, {
      action: "messages.wished",
      subject: { type: "account", id: accountId },
      ...(scope.kind === "person" ? { personId: scope.personId } : {}),
      detail: { smsOff, quietHours: row.quietHours, language: row.language },
    });
  });
  return ok(true);
}

const accountOf = (scope: ReaderScope): string =>
  scope.kind === "person" ? scope.personId : operatorOf(scope);
