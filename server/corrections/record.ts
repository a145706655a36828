import "server-only";
import { AppError } from "@/lib/errors";
import type { RegistryScope } from "@/server/auth/scope";
import type { Prisma, ScopedDb } from "@/server/db/scope";
import { byColleague } from "@/server/queue/by-colleague";

/** A correction as the registry keeps it. */
export type CorrectionRecord = Prisma.PersonCorrectionGetPayload<object>;

/** Reads a correction of the registry of this scope; another registry's does not exist. */
export async function readCorrection(db: ScopedDb, id: string): Promise<CorrectionRecord> {
  const row = await db.personCorrection.findUnique({ where: { id } });
  if (!row) throw new AppError("NOT_FOUND", "no such correction in this scope");
  return row;
}

/** Makes the error for whoever acts on a correction that is no longer as he saw it: STALE, with the colleague who decided it and when. */
export async function staleCorrection(db: ScopedDb, scope: RegistryScope, id: string): Promise<AppError> {
  const { decidedBy, decidedAt } = await readCorrection(db, id);
  const values = await byColleague(db, scope, { officer: decidedBy, at: decidedAt });
  return new AppError("STALE", `correction ${id} moved on`, [{ key: "correction.stale", values }]);
}
