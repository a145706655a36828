import "server-only";
import { plainDateIn } from "@/lib/domain/plain-date";
import type { Reason } from "@/lib/errors";
import { draftOfAnswers } from "@/lib/forms/draft-of-answers";
import { ok, type Result, refused } from "@/lib/result";
import type { PersonScope } from "@/server/auth/scope";
import { now } from "@/server/clock";
import { withScope } from "@/server/db/scope";
import { readRegistry } from "@/server/registries/settings";
import { act } from "./act";
import { assertSeen } from "./overtaken";
import { readApplication } from "./record";

/** Gives an application up: a draft that was never saved is discarded, a saved or signed one is withdrawn; its number stays used. */
export function abandonApplication(
  scope: PersonScope,
  input: { id: string; version: number },
): Promise<Result<true, Reason>> {
  return withScope(scope, async (db) => {
    const record = await readApplication(db, input.id);
    await assertSeen(db, scope, record, input.version);
    const registry = await readRegistry(db, { id: record.registryId }, plainDateIn(now()));
    const moved = await act(db, scope, record, {
      action: record.state === "draft" ? "discard" : "withdraw",
      party: "applicant",
      acceptance: registry.settings.acceptance,
    });
    return moved.ok ? ok(true) : moved;
  });
}

/** 放弃修改: drops what was typed since the last save; the saved answers stay as they are. */
export function dropChanges(scope: PersonScope, id: string): Promise<Result<true, Reason>> {
  return withScope(scope, async (db) => {
    const record = await readApplication(db, id);
    if (!record.answers) return refused({ key: "application.notInThisState" });
    await db.workingCopy.updateMany({
      where: { applicationId: id },
      data: { draft: draftOfAnswers(record.answers), version: { increment: 1 }, updatedAt: now() },
    });
    return ok(true);
  });
}
