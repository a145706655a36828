import "server-only";
import type { Effect } from "@/lib/domain/application";
import type { Scope } from "@/server/auth/scope";
import type { ScopedDb } from "@/server/db/scope";
import { enqueue } from "@/server/outbox/enqueue";
import { voidDocument } from "@/server/signing/form-documents";
import type { ApplicationRecord } from "./record";

/** Carries out what every act of its kind brings about, in the same transaction; the rest is the calling service's own. */
export async function carryOut(
  db: ScopedDb,
  scope: Scope,
  record: ApplicationRecord,
  effects: readonly Effect[],
  at: Date,
): Promise<void> {
  if (effects.includes("voidSignedForm")) await voidDocument(db, record, at);
  if (effects.includes("dropWorkingCopy")) await dropWorkingCopy(db, scope, record);
}

/** What was typed is the applicant's alone: another party has it dropped in the applicant's own scope. */
async function dropWorkingCopy(db: ScopedDb, scope: Scope, { id, row }: ApplicationRecord): Promise<void> {
  if (scope.kind === "person") await db.workingCopy.deleteMany({ where: { applicationId: id } });
  else
    await enqueue(db, "workingCopy.drop", { kind: "person", personId: row.personId }, { applicationId: id });
}
