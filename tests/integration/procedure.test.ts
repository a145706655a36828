import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { plainDateIn } from "@/lib/domain/plain-date";
import { queueQuery } from "@/lib/dto/queue";
import { askWithdrawal } from "@/server/applications/ask-withdrawal";
import { explain } from "@/server/applications/explain";
import { viewOwnApplication } from "@/server/applications/view-own";
import { personScopeOfAccount, type RegistryScope } from "@/server/auth/scope";
import { runClocks } from "@/server/clocks/run-clocks";
import { viewAsEmployer } from "@/server/employers/view-application";
import { readFile } from "@/server/files/service";
import { workOffJobs } from "@/server/outbox/work-off";
import { listQueue } from "@/server/queue/list";
import { acceptCase, refuseAcceptance } from "@/server/review/accept";
import { decideCase } from "@/server/review/decide";
import { askExplanation } from "@/server/review/explain";
import { answerExtension, askExtension } from "@/server/review/extend";
import { answerWithdrawal } from "@/server/review/withdrawal";
import type { SignedInOperator } from "@/server/walk/countersign";
import { storeProof } from "@/server/walk/proof";
import { makeRegister, registryCode } from "../factories/application";
import { grantAs, makeCase, makeDeskOfficer, reviewAs } from "../factories/decision";
import { makeOperator } from "../factories/employer";
import { makePerson } from "../factories/person";
import { acceptBy, askCorrection, caseOf, handIn, rowOf, takeAs } from "../factories/procedure";
import { movableClock } from "../support/clock";
import { query, useOwnDatabase } from "../support/own-database";

let superuser: string;
let operator: SignedInOperator;
let acceptance: RegistryScope;
let reviewer: RegistryScope;
let decider: RegistryScope;

beforeAll(async () => {
  ({ superuser } = await useOwnDatabase());
  await makeRegister();
  operator = await makeOperator();
  acceptance = await makeDeskOfficer("acceptanceOfficer");
  reviewer = await makeDeskOfficer("reviewer");
  decider = await makeDeskOfficer("decider");
});

const day = 24 * 60 * 60 * 1000;
const stale = { problem: { kind: "STALE" } };
const notFound = { problem: { kind: "NOT_FOUND" } };
const textOf = async (id: string, kind: string) => {
  await workOffJobs();
  const [row] = await query<{ content: unknown; file_id: string | null }>(
    superuser,
    "SELECT content, file_id FROM official_document WHERE application_id = $1 AND kind = $2",
    [id, kind],
  );
  expect(row?.file_id, kind).not.toBeNull();
  return JSON.stringify(row?.content ?? "");
};

const askedOf = async ({ id }: { id: string }) => {
  const [running, closed] = await Promise.all(
    (["running", "closed"] as const).map((view) =>
      listQueue(decider, queueQuery.parse({ view, size: 100 }), ["decide"]),
    ),
  );
  return [...(running?.rows ?? []), ...(closed?.rows ?? [])].find((row) => row.id === id)?.asked;
};

