import "server-only";
import { mayEdit } from "@/lib/domain/application";
import { AppError } from "@/lib/errors";
import { type Draft, draftSchema } from "@/lib/forms/draft";
import type { PersonScope } from "@/server/auth/scope";
import { now } from "@/server/clock";
import { type ScopedDb, withScope } from "@/server/db/scope";
import { readApplication } from "./record";

/** Keeps what is being typed. A tab that is behind another gets STALE and keeps its own text on screen. */
export function keepWorkingCopy(
  scope: PersonScope,
  input: { id: string; version: number; draft: Draft },
): Promise<{ version: number; savedAt: Date }> {
  return withScope(scope, async (db) => {
    const record = await readApplication(db, input.id);
    if (!mayEdit(record.state))
      throw new AppError("REFUSED", "the form can no longer be changed", [
        { key: "application.notEditable" },
      ]);
    const at = now();
    const kept = await db.workingCopy.updateMany({
      where: { applicationId: input.id, version: input.version },
      data: { draft: input.draft, version: { increment: 1 }, updatedAt: at },
    });
    if (kept.count !== 1)
      throw new AppError("STALE", "another tab has typed meanwhile", [{ key: "application.otherTab" }]);
    return { version: input.version + 1, savedAt: at };
  });
}

/** Reads what was being typed; null when nothing is kept any more. */
export async function readWorkingCopy(
  db: ScopedDb,
  applicationId: string,
): Promise<{ version: number; draft: Draft; updatedAt: Date } | null> {
  const row = await db.workingCopy.findUnique({ where: { applicationId } });
  return row ? { version: row.version, draft: draftSchema.parse(row.draft), updatedAt: row.updatedAt } : null;
}

/** Drops what was typed once the form can no longer be changed. */
export async function forgetWorkingCopy(scope: PersonScope, applicationId: string): Promise<void> {
  await withScope(scope, (db) => db.workingCopy.deleteMany({ where: { applicationId } }));
}
