import { beforeAll, describe, expect, test } from "vitest";
import { writeNotice } from "@/lib/domain/calendar-notice";
import { addDays, dayOfWeek, type PlainDate, plainDateIn, yearOf } from "@/lib/domain/plain-date";
import { type RegistryScope, registryScopeOfSession, scopeOfOperator } from "@/server/auth/scope";
import { confirmNotice, previewNotice, readNationalYear } from "@/server/calendar/national-calendar";
import { addOwnDay, readOwnCalendar, withdrawOwnDay } from "@/server/calendar/own-days";
import { now } from "@/server/clock";
import { reckonAnew } from "@/server/clocks/reckon";
import { withScope } from "@/server/db/scope";
import { seedDemo } from "@/server/demo/seed";
import { appRouter } from "@/server/trpc/root";
import { createCallerFactory } from "@/server/trpc/trpc";
import { makeOfficer, signedInOfficer } from "../factories/officer";
import { query, useOwnDatabase } from "../support/own-database";

const here = "shanghai-cost-engineer";
const there = "shanghai-structural-engineer";
const operator = scopeOfOperator("test");
const reason = "登记系统停电，全天无法办理";
let superuser: string;
let scope: RegistryScope;
let session: Awaited<ReturnType<typeof signedInOfficer>>;

beforeAll(async () => {
  ({ superuser } = await useOwnDatabase({ ZHICE_MODE: "demo" }));
  await query(superuser, "INSERT INTO installation (mode) VALUES ('demo')");
  await seedDemo();
  session = await signedInOfficer(await makeOfficer(here, ["registryAdministrator"]));
  scope = registryScopeOfSession(session, here, "registry.administer");
});

const today = plainDateIn(now());
/** The notice of next year with every holiday of the law, fictitious as to the moving ones. */
const nextYear = yearOf(today) + 1;
const off = (day: string, name: string) => `${nextYear}-${day} 休 ${name}`;
const notice = [
  off("01-01", "元旦"),
  off("02-08", "春节"),
  off("04-05", "清明"),
  off("05-01", "劳动节"),
  off("05-02", "劳动节"),
  off("06-09", "端午"),
  off("09-15", "中秋"),
  ...["10-01", "10-02", "10-03"].map((day) => off(day, "国庆节")),
].join("\n");
const covered = (year: number) => query(superuser, "SELECT FROM calendar_year WHERE year = $1", [year]);

/** Runs a period of two working days in a registry from a day on, due as the plain calendar has it. */
async function runPeriod(registry: string, from: PlainDate, due: PlainDate): Promise<string> {
  const [row] = await query<{ id: string }>(
    superuser,
    `UPDATE application SET period = 'decision', period_from = $2, period_days = 2, due_on = $3, handed_over_at = now(), state = 'inReview'
     WHERE id = (SELECT id FROM application WHERE registry_id = (SELECT id FROM registry WHERE code = $1) LIMIT 1) RETURNING id`,
    [registry, from, due],
  );
  if (!row) throw new Error("no application to run a period in");
  return row.id;
}
const dueOf = async (id: string) =>
  (
    await query<{ due: string }>(superuser, "SELECT due_on::text AS due FROM application WHERE id = $1", [id])
  )[0]?.due;
const jobs = () =>
  query<{ key: string }>(
    superuser,
    "SELECT key FROM graphile_worker._private_jobs WHERE key LIKE 'clocks.reckon%'",
  );

/** The next day from which three working days follow one another, all of this year's known calendar. */
async function quietMonday(): Promise<PlainDate> {
  const { days } = await readNationalYear(operator);
  const special = new Set(days.map(({ day }) => day));
  for (let day = addDays(today, 1); ; day = addDays(day, 1)) {
    const week = [0, 1, 2, 3, 4].map((ahead) => addDays(day, ahead));
    if (dayOfWeek(day) === 1 && week.every((each) => !special.has(each))) return day;
  }
}

