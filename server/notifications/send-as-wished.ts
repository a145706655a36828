import "server-only";
import { kindOf } from "@/lib/messages/kinds";
import { smsTime } from "@/lib/messages/wishes";
import { authScope, type EmployerScope, type JobScope, type PersonScope } from "@/server/auth/scope";
import { now } from "@/server/clock";
import { type ScopedDb, stepInto } from "@/server/db/scope";
import { enqueue } from "@/server/outbox/enqueue";
import { mobileIndex } from "@/server/personal-data/blind-index";
import { namedId } from "./message-rows";
import { type AddedMessage, valuesInLanguage } from "./new-message";
import { sendSms } from "./send-sms";
import { wishesOf } from "./wishes";
import { wordForSms } from "./word-message";

/**
 * Sends a message to one reader by SMS as he wishes at this moment: now, after his quiet hours (when he is asked again), or not.
 * One telephone gets it once, also when this runs twice or two operators share it.
 */
export async function sendAsWished(
  db: ScopedDb,
  scope: PersonScope | EmployerScope,
  reader: { accountId: string; mobile: string },
  message: AddedMessage,
): Promise<void> {
  const { accountId, mobile } = reader;
  const auth = authScope(scope.actor);
  const wishes = await stepInto(db, scope, auth, (inside) => wishesOf(inside, accountId));
  const time = smsTime(kindOf(message.key).group, wishes, now());
  if (time === "never") return;
  if (time instanceof Date) {
    const later = { key: `sms:${message.id}:${accountId}`, runAt: time };
    return enqueue(db, "message.sms", jobScopeOf(scope), { messageId: message.id, accountId }, later);
  }
  const worded = await wordForSms(db, message, wishes.language);
  await stepInto(db, scope, auth, (inside) =>
    sendSms(inside, {
      ...worded,
      id: namedId(`sms ${message.id} ${mobileIndex(mobile)}`), // keyed: a plain digest of a number could be guessed
      mobile,
      template: message.key,
      language: wishes.language,
      values: valuesInLanguage(message.values, wishes.language),
    }),
  );
}

function jobScopeOf(scope: PersonScope | EmployerScope): JobScope {
  return scope.kind === "person"
    ? { kind: "person", personId: scope.personId }
    : { kind: "employer", employerId: scope.employerId };
}
