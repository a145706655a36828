import "server-only";
import type { ApplicationState } from "@/lib/domain/application";
import { carrierOf } from "@/lib/domain/turn";
import type { Assigned } from "@/lib/dto/caseload";
import { AppError, type Reason } from "@/lib/errors";
import { ok, type Result, refused } from "@/lib/result";
import { auditAll } from "@/server/audit/record";
import { officerOf } from "@/server/auth/officer-of";
import type { RegistryScope } from "@/server/auth/scope";
import { now } from "@/server/clock";
import { type ScopedDb, withScope } from "@/server/db/scope";
import { type Colleague, readColleagues } from "./colleagues";
import { awayToday } from "./leaves-in-force";
import { turnsOf } from "./turns";

interface Case {
  id: string;
  state: string;
  acceptanceNumber: string | null;
  assignedTo: string | null;
  coverFor: string | null;
  reviews: { officerId: string }[];
}

/**
 * Assigns cases to an officer whose role fits, or to nobody. An administrator assigns any; an officer takes what nobody has
 * and gives away what is his. Each case by itself: what cannot be assigned is told with its reason, the others are.
 */
export function assignCases(
  scope: RegistryScope,
  { ids, to }: { ids: readonly string[]; to: string | null },
  mayAll: boolean,
): Promise<Result<Assigned, Reason>> {
  return withScope(scope, async (db) => {
    const officer = to === null ? null : await findOfficer(db, scope, to);
    if (officer === undefined) return refused({ key: "assign.noOfficer" });
    const away = officer ? await awayToday(db, scope, officer.id) : undefined;
    if (officer && away)
      return refused({
        key: "assign.away",
        values: { name: officer.name, until: away.to, deputy: away.deputy },
      });
    const cases = await lockCases(db, ids);
    const judged = cases.map((one) => ({
      one,
      fault:
        (mayAll ? undefined : notOwn(one, to, officerOf(scope))) ??
        (officer ? unfit(one, officer) : undefined),
    }));
    const fit = judged.filter(({ fault }) => !fault).map(({ one }) => one);
    const moved = await moveCases(db, scope, fit, to === null ? null : { to, coverFor: null });
    const told = (one: Case, reason: Reason) => ({
      id: one.id,
      acceptanceNumber: one.acceptanceNumber ?? "",
      reason,
    });
    return ok({
      assigned: moved.size,
      refused: judged.flatMap(({ one, fault }) =>
        fault ? [told(one, fault)] : moved.has(one.id) ? [] : [told(one, { key: "application.stale" })],
      ),
    });
  });
}

/** Says why an officer is not to have a case: his role does not fit, or he reviewed what he would decide (four eyes). */
export function unfit({ state, reviews }: Case, { id, roles }: Colleague): Reason | undefined {
  const turn = carrierOf(state as ApplicationState);
  if (turn === null) return { key: "assign.notOpen" };
  if (!turnsOf(roles).includes(turn)) return { key: `assign.role.${turn}` };
  const reviewed = turn === "decide" && reviews.some(({ officerId }) => officerId === id);
  return reviewed ? { key: "assign.reviewed" } : undefined;
}

/**
 * Moves cases to an officer or to nobody, each on condition that it is still whose it was, and logs it; answers which moved.
 * A case that is there already counts as moved.
 */
export async function moveCases(
  db: ScopedDb,
  scope: RegistryScope,
  cases: readonly Case[],
  target: { to: string; coverFor: string | null } | null,
  detail: { leave?: string } = {},
): Promise<Set<string>> {
  const data = {
    assignedTo: target?.to ?? null,
    assignedAt: target ? now() : null,
    coverFor: target?.coverFor ?? null,
  };
  const there = (one: Case) => one.assignedTo === data.assignedTo && one.coverFor === data.coverFor;
  const moved = new Set(cases.filter(there).map(({ id }) => id));
  for (const group of groupsOf(cases.filter((one) => !there(one)))) {
    const [{ state, assignedTo }] = group;
    const changed = await db.application.updateManyAndReturn({
      where: { id: { in: group.map(({ id }) => id) }, state, assignedTo },
      data,
      select: { id: true },
    });
    await auditAll(
      db,
      scope,
      changed.map(({ id }) => ({
        action: "case.assign",
        subject: { type: "application", id },
        detail: { from: assignedTo, to: data.assignedTo, ...detail },
      })),
    );
    for (const { id } of changed) moved.add(id);
  }
  return moved;
}

/** What is needed to judge and move a case. */
export const caseFields = {
  id: true,
  state: true,
  acceptanceNumber: true,
  assignedTo: true,
  coverFor: true,
  reviews: { where: { step: "review" }, select: { officerId: true } },
} as const;

/** Reads cases and keeps others from moving them until the transaction ends; locked in one order, so that two wait and do not block each other. */
async function lockCases(db: ScopedDb, ids: readonly string[]): Promise<Case[]> {
  const wanted = [...new Set(ids)];
  await db.$queryRaw`SELECT id FROM application WHERE id = ANY(${wanted}::uuid[]) ORDER BY id FOR NO KEY UPDATE`;
  const cases = await db.application.findMany({ where: { id: { in: wanted } }, select: caseFields });
  if (cases.length !== wanted.length) throw new AppError("NOT_FOUND", "a case is not of this registry");
  return cases;
}

async function findOfficer(db: ScopedDb, scope: RegistryScope, id: string): Promise<Colleague | undefined> {
  return (await readColleagues(db, scope)).find((colleague) => colleague.id === id);
}

/** An officer without the permission takes what nobody has, and gives away what is his. */
function notOwn({ assignedTo }: Case, to: string | null, me: string): Reason | undefined {
  const takes = to === me && (assignedTo === null || assignedTo === me);
  return takes || assignedTo === me ? undefined : { key: "assign.notOwn" };
}

function groupsOf(cases: readonly Case[]): [Case, ...Case[]][] {
  const groups = new Map<string, [Case, ...Case[]]>();
  for (const one of cases) {
    const key = `${one.state} ${one.assignedTo}`;
    const group = groups.get(key);
    if (group) group.push(one);
    else groups.set(key, [one]);
  }
  return [...groups.values()];
}
