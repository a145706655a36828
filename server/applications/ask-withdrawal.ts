import "server-only";
import { returnReasonLength } from "@/lib/domain/opinion-length";
import type { Reason } from "@/lib/errors";
import { ok, type Result, refused } from "@/lib/result";
import type { PersonScope } from "@/server/auth/scope";
import { withScope } from "@/server/db/scope";
import { act } from "./act";
import { assertSeen } from "./overtaken";
import { readApplication } from "./record";

/** Asks the registry to let an application that it has in hand be withdrawn; nothing is decided before an officer answers. */
export function askWithdrawal(
  scope: PersonScope,
  input: { id: string; version: number; reason: string },
): Promise<Result<true, Reason>> {
  const note = input.reason.trim();
  const { least, most } = returnReasonLength;
  return withScope(scope, async (db) => {
    const record = await readApplication(db, input.id);
    await assertSeen(db, scope, record, input.version);
    if (note.length < least || note.length > most)
      return refused({ key: "withdrawal.reason", field: "reason", values: { least, most } });
    const asked = await act(db, scope, record, {
      action: "askWithdrawal",
      party: "applicant",
      acceptance: "automatic",
      note,
    });
    return asked.ok ? ok(true) : asked;
  });
}
