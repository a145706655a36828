import "server-only";
import type { ScopedDb } from "@/server/db/scope";

/** Has the registry's entries of a person follow what he is called now, after another registry has corrected his identity. */
export async function followHolder(db: ScopedDb, personId: string): Promise<void> {
  await db.$executeRaw`SELECT app.take_over_holder(${personId}::uuid)`;
}
