import "server-only";
import { addDays, asPlainDate, daysBetween, isBefore, plainDateIn } from "@/lib/domain/plain-date";
import { type Leave, longestLeave } from "@/lib/dto/caseload";
import { AppError, type Reason } from "@/lib/errors";
import { ok, type Result, refused } from "@/lib/result";
import { audit } from "@/server/audit/record";
import { officerOf } from "@/server/auth/officer-of";
import type { RegistryScope } from "@/server/auth/scope";
import { now } from "@/server/clock";
import { type ScopedDb, withScope } from "@/server/db/scope";
import { nameOfficers } from "@/server/officers/name-officers";
import { readColleagues } from "./colleagues";
import { beginLeave, endLeave } from "./hand-over";
import { turnsOf } from "./turns";

/** A leave as somebody sets it. */
interface Wanted {
  officerId: string;
  deputyId: string;
  from: string;
  to: string;
}

/** Lists this registry's leaves that are not over; whoever may assign cases may end any of them. */
export function listLeaves(scope: RegistryScope, mayAll: boolean): Promise<Leave[]> {
  return withScope(scope, async (db) => {
    const rows = await db.officerLeave.findMany({
      where: { endedAt: null, toOn: { gte: new Date(plainDateIn(now())) } },
      orderBy: [{ fromOn: "asc" }, { id: "asc" }],
    });
    const names = await nameOfficers(
      db,
      scope,
      rows.flatMap(({ officerId, deputyId }) => [officerId, deputyId]),
    );
    const officer = (id: string) => ({ id, name: names.get(id) ?? "" });
    return rows.map(({ id, officerId, deputyId, fromOn, toOn, begunAt }) => ({
      id,
      officer: officer(officerId),
      deputy: officer(deputyId),
      from: plainDateIn(fromOn, "UTC"),
      to: plainDateIn(toOn, "UTC"),
      begun: begunAt !== null,
      mayEnd: mayAll || officerId === scope.actor.id,
    }));
  });
}

/** Sets an officer's leave with a deputy; what he has open goes to the deputy on its first day, today at once. */
export function setLeave(
  scope: RegistryScope,
  wanted: Wanted,
  mayAll: boolean,
): Promise<Result<true, Reason>> {
  return withScope(scope, async (db) => {
    if (!mayAll && wanted.officerId !== scope.actor.id)
      throw new AppError("FORBIDDEN", "another officer's leave is the administrator's to set");
    // One at a time in a registry, for leaves are compared with each other.
    await db.$queryRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`leave:${scope.registryId}`}, 0))::text`;
    const today = plainDateIn(now());
    const fault =
      daysFault(wanted, today) ?? (await peopleFault(db, scope, wanted)) ?? (await clash(db, scope, wanted));
    if (fault) return refused(fault);
    const { officerId, deputyId, from, to } = wanted;
    const leave = await db.officerLeave.create({
      data: {
        registryId: scope.registryId,
        officerId,
        deputyId,
        fromOn: new Date(from),
        toOn: new Date(to),
        setBy: officerOf(scope),
        createdAt: now(),
      },
      select: { id: true },
    });
    await audit(db, scope, {
      action: "leave.set",
      subject: { type: "leave", id: leave.id },
      detail: { officer: officerId, deputy: deputyId, from, to },
    });
    if (!isBefore(today, asPlainDate(from)))
      await beginLeave(db, scope, { id: leave.id, officerId, deputyId });
    return ok(true);
  });
}

/** Ends a leave before its time, or calls it off; what is still open goes back. */
export function endLeaveNow(
  scope: RegistryScope,
  id: string,
  mayAll: boolean,
): Promise<Result<true, Reason>> {
  return withScope(scope, async (db) => {
    const leave = await db.officerLeave.findFirst({
      where: { id, ...(mayAll ? {} : { officerId: officerOf(scope) }) },
      select: { id: true, officerId: true, deputyId: true, endedAt: true },
    });
    if (!leave) throw new AppError("NOT_FOUND", "no such leave in this registry");
    if (leave.endedAt) return refused({ key: "leave.over" });
    await endLeave(db, scope, leave);
    await audit(db, scope, { action: "leave.end", subject: { type: "leave", id } });
    return ok(true);
  });
}

function daysFault({ from, to }: Wanted, today: string): Reason | undefined {
  const [first, last] = [asPlainDate(from), asPlainDate(to)];
  if (isBefore(last, first)) return { key: "leave.backwards", field: "to" };
  if (isBefore(first, asPlainDate(today))) return { key: "leave.past", field: "from" };
  if (isBefore(addDays(first, longestLeave - 1), last))
    return { key: "leave.long", field: "to", values: { days: longestLeave } };
  const ahead = daysBetween(asPlainDate(today), first);
  return ahead > longestLeave
    ? { key: "leave.far", field: "from", values: { days: longestLeave } }
    : undefined;
}

/** Both must have roles here, and the deputy at least one that the officer has for cases. */
async function peopleFault(
  db: ScopedDb,
  scope: RegistryScope,
  { officerId, deputyId }: Wanted,
): Promise<Reason | undefined> {
  const colleagues = await readColleagues(db, scope);
  const officer = colleagues.find(({ id }) => id === officerId);
  const deputy = colleagues.find(({ id }) => id === deputyId);
  if (!officer) return { key: "leave.noOfficer", field: "officerId" };
  if (!deputy || deputyId === officerId) return { key: "leave.noDeputy", field: "deputyId" };
  const shared = turnsOf(officer.roles).some((turn) => turnsOf(deputy.roles).includes(turn));
  return shared ? undefined : { key: "leave.role", field: "deputyId", values: { name: deputy.name } };
}

/** Nobody is away twice at a time, and nobody is away while he does a colleague's cases. */
async function clash(
  db: ScopedDb,
  scope: RegistryScope,
  { officerId, deputyId, from, to }: Wanted,
): Promise<Reason | undefined> {
  const meanwhile = await db.officerLeave.findMany({
    where: { endedAt: null, fromOn: { lte: new Date(to) }, toOn: { gte: new Date(from) } },
  });
  const names = await nameOfficers(db, scope, [deputyId, ...meanwhile.map((leave) => leave.officerId)]);
  if (meanwhile.some((leave) => leave.officerId === officerId)) return { key: "leave.twice", field: "from" };
  if (meanwhile.some((leave) => leave.officerId === deputyId))
    return { key: "leave.deputyAway", field: "deputyId", values: { name: names.get(deputyId) ?? "" } };
  const covered = meanwhile.find((leave) => leave.deputyId === officerId);
  return (
    covered && { key: "leave.isDeputy", field: "from", values: { name: names.get(covered.officerId) ?? "" } }
  );
}
