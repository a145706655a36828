import "server-only";
import { z } from "zod";
import type { Message } from "@/lib/dto/message";
import { authScope, type EmployerScope } from "@/server/auth/scope";
import { now } from "@/server/clock";
import { type ScopedDb, stepInto, withScope } from "@/server/db/scope";
import { enqueue } from "@/server/outbox/enqueue";
import type { TaskPayload } from "@/server/outbox/tasks";
import { decryptField } from "@/server/personal-data/field-cipher";
import { idOf, type NewMessage } from "./messages";
import { sendSms } from "./send-sms";

const pageSize = 20;
const valuesSchema = z.record(z.string(), z.union([z.string(), z.number()]));

/** Has a message reach an employer's operators once the caller's transaction commits, whatever scope the caller is in. */
export function sendEmployerMessage(db: ScopedDb, employerId: string, message: NewMessage): Promise<void> {
  const payload = { ...message, values: message.values ?? {} };
  return enqueue(db, "message.employer", { kind: "employer", employerId }, payload);
}

/** Adds a message to an employer's list, and sends its short message to every operator; the same `once` only once. */
export function addEmployerMessage(
  scope: EmployerScope,
  { key, values, href, registryId, sms }: TaskPayload<"message.employer">,
  once: string,
): Promise<void> {
  const { employerId } = scope;
  const id = idOf(`${employerId} ${once}`);
  return withScope(scope, async (db) => {
    const row = {
      id,
      employerId,
      key,
      values,
      createdAt: now(),
      href: href ?? null,
      registryId: registryId ?? null,
    };
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
): Promise<{ messages: Message[]; next: string | null }> {
  const rows = await withScope(scope, (db) =>
    db.employerMessage.findMany({
      include: { registry: { select: { authorityZh: true, authorityEn: true } } },
      orderBy: [{ createdAt: "desc" }, { id: "desc" }],
      take: pageSize + 1,
      ...(before ? { cursor: { id: before }, skip: 1 } : {}),
    }),
  );
  const page = rows.slice(0, pageSize);
  const messages = page.map(({ id, key, values, href, createdAt, readAt, registry }) => ({
    id,
    key,
    values: valuesSchema.parse(values),
    href,
    at: createdAt,
    read: readAt !== null,
    authority: registry ? { zh: registry.authorityZh, en: registry.authorityEn } : null,
  }));
  return { messages, next: rows.length > pageSize ? (page.at(-1)?.id ?? null) : null };
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
