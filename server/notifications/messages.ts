import "server-only";
import type { MessagePage } from "@/lib/dto/message";
import type { PersonScope } from "@/server/auth/scope";
import { now } from "@/server/clock";
import { type ScopedDb, withScope } from "@/server/db/scope";
import { enqueue } from "@/server/outbox/enqueue";
import type { TaskPayload } from "@/server/outbox/tasks";
import { decryptField } from "@/server/personal-data/field-cipher";
import { addedMessage, pageOf, rowOf } from "./message-rows";
import type { AddedMessage, NewMessage } from "./new-message";
import { countUnreadMessages, insertMessage, markMessagesRead, readMessages } from "./repository";
import { sendAsWished } from "./send-as-wished";

/** Lists a person's messages, newest first, twenty at a time; `next` goes into `before` for the following page. */
export async function listMessages(
  scope: PersonScope,
  { before }: { before?: string | undefined } = {},
): Promise<MessagePage> {
  return pageOf(await withScope(scope, (db) => readMessages(db, before)));
}

/** Counts the messages that a person has not read. */
export function countUnread(scope: PersonScope): Promise<number> {
  return withScope(scope, countUnreadMessages);
}

/** Marks some or all of a person's messages as read; the first reading counts. */
export function markRead(scope: PersonScope, ids: string[] | "all"): Promise<void> {
  return withScope(scope, (db) => markMessagesRead(db, ids === "all" ? undefined : ids, now()));
}

/** Has a message reach a person once the caller's transaction commits, whatever scope the caller is in. */
export function sendMessage(db: ScopedDb, personId: string, message: NewMessage): Promise<void> {
  const payload = { ...message, values: message.values ?? {} };
  return enqueue(db, "message.person", { kind: "person", personId }, payload);
}

/** Adds a message to a person's list and sends it by SMS as he wishes; the same `once` adds and sends it only once. */
export function addMessage(
  scope: PersonScope,
  payload: TaskPayload<"message.person">,
  once: string,
): Promise<void> {
  const { personId } = scope;
  return withScope(scope, async (db) => {
    const row = { personId, ...(await rowOf(db, personId, payload, once)) };
    if (await insertMessage(db, row)) await sendToPerson(db, scope, { ...payload, id: row.id });
  });
}

/** Sends the short message of a person's message that waited for the end of his quiet hours. */
export function sendWaitingSms(scope: PersonScope, messageId: string): Promise<void> {
  return withScope(scope, async (db) => {
    const row = await db.personMessage.findUniqueOrThrow({ where: { id: messageId } });
    await sendToPerson(db, scope, addedMessage(row));
  });
}

async function sendToPerson(db: ScopedDb, scope: PersonScope, message: AddedMessage): Promise<void> {
  const accountId = scope.personId;
  const { mobile } = await db.person.findUniqueOrThrow({
    where: { id: accountId },
    select: { mobile: true },
  });
  await sendAsWished(db, scope, { accountId, mobile: decryptField("person.mobile", mobile) }, message);
}
