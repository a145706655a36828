import "server-only";
import type { Effect } from "@/lib/domain/application";
import type { PlainDate } from "@/lib/domain/plain-date";
import type { Reason } from "@/lib/errors";
import { refusalReasonsOf } from "@/lib/professions/parts";
import { ok, type Result, refused } from "@/lib/result";
import { act } from "@/server/applications/act";
import type { ApplicationRecord } from "@/server/applications/record";
import type { RegistryScope } from "@/server/auth/scope";
import { planCertificate } from "@/server/certificates/plan";
import { type ScopedDb, withScope } from "@/server/db/scope";
import { deregisterNamed } from "@/server/registrations/deregister";
import { registerGranted } from "@/server/registrations/register";
import { formObstacle, registrationObstacle } from "./grant-obstacles";
import { didStep, noteStep } from "./note";
import { type CaseOf, openCase, wordsFault } from "./open-case";

/** A reviewer's opinion: for granting, or against it; then another officer decides. */
export function reviewCase(
  scope: RegistryScope,
  input: CaseOf & { verdict: "recommend" | "recommendRefusal" },
): Promise<Result<true, Reason>> {
  return withScope(scope, async (db) => {
    const opened = await openCase(db, scope, input);
    if (!opened.ok) return opened;
    const { record, acceptance } = opened.value;
    const unfounded = wordsFault(input.opinion, { reasoned: input.verdict === "recommendRefusal" });
    if (unfounded) return refused(unfounded);
    const moved = await act(db, scope, record, {
      action: "recommend",
      party: "officer",
      acceptance,
      data: { verdict: input.verdict },
    });
    if (!moved.ok) return moved;
    const { verdict, opinion } = input;
    await noteStep(db, scope, record, { step: "review", verdict, opinion });
    return ok(true);
  });
}

/**
 * The decision, by another officer than the reviewer, if there was one. A grant registers: number, validity and a certificate
 * to be collected; or it ends the registrations that the form names. A refusal names its grounds. All in one transaction; the decision's document is made by a job.
 */
export async function decideCase(
  scope: RegistryScope,
  input: CaseOf & { decision: "grant" | "refuse"; reasons: string[] },
): Promise<Result<true, Reason>> {
  const { decision, opinion } = input;
  const unsound = decision === "grant" ? await formObstacle(scope, input.id) : undefined;
  return withScope(scope, async (db) => {
    const opened = await openCase(db, scope, input);
    if (!opened.ok) return opened;
    const { record, acceptance, today } = opened.value;
    const reasons = decision === "refuse" ? input.reasons : [];
    const fault =
      decision === "refuse"
        ? refusalFault(record, input)
        : (wordsFault(opinion, { reasoned: false }) ?? unsound ?? (await registrationObstacle(db, record)));
    if (fault) return refused(fault);
    const moved = await act(db, scope, record, {
      action: decision,
      party: "officer",
      acceptance,
      further: { deciderReviewed: await didStep(db, scope, record, { step: "review" }) },
      data: { reasons },
    });
    if (!moved.ok) return moved;
    await noteStep(db, scope, record, { step: "decision", verdict: decision, opinion, reasons });
    await takeEffect(db, scope, record, moved.value, today);
    return ok(true);
  });
}

/** Does to the register what a decision brings about, also one that the law makes. */
export async function takeEffect(
  db: ScopedDb,
  scope: RegistryScope,
  record: ApplicationRecord,
  effects: readonly Effect[],
  today: PlainDate,
): Promise<void> {
  if (effects.includes("register"))
    for (const registration of await registerGranted(db, scope, record, today))
      await planCertificate(db, scope, record, registration);
  if (effects.includes("deregister")) await deregisterNamed(db, scope, record);
}

/** A refusal says what was found, and on which of its route's grounds it rests. */
function refusalFault(
  { profession, route }: ApplicationRecord,
  { opinion, reasons }: { opinion: string; reasons: readonly string[] },
): Reason | undefined {
  const grounds = refusalReasonsOf(profession, route);
  const known = reasons.every((code) => grounds.some((ground) => ground.code === code));
  if (reasons.length === 0 || !known) return { key: "review.reasons", field: "reasons" };
  return wordsFault(opinion, { reasoned: true });
}
