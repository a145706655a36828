import "server-only";
import { z } from "zod";
import type { ScopedDb } from "@/server/db/scope";

const withNote = z.object({ note: z.string() });

/** What officers settle among themselves; the parties learn what came of it. */
export const internalActions: readonly string[] = ["askExtension", "declineExtension"];

/** Reads what happened to an application, never who of the authority it was; the parties see nothing that is internal to it. */
export async function readEvents(
  db: ScopedDb,
  applicationId: string,
  reader: "parties" | "desk" = "parties",
) {
  const events = await db.applicationEvent.findMany({
    where: { applicationId, ...(reader === "parties" ? { action: { notIn: [...internalActions] } } : {}) },
    orderBy: { id: "asc" },
    select: { at: true, action: true, toState: true, actorKind: true, data: true },
  });
  return events.map(({ data, ...event }) => ({ ...event, note: noteOf(data) }));
}

/** What was told with an event: why something was returned or refused; null when nothing was. */
export function noteOf(data: unknown): string | null {
  const read = withNote.safeParse(data);
  return read.success ? read.data.note : null;
}
