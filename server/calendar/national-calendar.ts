import "server-only";
import { createHash } from "node:crypto";
import { type ExceptionalDay, readNotice } from "@/lib/domain/calendar-notice";
import { plainDateIn, yearOf } from "@/lib/domain/plain-date";
import type { CalendarYear, NoticePreview } from "@/lib/dto/calendar";
import { AppError, type Reason } from "@/lib/errors";
import { ok, type Result, refused } from "@/lib/result";
import { audit } from "@/server/audit/record";
import type { PlatformScope } from "@/server/auth/scope";
import { now } from "@/server/clock";
import { type ScopedDb, withScope } from "@/server/db/scope";
import { movesUnder } from "./moves";
import { forgetCalendar } from "./read-calendar";
import { reckonLater } from "./reckon-later";
import { calendarWith, daysOf, readYear, within } from "./year";

interface Notice {
  year: number;
  text: string;
}

/** Reads a year of the national calendar; without a year, the present one. */
export function readNationalYear(scope: PlatformScope, year?: number): Promise<CalendarYear> {
  const today = plainDateIn(now());
  return withScope(scope, (db) => readYear(db, year ?? yearOf(today), today));
}

/** Tells what a yearly notice would change of the calendar, and which last days it would move in every registry. */
export function previewNotice(scope: PlatformScope, notice: Notice): Promise<Result<NoticePreview, Reason>> {
  return withScope(scope, async (db) => {
    const read = readDays(notice);
    if (!read.ok) return read;
    const before = await daysOf(db, notice.year);
    return ok({
      basis: basisOf(before),
      changes: compare(before, read.value),
      moves: await movesUnder(db, await calendarWith(db, notice.year, read.value)),
    });
  });
}

/** Puts a year's notice in force as it was previewed, and has every registry's open periods reckoned anew; STALE when the year was changed since. */
export async function confirmNotice(
  scope: PlatformScope,
  { basis, ...notice }: Notice & { basis: string },
): Promise<Result<true, Reason>> {
  const read = readDays(notice);
  if (!read.ok) return read;
  await withScope(scope, async (db) => {
    await db.$executeRaw`LOCK TABLE calendar_day IN SHARE ROW EXCLUSIVE MODE`;
    const before = await daysOf(db, notice.year);
    if (basisOf(before) !== basis)
      throw new AppError("STALE", "the year was changed meanwhile", [{ key: "calendar.stale" }]);
    await writeYear(db, notice.year, read.value);
    await audit(db, scope, {
      action: "calendar.confirmed",
      detail: {
        year: notice.year,
        changed: compare(before, read.value).map(({ day }) => day),
        sha256: basisOf(read.value),
      },
    });
    for (const { id } of await db.registry.findMany({ select: { id: true } })) await reckonLater(db, id);
  });
  forgetCalendar();
  return ok(true);
}

/** A year that is over decides nothing any more, and no notice is out for the year after next. */
function readDays({ year, text }: Notice): Result<ExceptionalDay[], Reason> {
  const thisYear = yearOf(plainDateIn(now()));
  if (year < thisYear) return refused({ key: "calendar.yearOver" });
  if (year > thisYear + 1) return refused({ key: "calendar.yearTooFar" });
  const read = readNotice(year, text);
  if (read.ok) return read;
  const [first, ...rest] = read.reasons.map(({ key, values }) => ({
    key: `calendar.notice.${key}`,
    field: "text",
    values,
  }));
  if (!first) throw new Error("unreachable: a refusal has a reason");
  return refused(first, ...rest);
}

async function writeYear(db: ScopedDb, year: number, days: readonly ExceptionalDay[]): Promise<void> {
  await db.calendarDay.deleteMany({ where: within(year) });
  await db.calendarDay.createMany({ data: days.map((each) => ({ ...each, day: new Date(each.day) })) });
  await db.calendarYear.createMany({ data: { year }, skipDuplicates: true });
}

function compare(
  before: readonly ExceptionalDay[],
  after: readonly ExceptionalDay[],
): NoticePreview["changes"] {
  const [one, other] = [byDay(before), byDay(after)];
  return [...new Set([...one.keys(), ...other.keys()])]
    .sort()
    .map((day) => ({ day, before: one.get(day) ?? null, after: other.get(day) ?? null }))
    .filter(({ before, after }) => before?.off !== after?.off || before?.name !== after?.name);
}

const byDay = (days: readonly ExceptionalDay[]) => new Map(days.map((each) => [each.day as string, each]));

const basisOf = (days: readonly ExceptionalDay[]): string =>
  createHash("sha256")
    .update(days.map(({ day, off, name }) => `${day} ${off} ${name}`).join("\n"))
    .digest("hex");
