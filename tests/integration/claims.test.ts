import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { queueQuery } from "@/lib/dto/queue";
import type { RegistryScope } from "@/server/auth/scope";
import { now } from "@/server/clock";
import { assignCases } from "@/server/queue/assign";
import { claimCase, releaseCase, takeOverCase } from "@/server/queue/claim";
import { listQueue } from "@/server/queue/list";
import { findNextForMe } from "@/server/queue/neighbours";
import { makeCases } from "../factories/cases";
import { makeCase, reviewAs } from "../factories/decision";
import {
  assignedTo,
  atTime,
  type Desk,
  idOf,
  logged,
  makeDesk,
  makeOneCase,
  noteReview,
} from "../factories/desk";
import { makeOperator } from "../factories/employer";
import { query, useOwnDatabase } from "../support/own-database";

let superuser: string;
let fang: Desk["fang"];
let lin: Desk["lin"];
let ji: Desk["ji"];
let administrator: Desk["administrator"];
let elsewhere: Desk["elsewhere"];

const stale = { problem: { kind: "STALE" } };

beforeAll(async () => {
  ({ superuser } = await useOwnDatabase());
  ({ fang, lin, ji, administrator, elsewhere } = await makeDesk());
});

const later = (minutes: number) => new Date(now().getTime() + minutes * 60_000);

describe("a case that somebody has open", () => {
  test("is taken by exactly one of many who open it at once", async () => {
    for (let round = 0; round < 10; round += 1) {
      const id = await makeOneCase();
      const officers = [fang, lin, fang, lin, fang, lin];
      const answers = await Promise.all(officers.map((officer) => claimCase(officer, id, ["review"])));
      const holders = new Set(answers.map((answer) => answer.ok && answer.value.by.id));
      expect(holders.size).toBe(1);
      const [holder] = holders;
      expect(answers.map((answer) => answer.ok && answer.value.mine)).toEqual(
        officers.map((officer) => idOf(officer) === holder),
      );
    }
  });

  test("shows its colleagues who has it, is kept while it is open, and is free after half an hour", async () => {
    const id = await makeOneCase();
    const first = await claimCase(fang, id, ["review"]);
    expect(first).toMatchObject({ ok: true, value: { mine: true, by: { name: "方知行" } } });
    const since = first.ok ? first.value.since : undefined;
    expect(await atTime(later(20), () => claimCase(fang, id, ["review"]))).toMatchObject({
      value: { mine: true, since },
    });
    expect(await atTime(later(49), () => claimCase(lin, id, ["review"]))).toMatchObject({
      value: { mine: false, since, by: { name: "方知行" } },
    });
    const { rows } = await listQueue(lin, queueQuery.parse({ view: "toReview", size: 100 }), ["review"]);
    expect(rows.find((row) => row.id === id)?.claim).toMatchObject({
      mine: false,
      by: { name: "方知行" },
      since,
    });
    expect(await atTime(later(51), () => claimCase(lin, id, ["review"]))).toMatchObject({
      value: { mine: true },
    });
  });

  test("is given back by whoever has it and by nobody else", async () => {
    const id = await makeOneCase();
    await claimCase(fang, id, ["review"]);
    await releaseCase(lin, id);
    expect(await claimCase(lin, id, ["review"])).toMatchObject({ value: { mine: false } });
    await releaseCase(fang, id);
    expect(await claimCase(lin, id, ["review"])).toMatchObject({ value: { mine: true } });
  });

  test("is taken over from whom one was shown, once, and the log says so", async () => {
    const id = await makeOneCase();
    await claimCase(fang, id, ["review"]);
    const seen = await claimCase(lin, id, ["review"]);
    if (!seen.ok) throw new Error("not told");
    const wanted = { id, from: seen.value.by.id, since: seen.value.since };
    expect(await takeOverCase(lin, wanted, ["review"])).toMatchObject({ value: { mine: true } });
    expect(await logged("case.takeOver", id)).toMatchObject([
      { actor_id: idOf(lin), detail: { from: idOf(fang) } },
    ]);
    await expect(takeOverCase(fang, wanted, ["review"])).rejects.toMatchObject(stale);
    expect(await claimCase(fang, id, ["review"])).toMatchObject({ value: { mine: false } });
  });

  test("is nobody's any more when it has passed on, and never his whose turn it is not", async () => {
    const id = await makeOneCase();
    expect(await claimCase(ji, id, ["decide"])).toMatchObject({
      ok: false,
      reasons: [{ key: "claim.notYours" }],
    });
    await claimCase(fang, id, ["review"]);
    await query(superuser, "UPDATE application SET state = 'inDecision' WHERE id = $1", [id]);
    expect(await claimCase(ji, id, ["decide"])).toMatchObject({ value: { mine: true } });
    const wanted = { id, from: idOf(ji), since: new Date() };
    expect(await takeOverCase(fang, wanted, ["review"])).toMatchObject({ ok: false });
  });

  test("is passed over when the next one is looked for", async () => {
    const [first, second, third] = await makeCases(
      ["2019-01-02", "2019-01-03", "2019-01-04"].map((dueOn) => ({ dueOn })),
    );
    await claimCase(lin, second?.id ?? "", ["review"]);
    const next = (id: string | undefined, place?: string) =>
      findNextForMe(fang, { query: queueQuery.parse({ view: "toReview" }), id: id ?? "", at: place }, [
        "review",
      ]);
    const { rows } = await listQueue(fang, queueQuery.parse({ view: "toReview" }), ["review"]);
    expect((await next(first?.id, rows[0]?.place))?.id).toBe(third?.id);
    expect((await next(third?.id))?.id).toBe(first?.id);
  });
});