describe("at the window", () => {
  const moveClock = movableClock();
  beforeEach(async () => {
    await acceptBy(registryCode, "window");
    return () => acceptBy(registryCode, "automatic");
  });

  test("an officer accepts: then the period for the decision begins", async () => {
    const signer = await makeCase(operator);
    expect(await rowOf(signer.id)).toMatchObject({
      state: "awaitingAcceptance",
      accepted_at: null,
      period: "acceptance",
      period_days: 5,
    });
    expect((await caseOf(acceptance, signer)).steps.map(({ action }) => action)).toEqual([
      "accept",
      "refuseAcceptance",
      "requestCorrection",
    ]);
    expect(await takeAs(acceptance, signer, acceptCase, "予以受理。")).toMatchObject({ ok: true });
    expect(await rowOf(signer.id)).toMatchObject({
      state: "inReview",
      accepted_at: expect.any(Date),
      period: "decision",
      period_days: 20,
    });
    expect(await textOf(signer.id, "acceptance")).toContain("本机关决定予以受理");
    expect(JSON.stringify(await viewOwnApplication(signer.scope, signer.id))).not.toContain("谢云舟");
  });

  test("an officer turns it away with ground, right authority and remedies; a second word comes too late", async () => {
    const signer = await makeCase(operator);
    const away = { ground: "notOurs" as const, rightAuthority: "江苏省住房和城乡建设厅" };
    const turn = (more: object) =>
      takeAs(acceptance, signer, (scope, input) => refuseAcceptance(scope, { ...input, ...away, ...more }));
    expect(await turn({ rightAuthority: " " })).toMatchObject({
      reasons: [{ key: "review.rightAuthority" }],
    });
    expect(await turn({ ground: "incomplete" })).toMatchObject({ reasons: [{ key: "review.correctFirst" }] });
    const { version } = await caseOf(acceptance, signer);
    const input = { id: signer.id, version, opinion: "聘用企业注册地在江苏省。", ...away };
    expect(await refuseAcceptance(acceptance, input)).toMatchObject({ ok: true });
    await expect(acceptCase(acceptance, input)).rejects.toMatchObject(stale);
    const text = await textOf(signer.id, "notAccepted");
    for (const said of ["第三十二条第一款第（二）项", "请向江苏省住房和城乡建设厅提出申请", "行政复议"])
      expect(text).toContain(said);
    expect((await viewAsEmployer(operator.scope, signer.id)).state).toBe("notAccepted");
  });

  test("five working days of silence are acceptance, from the day it was received; once, however often the clock runs", async () => {
    const signer = await makeCase(operator);
    const { due_on } = await rowOf(signer.id);
    expect((await runClocks(reviewer)).acceptByLaw).toBe(0);
    moveClock(Date.parse(`${due_on}T23:59:00+08:00`) - Date.now());
    expect((await runClocks(reviewer)).acceptByLaw).toBe(0); // its last day is not over
    moveClock(Date.parse(`${due_on}T00:30:00+08:00`) + day - Date.now());
    expect((await runClocks(reviewer)).acceptByLaw).toBe(1);
    expect((await runClocks(reviewer)).acceptByLaw).toBe(0);
    const row = await rowOf(signer.id);
    expect(row).toMatchObject({ state: "inReview", period: "decision" });
    expect(row.accepted_at?.getTime()).toBeLessThan(Date.now() + day);
    expect(row.period_from).toBe(plainDateIn(row.accepted_at ?? new Date(0)));
    expect(await textOf(signer.id, "acceptance")).toContain("自收到申请材料之日起即为受理");
    const logged = await query(
      superuser,
      "SELECT FROM audit_entry WHERE action = 'application.expire' AND subject_id = $1",
      [signer.id],
    );
    expect(logged).toHaveLength(1);
  });

  test("a correction at the window waits anew for acceptance, and one that is not answered can be turned away", async () => {
    const signer = await makeCase(operator);
    await askCorrection(acceptance, signer, [{ item: "other", reason: "请说明从业情况" }]);
    moveClock(31 * day);
    expect((await runClocks(reviewer)).lapseCorrections).toBe(1);
    expect(await rowOf(signer.id)).toMatchObject({ state: "awaitingAcceptance", period: "acceptance" });
    expect(await handIn(signer, {}, "太晚了")).toMatchObject({
      reasons: [{ key: "application.notInThisState" }],
    });
    const turned = await takeAs(acceptance, signer, (scope, input) =>
      refuseAcceptance(scope, { ...input, ground: "incomplete", rightAuthority: "" }),
    );
    expect(turned).toMatchObject({ ok: true });
    expect(await textOf(signer.id, "notAccepted")).toContain("第（四）项");
  });
});

describe("more time", () => {
  test("is asked for by one officer, approved by another, told with its reason, and once", async () => {
    const signer = await makeCase(operator);
    const before = await rowOf(signer.id);
    const extend = (scope: RegistryScope, approve: boolean) =>
      takeAs(scope, signer, (own, input) => answerExtension(own, { ...input, approve }));
    expect(await extend(decider, true)).toMatchObject({ reasons: [{ key: "application.extensionOpen" }] });
    expect(await takeAs(reviewer, signer, askExtension, "急")).toMatchObject({
      reasons: [{ key: "review.facts" }],
    });
    expect(await takeAs(reviewer, signer, askExtension, "须向外省核实继续教育学时。")).toMatchObject({
      ok: true,
    });
    expect(await takeAs(reviewer, signer, askExtension)).toMatchObject({
      reasons: [{ key: "application.extensionOnce" }],
    });
    expect(await extend(reviewer, true)).toMatchObject({ reasons: [{ key: "application.otherApprover" }] });
    expect(await askedOf(signer)).toBe("extension");
    const own = JSON.stringify(await viewOwnApplication(signer.scope, signer.id));
    expect(own).not.toContain("askExtension");
    expect(await extend(decider, true)).toMatchObject({ ok: true });
    expect(await askedOf(signer)).toBeNull();
    const after = await rowOf(signer.id);
    expect(after.period_days).toBe((before.period_days ?? 0) + 10);
    expect(after.due_on === null || after.due_on > (before.due_on ?? "")).toBe(true);
    expect(await takeAs(reviewer, signer, askExtension)).toMatchObject({
      reasons: [{ key: "application.extensionOnce" }],
    });
    const text = await textOf(signer.id, "extension");
    for (const said of ["须向外省核实继续教育学时", "第四十二条", "十个工作日"]) expect(text).toContain(said);
  });

  test("that is declined can be asked for again; after the last day nothing is longer", async () => {
    const signer = await makeCase(operator);
    await takeAs(reviewer, signer, askExtension);
    const decline = takeAs(decider, signer, (own, input) =>
      answerExtension(own, { ...input, approve: false }),
    );
    expect(await decline).toMatchObject({ ok: true });
    await query(superuser, "UPDATE application SET due_on = '2020-01-01' WHERE id = $1", [signer.id]);
    expect(await takeAs(reviewer, signer, askExtension)).toMatchObject({
      reasons: [{ key: "review.extensionLate" }],
    });
  });
});

