import "server-only";
import { applicationStates, mayEdit } from "@/lib/domain/application";
import { writeMoment } from "@/lib/domain/moment";
import { AppError } from "@/lib/errors";
import { type Draft, draftSchema } from "@/lib/forms/draft";
import type { PersonScope } from "@/server/auth/scope";
import { now } from "@/server/clock";
import { type ScopedDb, withScope } from "@/server/db/scope";
import { type ApplicationRecord, readApplication } from "./record";

/** Keeps what is being typed; version 0 where nothing is kept yet. A tab that is behind another gets STALE and keeps its own text on screen. */
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
    const kept =
      input.version === 0
        ? await begin(db, record, input.draft, at)
        : await db.workingCopy.updateMany({
            where: { applicationId: input.id, version: input.version },
            data: { draft: input.draft, version: { increment: 1 }, updatedAt: at },
          });
    if (kept.count !== 1) throw await typedElsewhere(db, input.id, at);
    return { version: input.version + 1, savedAt: at };
  });
}

/** Only the applicant types: it was he, in another window; STALE, with when. */
async function typedElsewhere(db: ScopedDb, applicationId: string, at: Date): Promise<AppError> {
  const other = await db.workingCopy.findUnique({ where: { applicationId }, select: { updatedAt: true } });
  const values = { at: writeMoment(other?.updatedAt ?? at) };
  return new AppError("STALE", "another tab has typed meanwhile", [{ key: "application.otherTab", values }]);
}

/** Begins to keep what is typed into a form that can be changed again. */
function begin(
  db: ScopedDb,
  { id: applicationId, registryId, row: { personId } }: ApplicationRecord,
  draft: Draft,
  updatedAt: Date,
): Promise<{ count: number }> {
  return db.workingCopy.createMany({
    data: [{ applicationId, registryId, personId, draft, updatedAt }],
    skipDuplicates: true,
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

/** Drops what was typed once the form can no longer be changed; one that can be changed again by now keeps it. */
export async function forgetWorkingCopy(scope: PersonScope, applicationId: string): Promise<void> {
  await withScope(scope, (db) =>
    db.workingCopy.deleteMany({ where: { applicationId, application: { state: { notIn: editable } } } }),
  );
}

const editable = applicationStates.filter(mayEdit);
