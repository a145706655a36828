import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { turns } from "@/lib/domain/turn";
import { queueQuery, savedViews } from "@/lib/dto/queue";
import type { RegistryScope } from "@/server/auth/scope";
import { scopeOfJob } from "@/server/auth/scope";
import { now } from "@/server/clock";
import { withScope } from "@/server/db/scope";
import { assignCases } from "@/server/queue/assign";
import { claimCase, releaseCase, takeOverCase } from "@/server/queue/claim";
import { turnLeaves } from "@/server/queue/hand-over";
import { endLeaveNow, listLeaves, setLeave } from "@/server/queue/leave";
import { listQueue } from "@/server/queue/list";
import { listViews, removeView, renameView, saveView } from "@/server/queue/saved-views";
import { makeCases } from "../factories/cases";
import { makeDeskOfficer } from "../factories/decision";
import {
  assignedTo,
  atTime,
  type Desk,
  dayIn,
  idOf,
  logged,
  makeDesk,
  makeOneCase,
  noteReview,
} from "../factories/desk";
import { query, useOwnDatabase } from "../support/own-database";

let superuser: string;
let fang: Desk["fang"];
let lin: Desk["lin"];
let ji: Desk["ji"];
let administrator: Desk["administrator"];
let elsewhere: Desk["elsewhere"];

const notFound = { problem: { kind: "NOT_FOUND" } };

beforeAll(async () => {
  ({ superuser } = await useOwnDatabase());
  ({ fang, lin, ji, administrator, elsewhere } = await makeDesk());
});

