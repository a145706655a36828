import "server-only";
import { returnReasonLength } from "@/lib/domain/opinion-length";
import { plainDateIn } from "@/lib/domain/plain-date";
import type { Reason } from "@/lib/errors";
import { ok, type Result, refused } from "@/lib/result";
import { act } from "@/server/applications/act";
import { assertSeen } from "@/server/applications/overtaken";
import { readApplication } from "@/server/applications/record";
import type { EmployerScope } from "@/server/auth/scope";
import { now } from "@/server/clock";
import { withScope } from "@/server/db/scope";
import { readRegistry } from "@/server/registries/settings";

/** 退回: gives an application back to the applicant with a reason; the signed form stays until it is changed. */
export function returnToApplicant(
  scope: EmployerScope,
  input: { id: string; version: number; reason: string },
): Promise<Result<true, Reason>> {
  const reason = input.reason.trim();
  return withScope(scope, async (db) => {
    const record = await readApplication(db, input.id);
    await assertSeen(db, scope, record, input.version);
    if (reason.length < returnReasonLength.least || reason.length > returnReasonLength.most)
      return refused({ key: "return.reason", field: "reason", values: { ...returnReasonLength } });
    const { settings } = await readRegistry(db, { id: record.registryId }, plainDateIn(now()));
    const moved = await act(db, scope, record, {
      action: "return",
      party: "employer",
      acceptance: settings.acceptance,
      note: reason,
    });
    return moved.ok ? ok(true) : moved;
  });
}
