import { beforeAll, describe, expect, test } from "vitest";
import { asPlainDate } from "@/lib/domain/plain-date";
import type { Statistics } from "@/lib/dto/statistics";
import { registryScopeOfSession } from "@/server/auth/scope";
import { setClock } from "@/server/clock";
import { viewStatistics } from "@/server/statistics/view";
import { appRouter } from "@/server/trpc/root";
import { createCallerFactory } from "@/server/trpc/trpc";
import { type ListedCase, makeCases } from "../factories/cases";
import { type Desk, makeDesk } from "../factories/desk";
import { makeOfficer, signedInOfficer } from "../factories/officer";
import { makeStaff } from "../factories/staff";
import { query, useOwnDatabase } from "../support/own-database";

const here = "shanghai-cost-engineer";
const there = "shanghai-structural-engineer";
const creditCode = "91310000LISTED0001";
const november = { from: asPlainDate("2026-11-01"), to: asPlainDate("2026-11-20") };
let superuser: string;
let desk: Desk;
let figures: Statistics;

/** A case with the days that matter here; hours are Shanghai's. */
interface Counted extends Partial<ListedCase> {
  accepted: string | null;
  closed?: string;
  from?: string;
  days?: number;
  due?: string | null;
}

async function makeCounted(given: readonly Counted[]): Promise<string[]> {
  const made = await makeCases(
    given.map(({ accepted: _, closed: _c, from: _f, days: _d, due: _due, ...one }) => one),
  );
  for (const [at, { accepted, closed, from, days, due }] of given.entries())
    await query(
      superuser,
      "UPDATE application SET accepted_at = $2, closed_at = $3, period_from = $4, period_days = $5, due_on = $6 WHERE id = $1",
      [
        made[at]?.id,
        accepted,
        closed ?? null,
        from ?? accepted?.slice(0, 10) ?? null,
        days ?? 20,
        due ?? null,
      ],
    );
  return made.map(({ id }) => id);
}

const at = (day: string, hour = "10:00") => `${day}T${hour}:00+08:00`;
const decided = (matter: string, accepted: string, closed: string, more: Partial<Counted> = {}): Counted => ({
  matter,
  state: "granted",
  accepted: at(accepted),
  closed: at(closed),
  due: "2026-11-30",
  ...more,
});

