import "server-only";
import { explanationLength } from "@/lib/domain/opinion-length";
import type { Reason } from "@/lib/errors";
import { ok, type Result, refused } from "@/lib/result";
import type { PersonScope } from "@/server/auth/scope";
import { now } from "@/server/clock";
import { type ScopedDb, withScope } from "@/server/db/scope";
import { act } from "./act";
import { overtaken } from "./overtaken";
import { type ApplicationRecord, readApplication } from "./record";

/** Answers the registry's question, with a PDF where there is something to show; once. */
export function explain(
  scope: PersonScope,
  input: { id: string; answer: string; file: string | null },
): Promise<Result<true, Reason>> {
  const answer = input.answer.trim();
  const { least, most } = explanationLength;
  return withScope(scope, async (db) => {
    const record = await readApplication(db, input.id);
    if (answer.length < least || answer.length > most)
      return refused({ key: "explanation.length", field: "answer", values: { least, most } });
    if (input.file && !(await isOwnProof(db, input.file)))
      return refused({ key: "explanation.file", field: "file" });
    const moved = await act(db, scope, record, {
      action: "explain",
      party: "applicant",
      acceptance: "automatic",
    });
    if (!moved.ok) return moved;
    await keep(db, scope, record, answer, input.file);
    return ok(true);
  });
}

async function isOwnProof(db: ScopedDb, id: string): Promise<boolean> {
  return (await db.file.count({ where: { id, purpose: "explanation", ownerClass: "person" } })) === 1;
}

/** Writes the answer to the open question and hands its file over to those who see the application. */
async function keep(
  db: ScopedDb,
  scope: PersonScope,
  record: ApplicationRecord,
  answer: string,
  fileId: string | null,
): Promise<void> {
  const at = now();
  const {
    id: applicationId,
    registryId,
    row: { personId },
  } = record;
  const answered = await db.applicationQuestion.updateMany({
    where: { registryId, applicationId, answeredAt: null },
    data: { answer, fileId, answeredAt: at },
  });
  if (answered.count !== 1) throw await overtaken(db, scope, record);
  if (!fileId) return;
  await db.applicationFile.createMany({
    data: [{ registryId, applicationId, personId, fileId, purpose: "explanation", attachedAt: at }],
    skipDuplicates: true,
  });
}
