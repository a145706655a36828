import "server-only";
import type { QueuePage } from "@/lib/dto/queue";
import { audit } from "@/server/audit/record";
import type { RegistryScope } from "@/server/auth/scope";
import type { ScopedDb } from "@/server/db/scope";

/** Whoever looks for a document's number learns whose it is: that he did is logged, without the number. */
export async function logSearch(
  db: ScopedDb,
  scope: RegistryScope,
  sought: QueuePage["sought"],
  found: number,
): Promise<void> {
  if (sought?.kind !== "idNumber" && sought?.kind !== "code") return;
  await audit(db, scope, { action: "queue.searchNumber", detail: { kind: sought.kind, found } });
}
