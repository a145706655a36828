import "server-only";
import type { PlatformScope } from "@/server/auth/scope";
import { withScope } from "@/server/db/scope";
import { enqueue } from "./enqueue";

/** Has every registry do a job that needs to be told nothing; one that still waits is not asked for twice. */
export function forEveryRegistry(
  scope: PlatformScope,
  task: "certificates.resume" | "registrations.remind" | "clocks.run" | "leaves.turn",
): Promise<void> {
  return withScope(scope, async (db) => {
    for (const { id: registryId } of await db.registry.findMany({ select: { id: true } }))
      await enqueue(db, task, { kind: "registry", registryId }, {}, { key: `${task}:${registryId}` });
  });
}
