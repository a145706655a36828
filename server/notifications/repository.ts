import "server-only";
import type { Prisma, ScopedDb } from "@/server/db/scope";
import { messagesAfter } from "./message-rows";

/** Reads the messages that come after `before` in a list that begins with the newest. */
export function readMessages(db: ScopedDb, before: string | undefined) {
  return db.personMessage.findMany(messagesAfter(before));
}

/** Counts the messages not yet read. */
export function countUnreadMessages(db: ScopedDb): Promise<number> {
  return db.personMessage.count({ where: { readAt: null } });
}

/** Notes when messages were read for the first time; without ids, all of them. */
export async function markMessagesRead(db: ScopedDb, ids: string[] | undefined, at: Date): Promise<void> {
  await db.personMessage.updateMany({
    where: { readAt: null, ...(ids ? { id: { in: ids } } : {}) },
    data: { readAt: at },
  });
}

/** Adds a message; false when it is there already. */
export async function insertMessage(
  db: ScopedDb,
  message: Prisma.PersonMessageCreateManyInput,
): Promise<boolean> {
  return (await db.personMessage.createMany({ data: [message], skipDuplicates: true })).count === 1;
}