describe("a leave", () => {
  const span = (from: number, to: number) => ({ from: dayIn(from), to: dayIn(to) });
  const leaveOf = (officer: RegistryScope, deputy: RegistryScope, from: number, to: number) =>
    setLeave(officer, { officerId: idOf(officer), deputyId: idOf(deputy), ...span(from, to) }, false);
  const job = () => scopeOfJob({ kind: "registry", registryId: fang.registryId }) as RegistryScope;
  const inDays = (days: number) => new Date(now().getTime() + days * 24 * 60 * 60_000);

  beforeEach(async () => {
    await query(
      superuser,
      "UPDATE officer_leave SET ended_at = greatest(begun_at, now()) WHERE ended_at IS NULL",
    );
    await query(superuser, "UPDATE application SET assigned_to = NULL, assigned_at = NULL, cover_for = NULL");
  });

  test("that begins today hands over at once, and gives back what is open when it is over", async () => {
    const [open, closing, own] = await makeCases([
      { assignedTo: idOf(fang) },
      { assignedTo: idOf(fang) },
      { assignedTo: idOf(lin) },
    ]);
    const ids = [open, closing, own].map((each) => each?.id ?? "");
    expect(await leaveOf(fang, lin, 0, 2)).toEqual({ ok: true, value: true });
    expect(await assignedTo(ids)).toEqual([idOf(lin), idOf(lin), idOf(lin)]);
    expect(await assignCases(administrator, { ids: [ids[0] ?? ""], to: idOf(fang) }, true)).toMatchObject({
      reasons: [{ key: "assign.away", values: { name: "方知行", until: dayIn(2), deputy: "林书阳" } }],
    });
    const { rows } = await listQueue(lin, queueQuery.parse({ view: "assignedToMe" }), ["review"]);
    expect(rows.find(({ id }) => id === ids[0])?.coverFor).toMatchObject({ name: "方知行" });
    await query(superuser, "UPDATE application SET state = 'granted', closed_at = now() WHERE id = $1", [
      ids[1],
    ]);
    await atTime(inDays(2), () => turnLeaves(job()));
    expect(await assignedTo(ids)).toEqual([idOf(lin), idOf(lin), idOf(lin)]);
    for (let twice = 0; twice < 2; twice += 1) await atTime(inDays(3), () => turnLeaves(job()));
    expect(await assignedTo(ids)).toEqual([idOf(fang), idOf(lin), idOf(lin)]);
    expect((await logged("case.assign", ids[0] ?? "")).map(({ detail }) => detail.to)).toEqual([
      idOf(lin),
      idOf(fang),
    ]);
  });

  test("that is to come hands over on its first day, once, also what came in meanwhile", async () => {
    await leaveOf(fang, lin, 3, 5);
    const id = await makeOneCase({ assignedTo: idOf(fang) });
    await turnLeaves(job());
    expect(await assignedTo([id])).toEqual([idOf(fang)]);
    await atTime(inDays(3), () => Promise.all([1, 2, 3].map(() => turnLeaves(job()))));
    expect(await assignedTo([id])).toEqual([idOf(lin)]);
    expect(await logged("case.assign", id)).toHaveLength(1);
  });

  test("gives a deputy nothing to decide that he reviewed, nor what his role does not fit", async () => {
    const wide = await makeDeskOfficer("decider", undefined, "双角色");
    const add = "INSERT INTO membership (account_id, registry_id, role) VALUES ($1, $2, 'reviewer')";
    await query(superuser, add, [idOf(wide), wide.registryId]);
    const [reviewed, decision, review] = await makeCases([
      { state: "inDecision", assignedTo: idOf(wide) },
      { state: "inDecision", assignedTo: idOf(wide) },
      { assignedTo: idOf(wide) },
    ]);
    await noteReview(reviewed?.id, ji);
    await leaveOf(wide, ji, 0, 1);
    const ids = [reviewed, decision, review].map((each) => each?.id ?? "");
    expect(await assignedTo(ids)).toEqual([null, idOf(ji), null]);
  });

  test("is refused where it cannot be", async () => {
    const refusal = async (answer: Promise<unknown>) =>
      ((await answer) as { reasons?: { key: string }[] }).reasons?.[0]?.key;
    expect(await refusal(leaveOf(fang, lin, 2, 1))).toBe("leave.backwards");
    expect(await refusal(leaveOf(fang, lin, -1, 1))).toBe("leave.past");
    expect(await refusal(leaveOf(fang, lin, 0, 366))).toBe("leave.long");
    expect(await refusal(leaveOf(fang, fang, 0, 1))).toBe("leave.noDeputy");
    expect(await refusal(leaveOf(fang, ji, 0, 1))).toBe("leave.role");
    expect(await refusal(leaveOf(fang, elsewhere, 0, 1))).toBe("leave.noDeputy");
    expect(await refusal(leaveOf(fang, lin, 5, 9))).toBeUndefined();
    expect(await refusal(leaveOf(fang, lin, 9, 12))).toBe("leave.twice");
    expect(await refusal(leaveOf(lin, fang, 8, 12))).toBe("leave.deputyAway");
    const third = await makeDeskOfficer("reviewer", undefined, "第三人");
    expect(await refusal(leaveOf(lin, third, 8, 12))).toBe("leave.isDeputy");
    expect(await refusal(leaveOf(third, fang, 8, 12))).toBe("leave.deputyAway");
    expect(await refusal(leaveOf(lin, third, 10, 12))).toBeUndefined();
  });

  test("of two that clash one is set, when they come at once", async () => {
    const answers = await Promise.all([
      leaveOf(fang, lin, 0, 3),
      leaveOf(lin, fang, 0, 3),
      leaveOf(fang, lin, 1, 2),
    ]);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  });

  test("is ended early by the officer or the administrator, and by nobody else", async () => {
    const id = await makeOneCase({ assignedTo: idOf(fang) });
    await leaveOf(fang, lin, 0, 5);
    const [leave] = await listLeaves(lin, false);
    expect(leave).toMatchObject({
      officer: { name: "方知行" },
      deputy: { name: "林书阳" },
      begun: true,
      mayEnd: false,
    });
    const leaveId = leave?.id ?? "";
    await expect(endLeaveNow(lin, leaveId, false)).rejects.toMatchObject(notFound);
    await expect(
      setLeave(lin, { officerId: idOf(ji), deputyId: idOf(fang), ...span(8, 9) }, false),
    ).rejects.toMatchObject({
      problem: { kind: "FORBIDDEN" },
    });
    expect(await endLeaveNow(administrator, leaveId, true)).toEqual({ ok: true, value: true });
    expect(await assignedTo([id])).toEqual([idOf(fang)]);
    expect(await endLeaveNow(administrator, leaveId, true)).toMatchObject({ ok: false });
  });
});

