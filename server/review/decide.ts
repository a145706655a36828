import "server-only";
import { opinionLength } from "@/lib/domain/opinion-length";
import { plainDateIn } from "@/lib/domain/plain-date";
import { AppError, type Reason } from "@/lib/errors";
import { ok, type Result, refused } from "@/lib/result";
import { act } from "@/server/applications/act";
import { type ApplicationRecord, readApplication } from "@/server/applications/record";
import type { RegistryScope } from "@/server/auth/scope";
import { planCertificate } from "@/server/certificates/plan";
import { now } from "@/server/clock";
import { type ScopedDb, withScope } from "@/server/db/scope";
import { deregisterNamed } from "@/server/registrations/deregister";
import { registerGranted } from "@/server/registrations/register";
import { readRegistry } from "@/server/registries/settings";
import { formObstacle, registrationObstacle } from "./grant-obstacles";

/** What an officer says of a case he has open. */
interface CaseOf {
  id: string;
  version: number;
  opinion: string;
}

/** A reviewer's opinion: for granting, or against it; then another officer decides. */
export function reviewCase(
  scope: RegistryScope,
  input: CaseOf & { verdict: "recommend" | "recommendRefusal" },
): Promise<Result<true, Reason>> {
  return withScope(scope, async (db) => {
    const opened = await open(db, input);
    if (!opened.ok) return opened;
    const { record, acceptance } = opened.value;
    const unfounded = input.verdict === "recommendRefusal" ? factsFault(input.opinion) : undefined;
    if (unfounded) return refused(unfounded);
    const moved = await act(db, scope, record, {
      action: "recommend",
      party: "officer",
      acceptance,
      data: { verdict: input.verdict },
    });
    if (!moved.ok) return moved;
    await note(db, scope, record, {
      step: "review",
      verdict: input.verdict,
      opinion: input.opinion,
      reasons: [],
    });
    return ok(true);
  });
}

/**
 * The decision, by another officer than the reviewer. A grant registers: number, validity and a certificate to be collected;
 * a refusal names the profession's grounds. All in one transaction; the decision's document is made by a job.
 */
export async function decideCase(
  scope: RegistryScope,
  input: CaseOf & { decision: "grant" | "refuse"; reasons: string[] },
): Promise<Result<true, Reason>> {
  const { decision, opinion } = input;
  const unsound = decision === "grant" ? await formObstacle(scope, input.id) : undefined;
  return withScope(scope, async (db) => {
    const opened = await open(db, input);
    if (!opened.ok) return opened;
    const { record, acceptance, today } = opened.value;
    const reasons = decision === "refuse" ? input.reasons : [];
    const unfounded = refusalFaults(record, decision, reasons, opinion);
    if (unfounded) return refused(unfounded);
    const obstacle = unsound ?? (decision === "grant" ? await registrationObstacle(db, record) : undefined);
    if (obstacle) return refused(obstacle);
    const moved = await act(db, scope, record, {
      action: decision,
      party: "officer",
      acceptance,
      deciderReviewed: await didReview(db, scope, record),
      data: { reasons },
    });
    if (!moved.ok) return moved;
    await note(db, scope, record, { step: "decision", verdict: decision, opinion, reasons });
    if (moved.value.includes("register"))
      for (const registration of await registerGranted(db, scope, record, today))
        await planCertificate(db, scope, record, registration);
    if (moved.value.includes("deregister")) await deregisterNamed(db, scope, record);
    return ok(true);
  });
}

/** Reads the case as the officer saw it; STALE when it moved on meanwhile. */
async function open(db: ScopedDb, { id, version, opinion }: CaseOf) {
  const record = await readApplication(db, id);
  if (record.version !== version)
    throw new AppError("STALE", "acted on an older state of the case", [{ key: "application.stale" }]);
  if (opinion.trim() === "" || opinion.length > opinionLength.most)
    return refused<Reason>({ key: "review.opinion", field: "opinion", values: { most: opinionLength.most } });
  const today = plainDateIn(now());
  const { settings } = await readRegistry(db, { id: record.registryId }, today);
  return ok({ record, acceptance: settings.acceptance, today });
}

function refusalFaults(
  { profession }: ApplicationRecord,
  decision: "grant" | "refuse",
  reasons: readonly string[],
  opinion: string,
): Reason | undefined {
  if (decision === "grant") return undefined;
  const known = reasons.every((code) => profession.refusalReasons.some((ground) => ground.code === code));
  if (reasons.length === 0 || !known) return { key: "review.reasons", field: "reasons" };
  return factsFault(opinion);
}

/** Whoever speaks against an application says why. */
function factsFault(opinion: string): Reason | undefined {
  const short = opinion.trim().length < opinionLength.leastFacts;
  return short
    ? { key: "review.facts", field: "opinion", values: { least: opinionLength.leastFacts } }
    : undefined;
}

async function didReview(db: ScopedDb, scope: RegistryScope, { id }: ApplicationRecord): Promise<boolean> {
  const own = await db.applicationReview.count({
    where: { applicationId: id, step: "review", officerId: officerOf(scope) },
  });
  return own > 0;
}

async function note(
  db: ScopedDb,
  scope: RegistryScope,
  { id: applicationId, registryId }: ApplicationRecord,
  review: { step: string; verdict: string; opinion: string; reasons: string[] },
): Promise<void> {
  await db.applicationReview.create({
    data: { ...review, applicationId, registryId, officerId: officerOf(scope), at: now() },
    select: { id: true },
  });
}

function officerOf({ actor }: RegistryScope): string {
  if (actor.kind !== "officer" || !actor.id) throw new Error("only an officer reviews and decides");
  return actor.id;
}
