import "server-only";
import { createHash } from "node:crypto";
import { z } from "zod";
import type { Message, MessagePage } from "@/lib/dto/message";
import { now } from "@/server/clock";
import type { Prisma } from "@/server/db/scope";
import type { TaskPayload } from "@/server/outbox/tasks";

const pageSize = 20;
const valuesSchema = z.record(z.string(), z.union([z.string(), z.number()]));

const shown = {
  id: true,
  key: true,
  values: true,
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

function describe({ id, key, values, href, createdAt, readAt, registry }: ShownRow): Message {
  return {
    id,
    key,
    values: valuesSchema.parse(values),
    href,
    at: createdAt,
    read: readAt !== null,
    authority: registry ? { zh: registry.authorityZh, en: registry.authorityEn } : null,
  };
}

/** Makes the row of a new message; the same reader and `once` always make the same id. */
export function rowOf(
  reader: string,
  { key, values, href, registryId }: TaskPayload<"message.person">,
  once: string,
) {
  return {
    id: idOf(`${reader} ${once}`),
    key,
    values,
    createdAt: now(),
    href: href ?? null,
    registryId: registryId ?? null,
  };
}

/** Makes a UUID (version 8) that says the same for the same name. */
function idOf(name: string): string {
  const hex = createHash("sha256").update(name).digest("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