describe("an assignment", () => {
  const assign = (scope: RegistryScope, ids: string[], to: RegistryScope | null) =>
    assignCases(scope, { ids, to: to && idOf(to) }, scope === administrator);

  test("of many at once goes to an officer whose role fits, and tells of the others why not", async () => {
    const [open, asked, reviewed, decision, done] = await makeCases([
      {},
      { state: "correction" },
      { state: "inDecision" },
      { state: "inDecision" },
      { state: "granted" },
    ]);
    const ids = [open, asked, reviewed, decision, done].map((each) => each?.id ?? "");
    await noteReview(reviewed?.id, ji);
    expect(await assign(administrator, ids, ji)).toEqual({
      ok: true,
      value: {
        assigned: 1,
        refused: expect.arrayContaining([
          { id: open?.id, acceptanceNumber: open?.acceptanceNumber, reason: { key: "assign.role.review" } },
          { id: asked?.id, acceptanceNumber: asked?.acceptanceNumber, reason: { key: "assign.role.review" } },
          {
            id: reviewed?.id,
            acceptanceNumber: reviewed?.acceptanceNumber,
            reason: { key: "assign.reviewed" },
          },
          { id: done?.id, acceptanceNumber: done?.acceptanceNumber, reason: { key: "assign.notOpen" } },
        ]),
      },
    });
    expect(await assignedTo(ids)).toEqual([null, null, null, idOf(ji), null]);
    expect(await logged("case.assign", decision?.id ?? "")).toMatchObject([
      { actor_id: idOf(administrator), detail: { from: null, to: idOf(ji) } },
    ]);
  });

  test("is an officer's own to take where nobody has it, and to pass on; else the administrator's", async () => {
    const id = await makeOneCase();
    expect(await assign(fang, [id], lin)).toMatchObject({
      value: { refused: [{ reason: { key: "assign.notOwn" } }] },
    });
    expect(await assign(fang, [id], fang)).toMatchObject({ value: { assigned: 1, refused: [] } });
    expect(await assign(lin, [id], lin)).toMatchObject({ value: { assigned: 0 } });
    expect(await assign(lin, [id], null)).toMatchObject({ value: { assigned: 0 } });
    expect(await assign(fang, [id], lin)).toMatchObject({ value: { assigned: 1 } });
    expect(await assign(administrator, [id], null)).toMatchObject({ value: { assigned: 1 } });
    expect(await assignedTo([id])).toEqual([null]);
    expect((await logged("case.assign", id)).map(({ detail }) => detail.to)).toEqual([
      idOf(fang),
      idOf(lin),
      null,
    ]);
  });

  test("is never to somebody without a role here", async () => {
    const id = await makeOneCase();
    for (const to of [
      elsewhere,
      { ...fang, actor: { kind: "officer" as const, id: randomUUID() } } as RegistryScope,
    ])
      expect(await assign(administrator, [id], to)).toMatchObject({ reasons: [{ key: "assign.noOfficer" }] });
  });

  test("has one outcome when two assign the same at once", async () => {
    const made = await makeCases(Array.from({ length: 40 }, () => ({})));
    const ids = made.map(({ id }) => id);
    const answers = await Promise.all([
      assign(fang, ids, fang),
      assign(lin, [...ids].reverse(), lin),
      assign(fang, ids, fang),
      assign(lin, ids, lin),
    ]);
    const counts = answers.map((answer) => (answer.ok ? answer.value.assigned : -1));
    const owners = new Set(await assignedTo(ids));
    expect(owners.size).toBe(1);
    const winner = owners.has(idOf(fang)) ? [40, 0, 40, 0] : [0, 40, 0, 40];
    expect(counts).toEqual(winner);
  });

  test("ends when the case passes to another role", async () => {
    const signer = await makeCase(await makeOperator());
    await assign(fang, [signer.id], fang);
    await reviewAs(fang, signer);
    expect(await assignedTo([signer.id])).toEqual([null]);
  });
});