beforeAll(async () => {
  ({ superuser } = await useOwnDatabase());
  setClock(() => new Date("2026-11-20T12:00:00+08:00"));
  desk = await makeDesk();
  await makeCounted([
    decided("initial", "2026-11-02", "2026-11-02"), // the same day: 0 working days
    decided("initial", "2026-11-02", "2026-11-06"), // 4
    decided("initial", "2026-11-03", "2026-11-10", { specialty: "installation" }), // 5
    decided("renewal", "2026-09-28", "2026-11-06", { due: "2026-11-05" }), // 25 with 国庆节 and the Saturday worked for it: one day late
    decided("renewal", "2026-10-20", "2026-10-26"), // the time before
    { matter: "initial", state: "withdrawn", accepted: at("2026-11-04"), closed: at("2026-11-05") },
    {
      matter: "initial",
      state: "inReview",
      accepted: at("2026-11-01", "00:00"),
      from: "2026-11-01",
      due: "2026-11-19",
    },
    { matter: "initial", state: "inDecision", accepted: at("2026-10-31", "23:59"), from: "2026-10-30" },
    { matter: "initial", state: "awaitingAcceptance", accepted: null, from: "2026-11-18" },
  ]);
  const [refused, stood, lapsed] = await makeCounted([
    decided("initial", "2026-11-09", "2026-11-13", { state: "refused" }), // 4
    decided("renewal", "2026-11-02", "2026-11-13"), // 9, less 3 in which it stood still
    decided("renewal", "2026-11-02", "2026-11-13", { state: "refused", due: null }), // stood still from the second day on
  ]);
  await query(
    superuser,
    `INSERT INTO application_review (registry_id, application_id, officer_id, step, verdict, opinion, reasons, at)
     SELECT registry_id, id, gen_random_uuid(), 'decision', 'refuse', 'x', '{identity,age}', now() FROM application WHERE id = ANY ($1::uuid[])`,
    [[refused]],
  );
  await query(
    superuser,
    `INSERT INTO application_pause (registry_id, application_id, person_id, from_on, to_on)
     SELECT registry_id, id, person_id, '2026-11-03', CASE WHEN id = $1 THEN '2026-11-06'::date END FROM application WHERE id IN ($1, $2)`,
    [stood, lapsed],
  );
  await query(
    superuser,
    `INSERT INTO application_correction (registry_id, application_id, person_id, items, answers, asked_at, due_on)
     SELECT registry_id, id, person_id, '[]', '{}', '2026-11-03T09:00:00+08:00', '2026-12-01' FROM application WHERE id IN ($1, $2)`,
    [stood, lapsed],
  );
  await query(
    superuser,
    `INSERT INTO service_rating (registry_id, application_id, person_id, stars, tags, comment, at)
     SELECT registry_id, id, person_id, CASE WHEN id = $1 THEN 5 ELSE 2 END, CASE WHEN id = $1 THEN '{fast,clear}' ELSE '{slow}' END::text[], '',
       '2026-11-14T09:00:00+08:00' FROM application WHERE id IN ($1, $2)`,
    [refused, stood],
  );
  const staff = { registry: here, creditCode, employerName: "甲", certificate: "none" as const };
  await makeStaff({ ...staff, count: 3, endsOn: "2026-11-20" });
  await makeStaff({ ...staff, count: 2, endsOn: "2027-10-31", specialty: "installation" });
  await makeStaff({ ...staff, count: 4, endsOn: "2026-11-19" }); // over
  await makeStaff({ ...staff, registry: there, specialty: null, count: 7, endsOn: "2026-12-01" });
  await makeCounted([decided("initial", "2026-11-03", "2026-11-04", { registry: there, specialty: null })]);
  figures = await viewStatistics(desk.administrator, november);
});

