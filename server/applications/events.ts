import "server-only";
import { z } from "zod";
import type { ScopedDb } from "@/server/db/scope";

const withNote = z.object({ note: z.string() });

/** Reads what happened to an application, as applicant and employer see it: never who of the authority it was. */
export async function readEvents(db: ScopedDb, applicationId: string) {
  const events = await db.applicationEvent.findMany({
    where: { applicationId },
    orderBy: { id: "asc" },
    select: { at: true, action: true, toState: true, actorKind: true, data: true },
  });
  return events.map(({ data, ...event }) => ({ ...event, note: noteOf(data) }));
}

/** What was told with an event: why something was returned or refused; null when nothing was. */
function noteOf(data: unknown): string | null {
  const read = withNote.safeParse(data);
  return read.success ? read.data.note : null;
}
