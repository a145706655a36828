import "server-only";
import type { ScopedDb } from "@/server/db/scope";

/** Names an operator of the scope's own employer; empty for any other. */
export async function operatorName(db: ScopedDb, id: string): Promise<string> {
  const row = await db.operator.findUnique({ where: { id }, select: { name: true } });
  return row?.name ?? "";
}