describe("saved views", () => {
  const filter = { view: "running" as const, matter: "renewal" as const };

  test("are an officer's own: saved, renamed, removed, each name once", async () => {
    const saved = await saveView(fang, { name: "延续", filter });
    const id = saved.ok ? saved.value.id : "";
    expect(await saveView(fang, { name: "延续", filter })).toMatchObject({
      reasons: [{ key: "view.nameTaken" }],
    });
    expect(await listViews(fang)).toEqual([{ id, name: "延续", filter }]);
    expect(await listViews(lin)).toEqual([]);
    for (const scope of [lin, elsewhere]) {
      await expect(renameView(scope, { id, name: "我的" })).rejects.toMatchObject(notFound);
      await expect(removeView(scope, id)).rejects.toMatchObject(notFound);
    }
    expect(await renameView(fang, { id, name: "延续注册" })).toMatchObject({ ok: true });
    expect(await removeView(fang, id)).toMatchObject({ ok: true });
    expect(await listViews(fang)).toEqual([]);
  });

  test("are twenty at most, whatever two windows do", async () => {
    for (let n = 1; n < savedViews.most; n += 1)
      expect((await saveView(lin, { name: `分类${n}`, filter })).ok).toBe(true);
    await Promise.allSettled(["甲", "乙", "丙"].map((name) => saveView(lin, { name, filter })));
    expect(await listViews(lin)).toHaveLength(savedViews.most);
    expect(await saveView(lin, { name: "再一个", filter })).toMatchObject({
      reasons: [{ key: "view.tooMany" }],
    });
  });
});

describe("another registry's officer", () => {
  test("sees, takes, assigns and hands over nothing here", async () => {
    const id = await makeOneCase({ assignedTo: idOf(fang) });
    await claimCase(fang, id, ["review"]);
    await setLeave(
      lin,
      { officerId: idOf(lin), deputyId: idOf(fang), from: dayIn(30), to: dayIn(31) },
      false,
    );
    const [leave] = await listLeaves(lin, false);
    const seen = { id, from: idOf(fang), since: new Date() };
    const tries: Promise<unknown>[] = [
      claimCase(elsewhere, id, turns),
      takeOverCase(elsewhere, seen, turns),
      releaseCase(elsewhere, id),
      assignCases(elsewhere, { ids: [id], to: null }, true),
      assignCases(elsewhere, { ids: [id], to: idOf(elsewhere) }, true),
      endLeaveNow(elsewhere, leave?.id ?? "", true),
    ];
    for (const outcome of await Promise.allSettled(tries))
      expect(outcome).toMatchObject({ status: "rejected", reason: notFound });
    const page = await listQueue(elsewhere, queueQuery.parse({ view: "running" }), turns);
    expect([page.rows, Object.values(page.counts).some((count) => count > 0)]).toEqual([[], false]);
    expect(await listLeaves(elsewhere, true)).toEqual([]);
    expect(await assignedTo([id])).toEqual([idOf(fang)]);
    const rows = await withScope(elsewhere, async (db) => [
      await db.caseClaim.count(),
      await db.queueView.count(),
      await db.officerLeave.count(),
    ]);
    expect(rows).toEqual([0, 0, 0]);
    await expect(
      withScope(elsewhere, (db) =>
        db.queueView.create({
          data: {
            registryId: fang.registryId,
            officerId: idOf(fang),
            slot: 1,
            name: "x",
            filter: {},
            createdAt: now(),
          },
        }),
      ),
    ).rejects.toThrow();
  });
});