describe("the national calendar", () => {
  test("takes next year's notice after a look, once, and has every registry reckon anew", async () => {
    const last = `${nextYear - 1}-12-31` as PlainDate;
    const id = await runPeriod(here, last, last);
    await query(superuser, "UPDATE application SET due_on = NULL WHERE id = $1", [id]);
    expect(await covered(nextYear)).toEqual([]);
    const preview = await previewNotice(operator, { year: nextYear, text: notice });
    if (!preview.ok) throw new Error(JSON.stringify(preview.reasons));
    expect(preview.value.changes).toHaveLength(10);
    const moved = (code: string) => preview.value.moves.find(({ registry }) => registry === code);
    expect([moved(here), moved(there)]).toMatchObject([
      { firstKnown: 1, later: 0 },
      { firstKnown: 0, later: 0 },
    ]);
    const { basis } = preview.value;
    const confirm = () => confirmNotice(operator, { year: nextYear, text: notice, basis });
    const both = await Promise.allSettled([confirm(), confirm()]);
    expect(both.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(both.find(({ status }) => status === "rejected")).toMatchObject({
      reason: { problem: { kind: "STALE" } },
    });
    expect(await covered(nextYear)).toHaveLength(1);
    expect(writeNotice((await readNationalYear(operator, nextYear)).days as never)).toContain("国庆节");
    const registries = await query(superuser, "SELECT id FROM registry");
    expect(await jobs()).toHaveLength(2 * registries.length);
    expect((await reckonAnew(scope)).done).toBe(1);
    expect(await dueOf(id)).toMatch(new RegExp(`^${nextYear}-01-0`));
    expect((await reckonAnew(scope)).done, "again it moves nothing").toBe(0);
  });

  test("refuses a year that is over, the year after next, and a notice without the law's holidays", async () => {
    const keyOf = async (year: number, text = notice) => {
      const result = await previewNotice(operator, { year, text });
      return result.ok ? undefined : result.reasons[0].key;
    };
    expect(await keyOf(nextYear - 2)).toBe("calendar.yearOver");
    expect(await keyOf(nextYear + 1)).toBe("calendar.yearTooFar");
    expect(await keyOf(nextYear, notice.replace("端午", "节日"))).toBe("calendar.notice.missing");
    expect(await keyOf(nextYear, "随便写的")).toBe("calendar.notice.line");
  });

  test("is the platform's alone", async () => {
    const call = createCallerFactory(appRouter)({ requestId: "test", client: {}, session });
    await expect(call.calendar.preview({ year: nextYear, text: notice })).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
    await expect(
      withScope(scope, (db) => db.calendarDay.create({ data: { day: new Date(), off: true, name: "放假" } })),
    ).rejects.toThrow("permission denied");
  });
});

describe("a registry's own days", () => {
  test("move the last days of this registry only, and back when taken back before the day", async () => {
    const monday = await quietMonday();
    const due = addDays(monday, 2);
    const id = await runPeriod(here, monday, due);
    expect(await addOwnDay(scope, { day: addDays(monday, 1), kind: "localHoliday", reason })).toEqual({
      ok: true,
      value: true,
    });
    expect((await reckonAnew(scope)).done).toBe(1);
    expect(await dueOf(id)).toBe(addDays(due, 1));
    const [added] = (await readOwnCalendar(scope, yearOf(monday))).own;
    expect(added).toMatchObject({ reason, by: "测试工作人员", withdrawable: true });
    const foreign = registryScopeOfSession(
      await signedInOfficer(await makeOfficer(there, ["registryAdministrator"])),
      there,
      "registry.administer",
    );
    expect((await readOwnCalendar(foreign, yearOf(monday))).own).toEqual([]);
    await expect(withdrawOwnDay(foreign, added?.id ?? "")).rejects.toMatchObject({
      problem: { kind: "NOT_FOUND" },
    });
    expect(await withdrawOwnDay(scope, added?.id ?? "")).toEqual({ ok: true, value: true });
    expect(await withdrawOwnDay(scope, added?.id ?? "")).toMatchObject({
      reasons: [{ key: "calendar.own.over" }],
    });
    await reckonAnew(scope);
    expect(await dueOf(id)).toBe(due);
  });

  test("are bounded, also for many at once, and never in the past", async () => {
    const keyOf = async (day: PlainDate) => {
      const result = await addOwnDay(scope, { day, kind: "localHoliday", reason });
      return result.ok ? "added" : result.reasons[0].key;
    };
    expect(await keyOf(addDays(today, -1))).toBe("calendar.own.tooLongAgo");
    const first = `${nextYear}-11-01` as PlainDate;
    const working = Array.from({ length: 20 }, (_, at) => addDays(first, at)).filter(
      (day) => dayOfWeek(day) <= 5,
    );
    const results = await Promise.all(working.slice(0, 12).map(keyOf));
    expect(results.filter((key) => key === "added")).toHaveLength(10);
    expect(new Set(results)).toEqual(new Set(["added", "calendar.own.tooMany"]));
    const taken = working[results.indexOf("added")] as PlainDate;
    expect(await Promise.all([keyOf(taken), keyOf(taken)])).toEqual(
      Array(2).fill("calendar.own.alreadyAdded"),
    );
  });
});
