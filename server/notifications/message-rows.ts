import "server-only";
import { createHash } from "node:crypto";
import type { Message, MessagePage } from "@/lib/dto/message";
import { now } from "@/server/clock";
import type { Prisma, ScopedDb } from "@/server/db/scope";
import { type AddedMessage, type MessageOrder, messageOrder, messageValues } from "./new-message";
import { wordByDefault, wordForInbox } from "./word-message";

const pageSize = 20;
const namedMessage = messageOrder.pick({ key: true, values: true });

const shown = {
  id: true,
  key: true,
  values: true,
  textZh: true,
  textEn: true,
  href: true,
  createdAt: true,
  readAt: true,
  registry: { select: { authorityZh: true, authorityEn: true } },
} satisfies Prisma.PersonMessageSelect & Prisma.EmployerMessageSelect;

type ShownRow = Prisma.PersonMessageGetPayload<{ select: typeof shown }>;

/** Asks for the messages after `before`, newest first, and for one more than a page shows: it tells whether there are older ones. */
export function messagesAfter(before: string | undefined) {
  return {
    select: shown,
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: pageSize + 1,
    ...(before ? { cursor: { id: before }, skip: 1 } : {}),
  } satisfies Prisma.PersonMessageFindManyArgs & Prisma.EmployerMessageFindManyArgs;
}

/** Makes a page of twenty of what `messagesAfter` found; `next` goes into `before` for the following page. */
export function pageOf(rows: readonly ShownRow[]): MessagePage {
  const page = rows.slice(0, pageSize);
  return { messages: page.map(describe), next: rows.length > pageSize ? (page.at(-1)?.id ?? null) : null };
}

function describe({ id, key, values, textZh, textEn, href, createdAt, readAt, registry }: ShownRow): Message {
  const kept = textZh === null || textEn === null ? undefined : { zh: textZh, en: textEn };
  return {
    id,
    key,
    text: kept ?? wordByDefault(key, messageValues.parse(values)) ?? null,
    href,
    at: createdAt,
    read: readAt !== null,
    authority: registry ? { zh: registry.authorityZh, en: registry.authorityEn } : null,
  };
}

/** Makes the row of a new message in the words of now; the same reader and `once` always make the same id. */
export async function rowOf(db: ScopedDb, reader: string, order: MessageOrder, once: string) {
  const { key, values, href, registryId } = order;
  const text = await wordForInbox(db, order);
  return {
    id: namedId(`${reader} ${once}`),
    key,
    values,
    textZh: text.zh,
    textEn: text.en,
    createdAt: now(),
    href: href ?? null,
    registryId: registryId ?? null,
  };
}

/** Reads a stored message as its short message needs it. */
export function addedMessage(row: {
  id: string;
  key: string;
  values: Prisma.JsonValue;
  registryId: string | null;
}): AddedMessage {
  const { id, registryId } = row;
  return { id, ...namedMessage.parse(row), ...(registryId ? { registryId } : {}) };
}

/** Makes a UUID (version 8) that says the same for the same name. */
export function namedId(name: string): string {
  const hex = createHash("sha256").update(name).digest("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
