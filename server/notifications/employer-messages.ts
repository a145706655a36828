import "server-only";
import type { MessagePage } from "@/lib/dto/message";
import { authScope, type EmployerScope } from "@/server/auth/scope";
import { now } from "@/server/clock";
import { type ScopedDb, stepInto, withScope } from "@/server/db/scope";
import { enqueue } from "@/server/outbox/enqueue";
import type { TaskPayload } from "@/server/outbox/tasks";
import { decryptField } from "@/server/personal-data/field-cipher";
import { messagesAfter, pageOf, rowOf } from "./message-rows";
import type { NewMessage } from "./new-message";
import { sendSms } from "./send-sms";

/** Has a message reach an employer's operators once the caller's transaction commits, whatever scope the caller is in. */
export function sendEmployerMessage(db: ScopedDb, employerId: string, message: NewMessage): Promise<void> {
  const payload = { ...message, values: message.values ?? {} };
  return enqueue(db, "message.employer", { kind: "employer", employerId }, payload);
}

/** Adds a message to an employer's list, and sends its short message to every operator; the same `once` only once. */
export function addEmployerMessage(
  scope: EmployerScope,
  payload: TaskPayload<"message.employer">,
  once: string,
): Promise<void> {
  const { employerId } = scope;
  const { sms } = payload;
  return withScope(scope, async (db) => {
    const row = { employerId, ...rowOf(employerId, payload, once) };
    const added = await db.employerMessage.createMany({ data: [row], skipDuplicates: true });
    if (added.count !== 1 || !sms) return;
    const operators = await db.operator.findMany({
      where: { blockedAt: null, boundAt: { not: null } },
      select: { mobile: true },
    });
    const mobiles = new Set(
      operators.flatMap(({ mobile }) => (mobile ? decryptField("operator.mobile", mobile) : [])),
    );
    await stepInto(db, scope, authScope(scope.actor), async (inside) => {
      for (const mobile of mobiles) await sendSms(inside, mobile, sms.template, sms.values);
    });
  });
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