describe("an explanation", () => {
  test("is asked and answered with a PDF, without the clock standing still; employer and desk read it", async () => {
    const signer = await makeCase(operator);
    const { id, scope } = signer;
    const before = await rowOf(id);
    await takeAs(decider, signer, askExplanation, "请说明 2024 年的从业单位。");
    expect(await takeAs(reviewer, signer, askExplanation)).toMatchObject({
      reasons: [{ key: "application.oneExplanation" }],
    });
    const stranger = personScopeOfAccount((await makePerson()).accountId);
    const foreign = await storeProof(stranger, "explanation");
    await expect(explain(stranger, { id, answer: "我来答", file: null })).rejects.toMatchObject(notFound);
    expect(await explain(scope, { id, answer: "见附件。", file: foreign })).toMatchObject({
      reasons: [{ key: "explanation.file" }],
    });
    expect(await explain(scope, { id, answer: "长".repeat(100_000), file: null })).toMatchObject({
      reasons: [{ key: "explanation.length" }],
    });
    const file = await storeProof(scope, "explanation");
    expect(await explain(scope, { id, answer: "在上海衡石，见附件。", file })).toMatchObject({ ok: true });
    expect(await explain(scope, { id, answer: "再答一次", file: null })).toMatchObject({
      reasons: [{ key: "application.explanationOpen" }],
    });
    expect((await rowOf(id)).due_on).toBe(before.due_on);
    const shown = await caseOf(reviewer, signer);
    expect(shown.questions).toMatchObject([{ answer: "在上海衡石，见附件。", fileId: file }]);
    for (const reader of [reviewer, operator.scope, scope])
      expect((await readFile(reader, file)).bytes.length).toBeGreaterThan(100);
    await expect(readFile(reviewer, foreign)).rejects.toMatchObject(notFound);
  });
});

describe("a withdrawal of what the registry has in hand", () => {
  const ask = async (signer: Awaited<ReturnType<typeof makeCase>>, reason = "已决定不在本市执业") => {
    const { version } = await viewOwnApplication(signer.scope, signer.id);
    return askWithdrawal(signer.scope, { id: signer.id, version, reason });
  };
  const answer = (signer: { id: string }, confirm: boolean) =>
    takeAs(acceptance, signer, (scope, input) => answerWithdrawal(scope, { ...input, confirm }));

  test("is asked for, stands in the way of a decision, and ends the case when an officer agrees", async () => {
    const signer = await makeCase(operator);
    await reviewAs(reviewer, signer);
    const seen = await caseOf(decider, signer);
    expect(await ask(signer, "不")).toMatchObject({ reasons: [{ key: "withdrawal.reason" }] });
    expect(await ask(signer)).toMatchObject({ ok: true });
    expect(await ask(signer)).toMatchObject({ reasons: [{ key: "application.oneWithdrawal" }] });
    const grant = { id: signer.id, decision: "grant" as const, opinion: "同意", reasons: [] };
    await expect(decideCase(decider, { ...grant, version: seen.version })).rejects.toMatchObject(stale);
    const { version, may } = await caseOf(decider, signer);
    expect(may).toMatchObject({ decide: false, decideNot: "withdrawal" });
    expect(await askedOf(signer)).toBe("withdrawal");
    expect(await decideCase(decider, { ...grant, version })).toMatchObject({
      reasons: [{ key: "application.withdrawalAnswered" }],
    });
    expect(await answer(signer, true)).toMatchObject({ ok: true });
    expect((await rowOf(signer.id)).state).toBe("withdrawn");
    expect(await askedOf(signer)).toBeNull();
  });

  test("is declined with a reason that the applicant reads, and the work goes on", async () => {
    const signer = await makeCase(operator);
    await reviewAs(reviewer, signer);
    expect(await answer(signer, true)).toMatchObject({ reasons: [{ key: "application.withdrawalOpen" }] });
    await ask(signer);
    expect(await answer(signer, false)).toMatchObject({ ok: true });
    const { events } = await viewOwnApplication(signer.scope, signer.id);
    expect(events.at(-1)).toMatchObject({ action: "declineWithdrawal", note: "情况属实，同意办理。" });
    await grantAs(decider, signer);
    expect((await rowOf(signer.id)).state).toBe("granted");
  });
});