describe("a registry's statistics", () => {
  test("count what was accepted by the days of Shanghai, by week, beside as many days before", () => {
    expect(figures.before).toEqual({ from: "2026-10-12", to: "2026-10-31" });
    expect(figures.parts).toEqual(["2026-10-26", "2026-11-02", "2026-11-09", "2026-11-16"]);
    expect(figures.intake).toEqual([
      { matter: "initial", counts: [1, 4, 1, 0], before: 1 },
      { matter: "renewal", counts: [0, 2, 0, 0], before: 1 },
    ]);
  });

  test("count what is open by state, age in working days and whether its day is over", () => {
    const of = (state: string) => figures.backlog.find((one) => one.state === state);
    expect(of("inReview")).toEqual({ state: "inReview", ages: [0, 0, 1, 0, 0], ageless: 0, overdue: 1 });
    expect(of("inDecision")).toEqual({ state: "inDecision", ages: [0, 0, 1, 0, 0], ageless: 0, overdue: 0 });
    expect(of("awaitingAcceptance")?.ages).toEqual([1, 0, 0, 0, 0]);
    expect(of("correction")?.ages).toEqual([0, 0, 0, 0, 0]);
  });

  test("tell what decisions took in working days, without holidays and what stood still, against their last day", () => {
    expect(figures.durations).toEqual([
      {
        matter: "initial",
        limit: { least: 20, most: 20 },
        now: { decided: 4, median: 4, p90: 5, inTime: 4, known: 4 },
        before: { decided: 0, median: null, p90: null, inTime: 0, known: 0 },
      },
      {
        matter: "renewal",
        limit: { least: 20, most: 20 },
        now: { decided: 3, median: 6, p90: 25, inTime: 2, known: 3 },
        before: { decided: 1, median: 4, p90: 4, inTime: 1, known: 1 },
      },
    ]);
    expect(figures.spread).toEqual([
      { days: 0, count: 1 },
      { days: 1, count: 1 },
      { days: 4, count: 2 },
      { days: 5, count: 1 },
      { days: 6, count: 1 },
      { days: 25, count: 1 },
    ]);
    expect(figures.duration.now).toMatchObject({ decided: 7, median: 4, p90: 25, inTime: 6, known: 7 });
  });

  test("count outcomes with their grounds, and what was sent back", () => {
    const none = { granted: 0, refused: 0, notAccepted: 0, withdrawn: 0, deregistered: 0 };
    expect(figures.outcomes).toEqual([
      { matter: "initial", ends: { ...none, granted: 3, refused: 1, withdrawn: 1 }, corrections: 0 },
      { matter: "renewal", ends: { ...none, granted: 2, refused: 1 }, corrections: 2 },
    ]);
    expect(figures.outcomesBefore).toEqual({ ends: { ...none, granted: 1 }, corrections: 0 });
    expect(figures.grounds).toEqual([
      { outcome: "refused", code: "age", count: 1, before: 0 },
      { outcome: "refused", code: "identity", count: 1, before: 0 },
    ]);
  });

  test("count what is in force: by the month of its end, specialty and employer; and how it was rated", () => {
    expect(figures.expiring).toHaveLength(12);
    expect(figures.expiring[0]).toEqual({ month: "2026-11-01", count: 3 });
    expect(figures.expiring[11]).toEqual({ month: "2027-10-01", count: 2 });
    expect(figures.specialties).toEqual([
      { specialty: "civil", inForce: 3, accepted: 7, acceptedBefore: 2 },
      { specialty: "installation", inForce: 2, accepted: 1, acceptedBefore: 0 },
    ]);
    expect(figures.employers).toEqual([
      { name: "上海甲工程咨询有限公司", creditCode, inForce: 5, accepted: 8 },
    ]);
    expect(figures.ratings.stars.map(({ count }) => count)).toEqual([1, 0, 0, 1, 0]);
    expect(figures.ratings.tags.map(({ tag }) => tag)).toEqual(["clear", "fast", "slow"]);
  });

  test("count nothing of another registry", async () => {
    const other = await viewStatistics(desk.elsewhere, november);
    expect(other.intake).toEqual([{ matter: "initial", counts: [0, 1, 0, 0], before: 0 }]);
    expect(other.duration.now.decided).toBe(1);
    expect(other.specialties).toEqual([{ specialty: null, inForce: 7, accepted: 1, acceptedBefore: 0 }]);
    expect(other.ratings.tags).toEqual([]);
    expect(other.backlog.flatMap(({ ages }) => ages).every((count) => count === 0)).toBe(true);
  });

  test("are for administrator, auditor, reviewer and decider; another registry has none", async () => {
    const call = createCallerFactory(appRouter);
    for (const [role, registry, answer] of [
      ["reviewer", here, "answered"],
      ["auditor", here, "answered"],
      ["counterClerk", here, "FORBIDDEN"],
      ["acceptanceOfficer", here, "FORBIDDEN"],
      ["decider", there, "NOT_FOUND"],
    ] as const) {
      const session = await signedInOfficer(await makeOfficer(here, [role]));
      const asked = call({ requestId: "test", client: {}, session }).statistics.view({
        registry,
        ...november,
      });
      const answered = await asked.then(
        () => "answered",
        ({ code }: { code: string }) => code,
      );
      expect([role, registry, answered]).toEqual([role, registry, answer]);
    }
    const session = await signedInOfficer(await makeOfficer(here, ["auditor"]));
    expect(() => registryScopeOfSession(session, here, "statistics.read")).not.toThrow();
    const asked = call({ requestId: "test", client: {}, session }).statistics;
    for (const [from, to] of [
      ["2025-11-19", "2026-11-20"],
      ["2026-11-20", "2026-11-19"],
      ["1800-01-01", "1800-01-02"],
      ["2199-12-30", "2199-12-31"],
    ]) {
      const period = { from: asPlainDate(from ?? ""), to: asPlainDate(to ?? "") };
      await expect(asked.view({ registry: here, ...period })).rejects.toMatchObject({ code: "BAD_REQUEST" });
    }
    for (const day of ["2000-01-01", "2099-12-31"])
      await asked.view({ registry: here, from: asPlainDate(day), to: asPlainDate(day) });
  });
});
