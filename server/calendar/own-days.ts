import "server-only";
import { judgeOwnDay } from "@/lib/domain/own-days";
import { isAfter, plainDateIn, yearOf } from "@/lib/domain/plain-date";
import type { OwnCalendar, OwnDayInput } from "@/lib/dto/calendar";
import { AppError, type Reason } from "@/lib/errors";
import { ok, type Result, refused } from "@/lib/result";
import { audit } from "@/server/audit/record";
import type { RegistryScope } from "@/server/auth/scope";
import { now } from "@/server/clock";
import { type ScopedDb, withScope } from "@/server/db/scope";
import { nameOfficers } from "@/server/officers/name-officers";
import { reckonLater } from "./reckon-later";
import { calendarWith, daysOf, readYear } from "./year";

/** Reads a year of the administrator's own registry's calendar; without a year, the present one. */
export async function readOwnCalendar(scope: RegistryScope, year?: number): Promise<OwnCalendar> {
  const today = plainDateIn(now());
  const { national, own, names } = await withScope(scope, async (db) => {
    const days = await ownDaysOf(db, scope);
    return {
      national: await readYear(db, year ?? yearOf(today), today),
      own: days,
      names: await nameOfficers(
        db,
        scope,
        days.map(({ createdBy }) => createdBy),
      ),
    };
  });
  return {
    ...national,
    own: own
      .filter(({ day }) => yearOf(day) === national.year)
      .map(({ createdBy, kind, ...row }) => ({
        ...row,
        kind: kind === "systemFailure" ? kind : "localHoliday",
        by: createdBy ? (names.get(createdBy) ?? null) : null,
        withdrawable: isAfter(row.day, today),
      })),
  };
}

/** Adds a day off for the administrator's own registry and has its open periods reckoned anew. Only days off, within bounds, with a reason. */
export function addOwnDay(scope: RegistryScope, input: OwnDayInput): Promise<Result<true, Reason>> {
  const { day, kind, reason } = input;
  return withScope(scope, async (db) => {
    await db.$queryRaw`SELECT id FROM registry WHERE id = ${scope.registryId}::uuid FOR UPDATE`; // two at once would pass the bound together
    const own = (await ownDaysOf(db, scope)).map((each) => each.day);
    const national = await calendarNow(db, yearOf(day));
    const fault = judgeOwnDay(input, { today: plainDateIn(now()), national, own });
    if (fault) return refused({ key: `calendar.own.${fault}`, field: "day" });
    await db.registryCalendarDay.createMany({
      data: {
        registryId: scope.registryId,
        day: new Date(day),
        kind,
        reason,
        createdBy: scope.actor.id ?? null,
        createdAt: now(),
      },
    });
    await audit(db, scope, { action: "calendar.dayAdded", detail: { day, kind } });
    await reckonLater(db, scope.registryId);
    return ok(true);
  });
}

/** Takes a day off back before it comes; one that has come stays. */
export function withdrawOwnDay(scope: RegistryScope, id: string): Promise<Result<true, Reason>> {
  return withScope(scope, async (db) => {
    const row = await db.registryCalendarDay.findUnique({ where: { id } });
    if (!row) throw new AppError("NOT_FOUND", `no day ${id} here`);
    const ended = await db.registryCalendarDay.updateMany({
      where: { id, withdrawnAt: null, day: { gt: new Date(plainDateIn(now())) } },
      data: { withdrawnAt: now() },
    });
    if (ended.count === 0) return refused({ key: "calendar.own.over" });
    await audit(db, scope, {
      action: "calendar.dayWithdrawn",
      detail: { day: plainDateIn(row.day, "UTC") },
    });
    await reckonLater(db, scope.registryId);
    return ok(true);
  });
}

/** The national calendar as its rows have it, with the years that are known. */
async function calendarNow(db: ScopedDb, year: number) {
  const { years, ...calendar } = await calendarWith(db, year, await daysOf(db, year));
  const covered = await db.calendarYear.count({ where: { year } });
  return { ...calendar, years: covered > 0 ? years : new Set([...years].filter((each) => each !== year)) };
}

async function ownDaysOf(db: ScopedDb, { registryId }: RegistryScope) {
  const rows = await db.registryCalendarDay.findMany({
    where: { registryId, withdrawnAt: null },
    select: { id: true, day: true, kind: true, reason: true, createdBy: true, createdAt: true },
    orderBy: { day: "asc" },
  });
  return rows.map((row) => ({ ...row, day: plainDateIn(row.day, "UTC") }));
}
