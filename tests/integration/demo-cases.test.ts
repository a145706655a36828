import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { addDays, asPlainDate, plainDateIn } from "@/lib/domain/plain-date";
import { findBrokenSeal, sealAudit } from "@/server/audit/seal";
import { scopeOfOperator } from "@/server/auth/scope";
import { now, setClock } from "@/server/clock";
import { stagedCases } from "@/server/demo/history/cases";
import { momentsOf } from "@/server/demo/history/moments";
import { seedDemo } from "@/server/demo/seed";
import { signInDemoOfficer } from "@/server/demo/sign-in-officer";
import { viewCase } from "@/server/review/view-case";
import { viewStatistics } from "@/server/statistics/view";
import { query, useOwnDatabase } from "../support/own-database";

/** A day whose year the calendar knows to its end for all that is staged. */
const made = new Date("2026-11-20T18:00:00+08:00");
let superuser: string;
let restore: () => void;

beforeAll(async () => {
  const began = performance.now();
  restore = setClock(() => new Date(made.getTime() + performance.now() - began));
  ({ superuser } = await useOwnDatabase({ ZHICE_MODE: "demo" }));
  await query(superuser, "INSERT INTO installation (mode) VALUES ('demo')");
  await seedDemo({ cases: true });
}, 120_000);
afterAll(() => restore());

const rows = <Row extends Record<string, unknown>>(sql: string) => query<Row>(superuser, sql);
const counts = () =>
  rows(`SELECT (SELECT count(*) FROM application) AS applications, (SELECT count(*) FROM account) AS accounts,
               (SELECT count(*) FROM official_document) AS documents, (SELECT count(*) FROM registration) AS registrations`);

describe("the cases of a new demonstration", () => {
  test("stand in every state that an officer meets", async () => {
    const found = await rows<{ code: string; states: string[]; asked: string }>(
      `SELECT r.code, array_agg(state ORDER BY state) AS states, count(extension_asked_at) AS asked
       FROM application a JOIN registry r ON r.id = a.registry_id WHERE state NOT IN ('draft', 'applicantSigned') GROUP BY 1 ORDER BY 1`,
    );
    const times = (count: number, state: string): string[] => Array.from({ length: count }, () => state);
    expect(found).toEqual([
      {
        code: "shanghai-cost-engineer",
        asked: "1",
        states: [
          "correction",
          ...times(3, "granted"),
          ...times(2, "inDecision"),
          ...times(5, "inReview"),
          "refused",
          "withdrawn",
        ],
      },
      {
        code: "shanghai-structural-engineer",
        asked: "0",
        states: ["granted", "inDecision", "inReview", "refused"],
      },
      { code: "zhejiang-cost-engineer", asked: "0", states: ["awaitingAcceptance", "granted", "inReview"] },
    ]);
    const today = plainDateIn(now());
    const [late] = await rows<{ overdue: string; soon: string }>(
      `SELECT count(*) FILTER (WHERE due_on < '${today}') AS overdue, count(*) FILTER (WHERE due_on BETWEEN '${today}' AND '${addDays(today, 7)}') AS soon
       FROM application WHERE state = 'inReview'`,
    );
    expect(late?.overdue).toBe("1");
    expect(Number(late?.soon)).toBeGreaterThan(0);
  });

  test("have every document that they brought about, dated when it was due, and nothing waits to be done", async () => {
    expect(
      await rows(
        `SELECT id FROM official_document WHERE file_id IS NULL OR created_at > '${made.toISOString()}'::timestamptz - interval '3 hours'`,
      ),
    ).toEqual([]);
    expect(await rows("SELECT status, count(*) FROM certificate GROUP BY 1 ORDER BY 1")).toMatchObject([
      { count: "4" },
      { count: "1" },
    ]);
    expect(await rows("SELECT id FROM graphile_worker._private_jobs WHERE run_at <= now()")).toEqual([]);
  });

  test("are signed so that the desk finds every signature in order today", async () => {
    const officer = await signInDemoOfficer("shanghai-cost-engineer", "reviewer", "case.review");
    for (const { id } of await rows<{ id: string }>(
      "SELECT a.id FROM application a JOIN registry r ON r.id = a.registry_id WHERE code = 'shanghai-cost-engineer' AND handed_over_at IS NOT NULL AND state IN ('inReview', 'granted')",
    )) {
      const { checks } = await viewCase(officer, id, { review: true, decide: false });
      expect(checks.length).toBeGreaterThan(2);
      expect(checks.filter(({ outcome }) => outcome === "bad")).toEqual([]);
    }
  });

  test("are told of in the log before all of them, at the true time, and the chain holds", async () => {
    const noted = await rows<{ fresh: boolean; first: boolean }>(
      `SELECT n.at BETWEEN '${made.toISOString()}' AND '${now().toISOString()}' AS fresh, NOT EXISTS (SELECT FROM audit_entry e WHERE e.id < n.id AND e.registry_id = n.registry_id AND e.at < n.at - interval '1 day') AS first
       FROM audit_entry n WHERE action = 'demonstration.staged'`,
    );
    expect(noted).toEqual(Array.from({ length: 3 }, () => ({ fresh: true, first: true })));
    const platform = scopeOfOperator("test");
    await sealAudit(platform);
    expect(await findBrokenSeal(platform)).toBeUndefined();
  });

  test("give the statistics something to show", async () => {
    const officer = await signInDemoOfficer("shanghai-structural-engineer", "reviewer", "case.review");
    const to = plainDateIn(now());
    const figures = await viewStatistics(officer, { from: addDays(to, -70), to });
    expect(figures.duration.now).toMatchObject({ decided: 2, inTime: 2 });
    expect(figures.intake[0]?.counts.filter((count) => count > 0).length).toBeGreaterThan(2);
  });

  test("are made once, however often the data are written", async () => {
    const before = await counts();
    await seedDemo({ cases: true });
    expect(await counts()).toEqual(before);
  });

  test("happen on working days before today, in order, also where a holiday lies between", () => {
    const calendar = { exceptions: new Map([["2026-10-08", true]]), years: new Set([2026]) };
    const moments = momentsOf(asPlainDate("2026-10-12"), calendar);
    const days = moments.map(({ at }) => plainDateIn(at));
    expect(days).toEqual([...days].sort());
    expect(days.at(-1)).toBe("2026-10-09");
    expect(days).not.toContain("2026-10-08");
    const all = moments.flatMap(({ deeds }) => deeds).length;
    expect(all).toBe(stagedCases.flatMap(({ deeds }) => Object.keys(deeds)).length);
  });
});
