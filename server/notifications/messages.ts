import "server-only";
import { createHash } from "node:crypto";
import { z } from "zod";
import type { Message } from "@/lib/dto/message";
import type texts from "@/messages/zh-CN/messages.json";
import { authScope, type PersonScope } from "@/server/auth/scope";
import { now } from "@/server/clock";
import { type ScopedDb, stepInto, withScope } from "@/server/db/scope";
import { enqueue } from "@/server/outbox/enqueue";
import type { TaskPayload } from "@/server/outbox/tasks";
import { decryptField } from "@/server/personal-data/field-cipher";
import { countUnreadMessages, insertMessage, markMessagesRead, readMessages } from "./repository";
import { sendSms } from "./send-sms";
import type { SmsTemplate } from "./sms-templates";

const pageSize = 20;
const valuesSchema = z.record(z.string(), z.union([z.string(), z.number()]));

type Paths<T> = { [K in keyof T & string]: T[K] extends string ? K : `${K}.${Paths<T[K]>}` }[keyof T &
  string];

/** Names a message that the interface has words for, in messages/<language>/messages.json under "templates". */
export type MessageKey = Paths<(typeof texts)["templates"]>;

/** Lists a person's messages, newest first, twenty at a time; `next` goes into `before` for the following page. */
export async function listMessages(
  scope: PersonScope,
  { before }: { before?: string | undefined } = {},
): Promise<{ messages: Message[]; next: string | null }> {
  const rows = await withScope(scope, (db) => readMessages(db, before, pageSize + 1));
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

/** Counts the messages that a person has not read. */
export function countUnread(scope: PersonScope): Promise<number> {
  return withScope(scope, countUnreadMessages);
}

/** Marks some or all of a person's messages as read; the first reading counts. */
export function markRead(scope: PersonScope, ids: string[] | "all"): Promise<void> {
  return withScope(scope, (db) => markMessagesRead(db, ids === "all" ? undefined : ids, now()));
}

/** A message to be sent: its key and values, where it leads, whose it is, and the short message that goes with it. */
export interface NewMessage {
  key: MessageKey;
  values?: Record<string, string | number>;
  href?: string;
  registryId?: string;
  sms?: { template: SmsTemplate; values: Record<string, string | number> };
}

/** Has a message reach a person once the caller's transaction commits, whatever scope the caller is in. */
export function sendMessage(db: ScopedDb, personId: string, message: NewMessage): Promise<void> {
  const payload = { ...message, values: message.values ?? {} };
  return enqueue(db, "message.person", { kind: "person", personId }, payload);
}

/** Adds a message to a person's list, with its short message; the same `once` adds and sends it only once. */
export function addMessage(
  scope: PersonScope,
  { key, values, href, registryId, sms }: TaskPayload<"message.person">,
  once: string,
): Promise<void> {
  const { personId } = scope;
  const id = idOf(`${personId} ${once}`);
  return withScope(scope, async (db) => {
    const row = {
      id,
      personId,
      key,
      values,
      createdAt: now(),
      href: href ?? null,
      registryId: registryId ?? null,
    };
    if (!(await insertMessage(db, row)) || !sms) return;
    const person = await db.person.findUniqueOrThrow({ where: { id: personId }, select: { mobile: true } });
    const mobile = decryptField("person.mobile", person.mobile);
    await stepInto(db, scope, authScope(scope.actor), (inside) =>
      sendSms(inside, mobile, sms.template, sms.values),
    );
  });
}

/** Makes a UUID (version 8) that says the same for the same name. */
export function idOf(name: string): string {
  const hex = createHash("sha256").update(name).digest("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
