import "server-only";
import { now } from "@/server/clock";
import type { ScopedDb } from "@/server/db/scope";
import { enqueue } from "@/server/outbox/enqueue";
import { calendarKeptMs } from "./read-calendar";

/**
 * Has the open periods of a registry reckoned anew: at once, and again when no process reckons any more with the calendar that
 * was before. Asked for with the change itself, in one transaction.
 */
export async function reckonLater(db: ScopedDb, registryId: string): Promise<void> {
  const scope = { kind: "registry", registryId } as const;
  const again = new Date(now().getTime() + calendarKeptMs + 60_000);
  await enqueue(db, "clocks.reckon", scope, {}, { key: `clocks.reckon:${registryId}` });
  await enqueue(db, "clocks.reckon", scope, {}, { key: `clocks.reckon:${registryId}:again`, runAt: again });
}
