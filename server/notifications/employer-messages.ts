import "server-only";
import type { MessagePage } from "@/lib/dto/message";
import type { EmployerScope } from "@/server/auth/scope";
import { now } from "@/server/clock";
import { type ScopedDb, withScope } from "@/server/db/scope";
import { enqueue } from "@/server/outbox/enqueue";
import type { TaskPayload } from "@/server/outbox/tasks";
import { decryptField } from "@/server/personal-data/field-cipher";
import { addedMessage, messagesAfter, pageOf, rowOf } from "./message-rows";
import type { NewMessage } from "./new-message";
import { sendAsWished } from "./send-as-wished";

/** Has a message reach an employer's operators once the caller's transaction commits, whatever scope the caller is in. */
export function sendEmployerMessage(db: ScopedDb, employerId: string, message: NewMessage): Promise<void> {
  const payload = { ...message, values: message.values ?? {} };
  return enqueue(db, "message.employer", { kind: "employer", employerId }, payload);
}

/** Adds a message to an employer's list, and sends it to every operator by SMS as each wishes; the same `once` only once. */
export function addEmployerMessage(
  scope: EmployerScope,
  payload: TaskPayload<"message.employer">,
  once: string,
): Promise<void> {
  const { employerId } = scope;
  return withScope(scope, async (db) => {
    const row = { employerId, ...(await rowOf(db, employerId, payload, once)) };
    const added = await db.employerMessage.createMany({ data: [row], skipDuplicates: true });
    if (added.count !== 1) return;
    for (const operator of await reachableOperators(db))
      await sendAsWished(db, scope, operator, { ...payload, id: row.id });
  });
}

/** Sends one operator the short message that waited for the end of his quiet hours, unless he was blocked meanwhile. */
export function sendWaitingOperatorSms(
  scope: EmployerScope,
  { messageId, accountId }: TaskPayload<"message.sms">,
): Promise<void> {
  return withScope(scope, async (db) => {
    const row = await db.employerMessage.findUniqueOrThrow({ where: { id: messageId } });
    for (const operator of await reachableOperators(db, accountId))
      await sendAsWished(db, scope, operator, addedMessage(row));
  });
}

/** Finds the operators who act for the employer now, or the one named of them. */
async function reachableOperators(db: ScopedDb, accountId?: string) {
  const operators = await db.operator.findMany({
    where: { blockedAt: null, boundAt: { not: null }, ...(accountId ? { id: accountId } : {}) },
    orderBy: { createdAt: "asc" },
    select: { id: true, mobile: true },
  });
  return operators.flatMap(({ id, mobile }) =>
    mobile ? [{ accountId: id, mobile: decryptField("operator.mobile", mobile) }] : [],
  );
}

/** Lists an employer's messages, newest first, twenty at a time; `next` goes into `before` for the following page. */
export async function listEmployerMessages(
  scope: EmployerScope,
  { before }: { before?: string | undefined } = {},
): Promise<MessagePage> {
  return pageOf(await withScope(scope, (db) => db.employerMessage.findMany(messagesAfter(before))));
}

/** Counts the messages that no operator has read. */
export function countUnreadOfEmployer(scope: EmployerScope): Promise<number> {
  return withScope(scope, (db) => db.employerMessage.count({ where: { readAt: null } }));
}

/** Marks some or all of an employer's messages as read; the first reading of any operator counts. */
export async function markReadByEmployer(scope: EmployerScope, ids: string[] | "all"): Promise<void> {
  await withScope(scope, (db) =>
    db.employerMessage.updateMany({
      where: { readAt: null, ...(ids === "all" ? {} : { id: { in: ids } }) },
      data: { readAt: now() },
    }),
  );
}
