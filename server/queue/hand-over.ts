import "server-only";
import { plainDateIn } from "@/lib/domain/plain-date";
import type { RegistryScope } from "@/server/auth/scope";
import { now } from "@/server/clock";
import { type ScopedDb, withScope } from "@/server/db/scope";
import { caseFields, moveCases, unfit } from "./assign";
import { type Colleague, readColleagues } from "./colleagues";

/** A leave as far as cases change hands by it. */
interface Leave {
  id: string;
  officerId: string;
  deputyId: string;
}

const fields = { id: true, officerId: true, deputyId: true } as const;

/** Begins and ends this registry's leaves whose day has come; once each, however often it is asked. */
export function turnLeaves(scope: RegistryScope): Promise<void> {
  return withScope(scope, async (db) => {
    const today = new Date(plainDateIn(now()));
    const over = await db.officerLeave.findMany({
      where: { endedAt: null, toOn: { lt: today } },
      select: fields,
    });
    for (const leave of over) await endLeave(db, scope, leave);
    const come = await db.officerLeave.findMany({
      where: { endedAt: null, begunAt: null, fromOn: { lte: today } },
      select: fields,
    });
    for (const leave of come) await beginLeave(db, scope, leave);
  });
}

/**
 * Hands what an officer has open to his deputy. What the deputy may not have (he reviewed it, or his role does not fit) is
 * nobody's then, where colleagues see it.
 */
export async function beginLeave(db: ScopedDb, scope: RegistryScope, leave: Leave): Promise<void> {
  const begun = await db.officerLeave.updateMany({
    where: { id: leave.id, begunAt: null, endedAt: null },
    data: { begunAt: now() },
  });
  if (begun.count !== 1) return;
  const { officerId, deputyId } = leave;
  await handOn(db, scope, leave, { from: { assignedTo: officerId }, to: deputyId, coverFor: officerId });
}

/** Ends a leave and gives back what is still open of it. */
export async function endLeave(db: ScopedDb, scope: RegistryScope, leave: Leave): Promise<void> {
  const ended = await db.officerLeave.updateMany({
    where: { id: leave.id, endedAt: null },
    data: { endedAt: now() },
  });
  if (ended.count !== 1) return;
  const { officerId, deputyId } = leave;
  const from = { assignedTo: deputyId, coverFor: officerId };
  await handOn(db, scope, leave, { from, to: officerId, coverFor: null });
}

async function handOn(
  db: ScopedDb,
  scope: RegistryScope,
  leave: Leave,
  {
    from,
    to,
    coverFor,
  }: { from: { assignedTo: string; coverFor?: string }; to: string; coverFor: string | null },
): Promise<void> {
  const cases = await db.application.findMany({
    where: { ...from, closedAt: null },
    select: caseFields,
    orderBy: { id: "asc" },
  });
  const receiver = (await readColleagues(db, scope)).find(({ id }) => id === to);
  const fits = (one: (typeof cases)[number]) => receiver !== undefined && !unfit(one, receiver as Colleague);
  const detail = { leave: leave.id };
  await moveCases(db, scope, cases.filter(fits), { to, coverFor }, detail);
  await moveCases(
    db,
    scope,
    cases.filter((one) => !fits(one)),
    null,
    detail,
  );
}
